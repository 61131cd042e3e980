import { HostError, type Mark } from '../host';
import { MARK_LOOKS, MARK_RULE, MARK_SIGNATURE, markedAreas } from '../mark-look';
import { addresses } from './addresses';
import { officeCode } from './office-error';
import { areasAt, wholeSheet } from './range-at';

const LINES = { solid: 'Continuous', dashed: 'Dash', dotted: 'Dot' } as const;

/**
 * Takes away every mark of ours in the workbook and sets new ones, if any: at most four requests. Sheets that are
 * protected cannot be marked; the others are, and the error names those that were not.
 */
export async function replaceMarks(context: Excel.RequestContext, marks: readonly Mark[], onWriting: () => void): Promise<void> {
  const worksheets = context.workbook.worksheets;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const own = await findOwn(context, worksheets.items);

  const stuck = new Set<string>();
  let changes = 0;
  for (const one of own) {
    if (one.worksheet.protection.protected) stuck.add(one.worksheet.name);
    else {
      formatOf(one).delete();
      changes++;
    }
  }
  const bySheet = marksBySheet(marks);
  for (const worksheet of worksheets.items) {
    const its = bySheet.get(worksheet.name.toLowerCase());
    if (!its) continue;
    if (worksheet.protection.protected) stuck.add(worksheet.name);
    else changes += add(worksheet, its);
  }
  if (changes > 0) {
    onWriting();
    await context.sync();
  }
  if (stuck.size > 0) {
    const names = [...stuck].map((name) => `“${name}”`).join('、');
    throw new HostError(
      marks.length > 0 ? `工作表${names}受保护，不能标记；其余单元格已标记。` : `工作表${names}受保护，其中的标记未能清除；其余已清除。`,
    );
  }
}

function marksBySheet(marks: readonly Mark[]): Map<string, Mark[]> {
  const bySheet = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = mark.sheet.toLowerCase();
    const known = bySheet.get(key);
    if (known) known.push(mark);
    else bySheet.set(key, [mark]);
  }
  return bySheet;
}

/** What Excel answers for a conditional format that is no longer whole. */
const UNLOADABLE: ReadonlySet<string> = new Set([
  'ItemNotFound',
  'GeneralException',
  'InvalidReference',
  'InvalidArgument',
  'InvalidOperation',
]);

/** A conditional format by its sheet and its id, which holds as long as the workbook stays open. */
interface Own {
  readonly worksheet: Excel.Worksheet;
  readonly id: string;
}

/** A conditional format, reached anew: what hangs on a range that Excel does not keep lasts for one batch only. */
function formatOf({ worksheet, id }: Own): Excel.ConditionalFormat {
  return wholeSheet(worksheet).conditionalFormats.getItem(id);
}

/** Every conditional format of ours, on whatever sheet. */
async function findOwn(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[]): Promise<Own[]> {
  const asked = await loadable(context, worksheets, (worksheet) => {
    const formats = wholeSheet(worksheet).conditionalFormats;
    formats.load('items/id,items/type');
    return { worksheet, formats };
  });
  const custom = asked.flatMap(({ worksheet, formats }) =>
    formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom).map(({ id }) => ({ worksheet, id })),
  );
  const known = await loadable(context, custom, (own) => {
    const { rule } = formatOf(own).custom;
    rule.load('formula');
    return { own, rule };
  });
  return known.filter(({ rule }) => String(rule.formula).includes(MARK_SIGNATURE)).map(({ own }) => own);
}

/**
 * Asks about each of some things in one request. After Ctrl+Z Excel may keep a conditional format that cannot be loaded and breaks the
 * request: what can be loaded is then found by halves, and the rest left out.
 */
async function loadable<Thing, Answer>(
  context: Excel.RequestContext,
  things: readonly Thing[],
  ask: (thing: Thing) => Answer,
): Promise<readonly Answer[]> {
  if (things.length === 0) return [];
  const answers = things.map(ask);
  try {
    await context.sync();
    return answers;
  } catch (error) {
    if (!UNLOADABLE.has(officeCode(error) ?? '')) throw error;
    if (things.length === 1) return [];
    const middle = things.length >> 1;
    const first = await loadable(context, things.slice(0, middle), ask);
    return [...first, ...(await loadable(context, things.slice(middle), ask))];
  }
}

/** Adds a sheet's marks, one conditional format for each severity and address; says how many. */
function add(worksheet: Excel.Worksheet, marks: readonly Mark[]): number {
  let added = 0;
  for (const { severity, areas } of markedAreas(marks)) {
    for (const address of addresses(areas)) {
      const { custom } = areasAt(worksheet, address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = `=${MARK_RULE}`;
      const { fill, border, line } = MARK_LOOKS[severity];
      custom.format.fill.color = fill;
      const { top, bottom, left, right } = custom.format.borders;
      for (const edge of [top, bottom, left, right]) {
        edge.style = LINES[line];
        edge.color = border;
      }
      added++;
    }
  }
  return added;
}
