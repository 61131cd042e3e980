import { cellName, qualifiedName } from '../../workbook/address';
import type { CellContent, Edit, Plan } from '../../workbook/plan';
import { HostError, type Applied, type Refusal } from '../host';
import { formatOf } from './cell-matrix';
import { contentFrom, formatWhileTyping, holds, inputFor, turnedIntoError } from './content';
import { asHostError, wasRefusedWhole } from './office-error';
import { rangeAt } from './range-at';
import { CHANGED, survey, type Block } from './survey';

/** Characters that one request may carry; Excel on the web takes 5 MB, and Chinese takes three bytes a character. */
const REQUEST_SIZE = 1_200_000;
/** About what a block costs besides its contents. */
const BLOCK_SIZE = 800;

const INVALID = '单元格设有数据验证（有效性），不允许这个值';
const NOT_HELD = 'Excel 没有接受这个值（可能是合并单元格的一部分）';
const UNCHANGED = '表格已恢复原样。';

/**
 * Applies a plan: looks at every cell first, then writes and reads back in one request. Whatever Excel did not take as
 * it was meant is put back, all of it. Two requests for most plans, four at the very most as long as they fit the limit.
 * @param onWriting called once there is no way back
 */
export async function applyPlan(context: Excel.RequestContext, plan: Plan, onWriting: () => void): Promise<Applied> {
  const { blocks, refusals } = await survey(context, plan.edits);
  if (refusals.length > 0) return { kind: 'refused', refusals };

  onWriting();
  const written: Block[] = [];
  const wrong: Refusal[] = [];
  const chunks = chunksOf(blocks, 'after');
  let done = 0;
  try {
    for (const chunk of chunks) {
      if (wrong.length > 0) break;
      written.push(...(await writeChunk(context, chunk, wrong)));
      done++;
    }
  } catch (error) {
    // That request never began: what came before it is all there is to put back.
    const wasRefused = wasRefusedWhole(error);
    if (wasRefused && written.length === 0) throw error;
    const touched = wasRefused ? written : [...written, ...(chunks[done] ?? [])];
    await restore(touched, async () => putBack(context, wasRefused ? written : await changedBlocks(context, touched)));
    throw new HostError(`${asHostError(error).message}${UNCHANGED}`, { cause: error });
  }
  if (wrong.length === 0) return { kind: 'applied', edits: blocks.flatMap(carriedOut) };
  await restore(written, () => putBack(context, written));
  return { kind: 'refused', refusals: wrong };
}

/** A block's edits as they can be taken back: with the formats that Excel had, which a snapshot does not know of empty cells. */
function carriedOut(block: Block): Edit[] {
  const after = contentsOf(block, 'after');
  return block.edits.map((edit, at) => ({
    ...edit,
    before: { ...edit.before, format: block.before[at]?.format ?? null },
    after: after[at] ?? edit.after,
  }));
}

/** Blocks by the requests that carry what they hold on one side of the plan. */
function chunksOf(blocks: readonly Block[], side: 'before' | 'after'): Block[][] {
  const chunks: Block[][] = [[]];
  let size = 0;
  for (const block of blocks) {
    const own = contentsOf(block, side).reduce((sum, content) => sum + String(inputFor(content)).length + 16, BLOCK_SIZE);
    if (size > 0 && size + own > REQUEST_SIZE) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(block);
    size += own;
  }
  return chunks;
}

/**
 * Writes a chunk; what was not taken as it was meant goes to `wrong`. The same request first tells what each cell holds at that moment:
 * what a colleague typed since the survey is put back as he left it.
 * @returns the blocks as they were right before
 */
async function writeChunk(context: Excel.RequestContext, chunk: readonly Block[], wrong: Refusal[]): Promise<readonly Block[]> {
  const last = askContents(context, chunk);
  const check = write(context, chunk, 'after');
  const invalid = askValidity(context, chunk);
  await context.sync();
  const blocks = last();
  const changed = blocks.flatMap(({ edits, before }) => edits.filter((edit, at) => !holds(before[at] ?? edit.before, edit.before)));
  wrong.push(...changed.map((edit) => refusal(edit, CHANGED)));
  const unlike = check().filter(({ edit }) => !changed.includes(edit));
  wrong.push(
    ...unlike.map(({ edit, now }) => refusal(edit, turnedIntoError(now, edit.after) ? `公式得出 ${String(now.value)}` : NOT_HELD)),
  );
  wrong.push(...invalid().map((edit) => refusal(edit, INVALID)));
  return blocks;
}

/** Asks what blocks hold at this place of the batch. The returned function gives them with it, once the batch is through. */
function askContents(context: Excel.RequestContext, blocks: readonly Block[]): () => Block[] {
  const asked = blocks.map((block) => {
    const range = rangeAt(context.workbook.worksheets.getItem(block.sheet), block.area);
    range.load('values,formulas');
    return { block, range };
  });
  return () => asked.map(({ block, range: { values, formulas } }) => ({ ...block, before: heldBefore(block, values, formulas) }));
}

function heldBefore(block: Block, values: readonly (readonly unknown[])[], formulas: readonly (readonly unknown[])[]): CellContent[] {
  const width = block.area.right - block.area.left + 1;
  return block.before.map((known, at) => {
    const [down, across] = [Math.floor(at / width), at % width];
    const now = contentFrom(values[down]?.[across], formulas[down]?.[across], known.format);
    return holds(now, known) ? known : now;
  });
}

/**
 * Asks which cells hold by then what their data validation (数据验证) would not have let a person type: a program may write it, but
 * nobody could type it again. Rules that only warn are left to the user.
 */
function askValidity(context: Excel.RequestContext, blocks: readonly Block[]): () => readonly Edit[] {
  const asked = blocks
    .filter(({ isValidated }) => isValidated)
    .flatMap(({ sheet, edits }) =>
      edits.map((edit) => {
        const { row, column } = edit;
        const cell = rangeAt(context.workbook.worksheets.getItem(sheet), { top: row, left: column, bottom: row, right: column });
        cell.dataValidation.load('valid,errorAlert');
        return { edit, validation: cell.dataValidation };
      }),
    );
  return () =>
    asked
      .filter(({ validation: { valid, errorAlert } }) => !valid && errorAlert.showAlert && errorAlert.style === 'Stop')
      .map(({ edit }) => edit);
}

function refusal({ sheet, row, column }: Edit, reason: string): Refusal {
  return { sheet, cell: cellName({ row, column }), reason };
}

/** A cell that does not hold what was wanted. */
interface Held {
  readonly edit: Edit;
  readonly now: CellContent;
}

/**
 * What a block holds on one side of the plan. A plan that keeps the format keeps the one that Excel has: a snapshot knows no format of
 * an empty cell. Nor does a plan know whether an empty cell has a percentage format of its own, which then stays.
 */
function contentsOf(block: Block, side: 'before' | 'after'): readonly CellContent[] {
  if (side === 'before') return block.before;
  return block.edits.map(({ before, after }, at) => {
    const own = block.before[at]?.format ?? null;
    const isEmpty = before.formula === null && before.value === null;
    const isKept = after.format === before.format || (isEmpty && own?.includes('%') && after.format?.includes('%'));
    return isKept ? { ...after, format: own } : after;
  });
}

/**
 * Puts blocks of contents into the batch, and the question what the cells hold then. The returned function lists the
 * cells that hold something else, once the batch is through.
 */
function write(context: Excel.RequestContext, blocks: readonly Block[], side: 'before' | 'after'): () => readonly Held[] {
  const checks = blocks.map((block) => {
    const contents = contentsOf(block, side);
    const range = rangeAt(context.workbook.worksheets.getItem(block.sheet), block.area);
    const whileTyping = contents.map(formatWhileTyping);
    const final = contents.map(({ format }) => format ?? 'General');
    const isFormatChanged = contentsOf(block, 'after').some(({ format }, at) => format !== block.before[at]?.format);
    const isTypedOtherwise = whileTyping.some((format, at) => format !== final[at]);
    // A formula brings the format of the cells that it refers to with it.
    const isFormatMoved = block.mayFormat && block.edits.some(({ after }) => after.formula !== null);
    if (isFormatChanged || isTypedOtherwise) range.numberFormat = shaped(block, whileTyping);
    range.formulas = shaped(block, contents.map(inputFor));
    if (isTypedOtherwise || isFormatMoved) range.numberFormat = shaped(block, final);
    range.load('values,formulas,numberFormat');
    return { block, range };
  });
  return () => checks.flatMap(({ block, range }) => differing(block, side, range));
}

/** The cells of a block, just loaded, that do not hold what they should. */
function differing(block: Block, side: 'before' | 'after', { values, formulas, numberFormat }: Excel.Range): Held[] {
  const width = block.area.right - block.area.left + 1;
  const contents = contentsOf(block, side);
  return block.edits.flatMap((edit, at): Held[] => {
    const [down, across] = [Math.floor(at / width), at % width];
    const now = contentFrom(values[down]?.[across], formulas[down]?.[across], numberFormat[down]?.[across]);
    const wanted = contents[at] as CellContent;
    return holds(now, wanted) && !turnedIntoError(now, wanted) ? [] : [{ edit, now }];
  });
}

/** A block's list as the matrix that Excel takes. */
function shaped<T>({ area }: Block, list: readonly T[]): T[][] {
  const width = area.right - area.left + 1;
  return Array.from({ length: list.length / width }, (_, row) => list.slice(row * width, (row + 1) * width));
}

/** The blocks that a batch which broke off midway has already changed, be it their formats alone. Only they can be written for certain. */
async function changedBlocks(context: Excel.RequestContext, blocks: readonly Block[]): Promise<Block[]> {
  const loaded = blocks.map((block) => {
    const range = rangeAt(context.workbook.worksheets.getItemOrNullObject(block.sheet), block.area);
    range.load('values,formulas,numberFormat');
    return { block, range };
  });
  await context.sync();
  return loaded
    .filter(({ block, range }) => !range.isNullObject && (differing(block, 'before', range).length > 0 || isFormatTouched(block, range)))
    .map(({ block }) => block);
}

function isFormatTouched({ before }: Block, { numberFormat }: Excel.Range): boolean {
  const now = numberFormat.flat().map(formatOf);
  return before.some(({ format }, at) => format !== now[at]);
}

/** Gives blocks back what they held before the plan. Lists the cells that would not take it. */
async function putBack(context: Excel.RequestContext, blocks: readonly Block[]): Promise<readonly Edit[]> {
  const lost: Edit[] = [];
  if (blocks.length > 0) for (const chunk of chunksOf(blocks, 'before')) lost.push(...(await putChunkBack(context, chunk)));
  return lost;
}

async function putChunkBack(context: Excel.RequestContext, chunk: readonly Block[]): Promise<readonly Edit[]> {
  const check = write(context, chunk, 'before');
  await context.sync();
  return check().map(({ edit }) => edit);
}

const BY_HAND = '请用 Excel 的撤销，或不保存而重新打开工作簿。';

/** Does the work of putting back; where it cannot be done, says which cells are not as they were, or may not be. */
async function restore(touched: readonly Block[], work: () => Promise<readonly Edit[]>): Promise<void> {
  let lost: readonly Edit[];
  try {
    lost = await work();
  } catch (error) {
    const cells = touched.flatMap(({ edits }) => edits);
    throw new HostError(`写入中断，且未能恢复，这些单元格可能已经改动：${listed(cells)}。${asHostError(error).message}${BY_HAND}`, {
      cause: error,
    });
  }
  if (lost.length > 0) throw new HostError(`写入中断，以下单元格未能恢复：${listed(lost)}。${BY_HAND}`);
}

/** The first cells by name, and how many there are. */
function listed(edits: readonly Edit[]): string {
  const shown = edits.slice(0, 5).map((edit) => qualifiedName(edit.sheet, edit));
  return `${shown.join('、')}${edits.length > 5 ? ` 等 ${edits.length} 格` : ''}`;
}
