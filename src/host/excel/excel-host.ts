import type { SheetLayout } from '../../workbook/layout';
import type { Plan } from '../../workbook/plan';
import type { Workbook } from '../../workbook/workbook';
import type { Insertion } from '../../writing/insertion';
import { HostError, type Applied, type Mark, type Removed, type SheetRow, type SpreadsheetHost } from '../host';
import { addSheets } from './add-sheets';
import { applyPlan } from './apply-plan';
import { listenForChanges } from './changes';
import { replaceMarks } from './marks';
import { recallText, rememberText } from './memory';
import { asHostError, officeCode } from './office-error';
import { waitFor, type Patience } from './patience';
import { readMerges } from './read-merges';
import { removeInsertion } from './remove-insertion';
import { selectCell } from './select-cell';
import { readSnapshot } from './snapshot';

/** The least ExcelApi that the host needs: Excel 2021, Microsoft 365 and Excel on the web have it. */
export const MINIMUM_API = '1.9';

const PATIENCE: Patience = { notice: 1_000, limit: 120_000, onWaiting: () => undefined };

/** Whether this Excel can carry the add-in. */
export function isExcelSupported(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', MINIMUM_API);
}

/**
 * Excel itself, through Office.js. `Office.onReady` must have come first. Operations run one after another: what is asked
 * for while another is under way waits for it.
 */
export class ExcelHost implements SpreadsheetHost {
  private readonly patience: Patience;
  private tail: Promise<unknown> = Promise.resolve();
  private nameOf: ReadonlyMap<string, string> = new Map();

  /** @param patience how long to wait for a silent Excel, and whom to tell */
  constructor(patience: Partial<Patience> = {}) {
    this.patience = { ...PATIENCE, ...patience };
  }

  async read(): Promise<Workbook> {
    const { workbook, nameOf } = await this.perform((context) => readSnapshot(context), { tries: 2 });
    this.nameOf = nameOf;
    return workbook;
  }

  async withMerges(workbook: Workbook, rows: readonly SheetRow[]): Promise<Workbook> {
    return this.perform((context) => readMerges(context, workbook, rows));
  }

  async apply(plan: Plan): Promise<Applied> {
    if (plan.edits.length === 0) return { kind: 'applied', edits: plan.edits };
    return this.perform((context, onWriting) => applyPlan(context, plan, onWriting));
  }

  async addSheets(layouts: readonly SheetLayout[]): Promise<readonly string[]> {
    if (layouts.length === 0) return [];
    return this.perform((context, onWriting) => addSheets(context, layouts, onWriting));
  }

  async removeSheets(insertion: Insertion): Promise<Removed> {
    return this.perform((context, onWriting) => removeInsertion(context, insertion, onWriting));
  }

  async select(sheet: string, row: number, column: number): Promise<string | null> {
    return this.perform((context) => selectCell(context, sheet, row, column));
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    await this.perform((context, onWriting) => replaceMarks(context, marks, onWriting));
  }

  async clearMarks(): Promise<void> {
    await this.perform((context, onWriting) => replaceMarks(context, [], onWriting));
  }

  async onChanged(listener: (sheet: string | null) => void): Promise<() => void> {
    const stop = await this.perform((context) =>
      listenForChanges(context, (id) => listener(id === null ? null : (this.nameOf.get(id) ?? null))),
    );
    return () => {
      // Nobody waits for the end of listening, and a lost session ends it as well.
      stop().catch(() => undefined);
    };
  }

  async remember(name: string, text: string | null): Promise<string | null> {
    return this.perform((context) => rememberText(context, name, text));
  }

  async recall(name: string): Promise<string | null> {
    return this.perform((context) => recallText(context, name));
  }

  /**
   * Runs one batch after those before it. A reading batch that a colleague's deleted sheet broke is tried again.
   * Rejects with a `HostError` only.
   */
  private async perform<T>(
    task: (context: Excel.RequestContext, onWriting: () => void) => Promise<T>,
    { tries = 1 }: { readonly tries?: number } = {},
  ): Promise<T> {
    const previous = this.tail;
    const turn = previous.then(() => this.attempt(task, tries));
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private async attempt<T>(task: (context: Excel.RequestContext, onWriting: () => void) => Promise<T>, tries: number): Promise<T> {
    let isWriting = false;
    const onWriting = () => {
      isWriting = true;
    };
    try {
      // Where a cell is in edit, Excel waits for its end instead of refusing.
      const run = Excel.run({ delayForCellEdit: true }, (context) => task(context, onWriting));
      return await waitFor(run, this.patience, () => isWriting);
    } catch (error) {
      if (tries > 1 && officeCode(error) === 'ItemNotFound') return this.attempt(task, tries - 1);
      throw error instanceof HostError ? error : asHostError(error);
    }
  }
}
