import { strToU8, zipSync, type Zippable } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a package by name, as XML text or bytes. */
export type Parts = Record<string, string | Uint8Array>;

export function zipOf(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) files[name] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  return zipSync(files);
}

export function relationshipsXml(items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const rows = items.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="${PACKAGE}">${rows.join('')}</Relationships>`;
}

/** What a test workbook is made of; everything left out is made up plainly. */
export interface Ingredients {
  /** The content of each sheet part between `worksheet` and its end, or a whole part that starts with `<?xml`. */
  readonly sheets: readonly string[];
  readonly names?: readonly string[];
  /** Attributes of each `sheet` element besides name and ids. */
  readonly states?: readonly string[];
  /** The content of `sst`. */
  readonly strings?: string;
  /** The content of `styleSheet`. */
  readonly styles?: string;
  /** Put into the workbook part before `sheets`. */
  readonly workbookHead?: string;
  /** Put into the workbook part after `sheets`. */
  readonly workbookTail?: string;
  readonly extra?: Parts;
}

function sheetXml(content: string): string {
  return content.startsWith('<?xml')
    ? content
    : `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`;
}

export function partsOf(ingredients: Ingredients): Parts {
  const { sheets, names = [], states = [], strings, styles, workbookHead = '', workbookTail = '', extra = {} } = ingredients;
  const parts: Parts = {};
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>`,
    ...sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`),
    ...(strings === undefined ? [] : [`<Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>`]),
    ...(styles === undefined ? [] : [`<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>`]),
  ];
  parts['[Content_Types].xml'] =
    `<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  parts['_rels/.rels'] = relationshipsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]);
  const entries = sheets.map(
    (_, at) => `<sheet name="${names[at] ?? `表${at + 1}`}" sheetId="${at + 1}" ${states[at] ?? ''} r:id="rId${at + 1}"/>`,
  );
  parts['xl/workbook.xml'] =
    `<?xml version="1.0" encoding="UTF-8"?>\n<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookHead}<sheets>${entries.join('')}</sheets>${workbookTail}</workbook>`;
  const relations: [string, string, string][] = sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]);
  if (strings !== undefined) {
    relations.push(['rIdS', 'sharedStrings', 'sharedStrings.xml']);
    parts['xl/sharedStrings.xml'] = `<?xml version="1.0" encoding="UTF-8"?>\n<sst xmlns="${MAIN}">${strings}</sst>`;
  }
  if (styles !== undefined) {
    relations.push(['rIdT', 'styles', 'styles.xml']);
    parts['xl/styles.xml'] = `<?xml version="1.0" encoding="UTF-8"?>\n<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  }
  parts['xl/_rels/workbook.xml.rels'] = relationshipsXml(relations);
  sheets.forEach((content, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(content)));
  return { ...parts, ...extra };
}

export function workbookOfParts(ingredients: Ingredients): Uint8Array {
  return zipOf(partsOf(ingredients));
}

/** A styles part's content with one `xf` a format id, and the custom formats. */
export function stylesXml(ids: readonly number[], custom: Readonly<Record<number, string>> = {}): string {
  const formats = Object.entries(custom).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replace(/"/g, '&quot;')}"/>`);
  return (
    `<numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="1"><font><sz val="11"/></font></fonts>` +
    `<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>` +
    `<cellXfs count="${ids.length}">${ids.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`).join('')}</cellXfs>`
  );
}
