/** Markup that is safe to put on a page. Only `escaped` and `row` make it from what a file contains. */
export type Markup = string;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Characters that no page may contain, or that turn the order of the text around. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** A text as it is to be read, whatever it contains. */
export function escaped(text: string): Markup {
  return text.replace(UNPRINTABLE, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** One column of a table: `n` a number, `c` short, `fill` left for people to write in. */
export interface PageColumn {
  readonly heading: string;
  readonly kind?: 'n' | 'c' | 'fill';
}

/** One cell of a row: its markup, how it looks, and what it is sorted by where that is not its text. */
export interface PageCell {
  readonly markup: Markup;
  readonly look?: string;
  readonly key?: string;
}

/** One row: which units it is about, and what else it is found by. */
export interface PageRow {
  readonly data: Readonly<Record<string, string>>;
  readonly cells: readonly PageCell[];
}

export function cell(text: string | null, look?: string): PageCell {
  return { markup: escaped(text ?? ''), ...(look === undefined ? {} : { look }) };
}

function rowMarkup({ data, cells }: PageRow, columns: readonly PageColumn[]): Markup {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
  const each = cells.map(({ markup, look, key }, at) => {
    const classes = [columns[at]?.kind ?? '', look ?? ''].filter((one) => one !== '').join(' ');
    return `<td${classes === '' ? '' : ` class="${classes}"`}${key === undefined ? '' : ` data-v="${escaped(key)}"`}>${markup}</td>`;
  });
  return `<tr${attributes.join('')}>${each.join('')}</tr>`;
}

/** A table with its caption, its headings to sort by. */
export function table(caption: string, columns: readonly PageColumn[], rows: readonly PageRow[]): Markup {
  const heads = columns.map(({ heading, kind }) =>
    kind === 'fill'
      ? `<th scope="col" class="fill">${heading}</th>`
      : `<th scope="col" data-k="${kind === 'n' ? 'n' : 't'}">${heading}</th>`,
  );
  return (
    `<div class="wide" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption>` +
    `<thead><tr>${heads.join('')}</tr></thead><tbody>\n${rows.map((row) => rowMarkup(row, columns)).join('\n')}\n</tbody></table></div>`
  );
}
