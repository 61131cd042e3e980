import { recalculate, type ChangedCell } from '../host/file/formula/recalculate';
import { withGivenNames } from '../workbook/given-names';
import { removalOf, type Insertion } from '../writing/insertion';
import { HostError, type Applied, type Mark, type Refusal, type Removed, type SpreadsheetHost } from '../host/host';
import { SHARED_NAMES } from '../host/kept-name';
import type { Position } from '../workbook/address';
import { contentOf } from '../workbook/content';
import { withoutCovered } from '../workbook/covered';
import { workbookOf, type SheetLayout } from '../workbook/layout';
import type { CellContent, Edit, Plan } from '../workbook/plan';
import { cellAt, type Sheet, type Workbook } from '../workbook/workbook';
import { withoutFile, type BookContext } from './book-context';
import { calculated } from './sheet/calculated';
import { changesBetween, sameContent } from './sheet/changes-between';
import { cellOf, valueOf, withChanges, type CellChange } from './sheet/edit-sheet';
import { refusalOf } from './sheet/refusal';
import { Steps, type Step } from './steps';

/** The cell that the user stands on. */
export interface Selection extends Position {
  readonly sheet: string;
}

/** What the grid shows; a new object after every change. */
export interface BookState {
  readonly workbook: Workbook;
  /** Null where marks were neither set nor taken away since the file was opened: it keeps those that it has. */
  readonly marks: readonly Mark[] | null;
  readonly selection: Selection;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Cells that differ from the opened file, and sheets that it does not have. */
  readonly edits: number;
  /** Whether texts that are saved with the file (已核实 …) are others than in the opened file. */
  readonly hasNewTexts: boolean;
  /** Whether a file was saved that holds all edits and texts. */
  readonly isSaved: boolean;
  /** Sheets that were added to the opened file, in order. */
  readonly added: readonly SheetLayout[];
}

/** A workbook in memory that stands in for Excel: one's own file, or the sample. */
export class MemoryHost implements SpreadsheetHost {
  private state: BookState;
  private readonly steps = new Steps();
  private readonly memory: Map<string, string>;
  private readonly opened: ReadonlyMap<string, string>;
  private readonly changeListeners = new Set<(sheet: string | null) => void>();
  private readonly stateListeners = new Set<() => void>();

  constructor(
    /** The workbook as it was opened, with the sheets that were added since as they were added. */
    private original: Workbook,
    private readonly context: BookContext = withoutFile(original),
    /** What the file keeps beside its cells, by name. */
    kept: ReadonlyMap<string, string> = new Map(),
  ) {
    this.memory = new Map(kept);
    this.opened = kept;
    const first = original.sheets.find(({ visibility }) => visibility === 'visible') ?? original.sheets[0];
    this.state = {
      workbook: original,
      marks: null,
      selection: { sheet: first?.name ?? '', row: 0, column: 0 },
      canUndo: false,
      canRedo: false,
      edits: 0,
      hasNewTexts: false,
      isSaved: true,
      added: [],
    };
  }

  getState = (): BookState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.stateListeners.add(listener);
    return () => this.stateListeners.delete(listener);
  };

  read(): Promise<Workbook> {
    return Promise.resolve(withoutCovered(this.state.workbook));
  }

  withMerges(workbook: Workbook): Promise<Workbook> {
    return Promise.resolve(workbook);
  }

  apply(plan: Plan): Promise<Applied> {
    if (this.context.readOnly !== undefined) return Promise.reject(new HostError(this.context.readOnly));
    const known = this.steps.recognise(plan.edits);
    const refusals = known === null ? this.refusalsOf(plan.edits) : [];
    if (refusals.length > 0) return Promise.resolve({ kind: 'refused', refusals });
    if (known === 'undo') this.undo();
    else if (known === 'redo') this.redo();
    else this.perform(plan.edits, plan);
    return Promise.resolve({ kind: 'applied', edits: plan.edits });
  }

  addSheets(layouts: readonly SheetLayout[]): Promise<readonly string[]> {
    if (this.context.readOnly !== undefined) return Promise.reject(new HostError(this.context.readOnly));
    if (this.context.isStructureLocked) return Promise.reject(new HostError('工作簿的结构受保护，不能添加工作表，请先取消保护。'));
    const { workbook, added } = this.state;
    const named = withGivenNames(
      layouts,
      workbook.sheets.map(({ name }) => name),
    );
    const first = workbook.sheets.length;
    const made = workbookOf(named).sheets.map((sheet) => ({ ...sheet, index: first + sheet.index }));
    this.original = { sheets: [...this.original.sheets, ...made] };
    this.update({ workbook: calculated({ sheets: [...workbook.sheets, ...made] }, named, this.context), added: [...added, ...named] });
    for (const { name } of named) for (const listener of this.changeListeners) listener(name);
    return Promise.resolve(named.map(({ name }) => name));
  }

  removeSheets(insertion: Insertion): Promise<Removed> {
    const { removable, left, gone } = removalOf(this.state.workbook, insertion, { occupied: new Map(), names: this.context.names });
    if (removable.length > 0) this.dropSheets(new Set(removable));
    return Promise.resolve({ removed: removable, left, gone });
  }

  select(sheet: string, row: number, column: number): Promise<string | null> {
    const target = this.sheet(sheet);
    if (!target) return Promise.reject(new HostError(`工作表“${sheet}”已不存在，请重新校验。`));
    this.update({ selection: { sheet, row, column } });
    return Promise.resolve(target.visibility === 'visible' ? null : `工作表“${sheet}”在文件里是隐藏的，这里临时显示。`);
  }

  mark(marks: readonly Mark[]): Promise<void> {
    this.update({ marks });
    return Promise.resolve();
  }

  clearMarks(): Promise<void> {
    this.update({ marks: [] });
    return Promise.resolve();
  }

  onChanged(listener: (sheet: string | null) => void): Promise<() => void> {
    this.changeListeners.add(listener);
    return Promise.resolve(() => this.changeListeners.delete(listener));
  }

  remember(name: string, text: string | null): Promise<string | null> {
    const before = this.memory.get(name) ?? null;
    if (text === null) this.memory.delete(name);
    else this.memory.set(name, text);
    if (SHARED_NAMES.includes(name) && text !== before) {
      const hasNewTexts = SHARED_NAMES.some((each) => this.memory.get(each) !== this.opened.get(each));
      this.update({ hasNewTexts, isSaved: false });
    }
    return Promise.resolve(null);
  }

  recall(name: string): Promise<string | null> {
    return Promise.resolve(this.memory.get(name) ?? null);
  }

  /** Puts what the user typed into a cell; see `typeAll`. */
  type(sheet: string, { row, column }: Position, content: CellContent): string | null {
    return this.typeAll(sheet, [{ row, column, content }]);
  }

  /**
   * Puts what the user typed, pasted or filled in into cells, as one step.
   * @returns null, or one Chinese sentence that says why it cannot be done
   */
  typeAll(sheet: string, cells: readonly (Position & { readonly content: CellContent })[]): string | null {
    const edits = cells.flatMap(({ row, column, content }): Edit[] => {
      const before = contentOf(this.cell(sheet, row, column));
      return sameContent(before, content) ? [] : [{ sheet, row, column, before, after: content, reason: '手工修改' }];
    });
    if (edits.length === 0) return null;
    if (this.context.readOnly !== undefined) return this.context.readOnly;
    const refusals = this.refusalsOf(edits);
    const [refusal] = refusals;
    if (refusal) {
      const more = refusals.length > 1 ? `（共 ${refusals.length} 格不能修改，一格也没有改）` : '';
      return `${refusal.sheet} ${refusal.cell} 不能修改：${refusal.reason}${more}`;
    }
    this.perform(edits, null);
    return null;
  }

  /** The step that undoing takes back, and the one that redoing does again. */
  lastStep = (): Step | null => this.steps.last;
  nextStep = (): Step | null => this.steps.next;

  /** Takes the last step back. */
  undo(): void {
    const step = this.steps.undo();
    if (!step) return;
    this.write(step.made.map(({ sheet, row, column, before }) => ({ sheet, row, column, content: before })));
    this.tell(step.made);
  }

  /** Does the step again that was taken back last. */
  redo(): void {
    const step = this.steps.redo();
    if (!step) return;
    this.write(step.made.map(({ sheet, row, column, after }) => ({ sheet, row, column, content: after })));
    this.tell(step.made);
  }

  /** A file was saved that holds the workbook as it was then. */
  saved(workbook: Workbook): void {
    if (workbook === this.state.workbook) this.update({ isSaved: true });
  }

  /** Every cell that differs from the opened file, as one plan for saving. */
  plan(): Plan {
    return changesBetween(this.original, this.state.workbook);
  }

  private sheet(name: string): Sheet | undefined {
    return this.state.workbook.sheets.find((sheet) => sheet.name === name);
  }

  private cell(sheet: string, row: number, column: number) {
    const target = this.sheet(sheet);
    return target && cellAt(target, row, column);
  }

  /** What stands in the way of edits: in the sheets as they are by now, and in the file that they came from. */
  private refusalsOf(edits: readonly Edit[]): readonly Refusal[] {
    const refusals: Refusal[] = [];
    const rest = edits.filter((edit) => {
      const refusal = refusalOf(this.sheet(edit.sheet), edit);
      if (refusal) refusals.push(refusal);
      return refusal === null;
    });
    return [...refusals, ...this.context.obstructions(rest)];
  }

  private perform(edits: readonly Edit[], plan: Plan | null): void {
    const made = this.withResults(edits);
    this.steps.add({ plan, asked: edits, made });
    this.write(made.map(({ sheet, row, column, after }) => ({ sheet, row, column, content: after })));
    this.tell(made);
  }

  /** The edits with what becomes of the formulas that depend on them: their new results, or none where those are not known here. */
  private withResults(edits: readonly Edit[]): readonly Edit[] {
    const key = ({ sheet, row, column }: Selection) => `${sheet}!${row},${column}`;
    const all = new Map(edits.map((edit) => [key(edit), edit]));
    const changes = edits.map(({ sheet, row, column, after }): ChangedCell => {
      const formula = after.formula === null ? {} : { formula: after.formula };
      return { sheet, row, column, value: after.formula === null && after.value === null ? null : valueOf(after), ...formula };
    });
    for (const { sheet, row, column, value } of recalculate(this.state.workbook, changes, this.context.names, this.context.arrays)) {
      const result = value && contentOf({ row, column, value }).value;
      const edited = all.get(key({ sheet, row, column }));
      const before = edited?.before ?? contentOf(this.cell(sheet, row, column));
      const after = { ...(edited?.after ?? before), value: result };
      all.set(key({ sheet, row, column }), { sheet, row, column, before, after, reason: edited?.reason ?? '重新计算' });
    }
    return [...all.values()];
  }

  private write(contents: readonly (Selection & { readonly content: CellContent })[]): void {
    const bySheet = new Map<string, CellChange[]>();
    for (const { sheet, row, column, content } of contents) {
      const change: CellChange = { row, column, cell: cellOf(row, column, content) };
      const list = bySheet.get(sheet);
      if (list) list.push(change);
      else bySheet.set(sheet, [change]);
    }
    const sheets = this.state.workbook.sheets.map((sheet) => withChanges(sheet, bySheet.get(sheet.name) ?? []));
    this.update({ workbook: { sheets } });
  }

  /** Takes sheets away; what can still be undone is what was done to the others. */
  private dropSheets(names: ReadonlySet<string>): void {
    const { workbook, added, marks, selection } = this.state;
    const without = ({ sheets }: Workbook): Workbook => ({
      sheets: sheets.filter(({ name }) => !names.has(name)).map((sheet, index) => ({ ...sheet, index })),
    });
    this.original = without(this.original);
    this.steps.dropSheets(names);
    const rest = without(workbook);
    const next = rest.sheets.find(({ visibility }) => visibility === 'visible') ?? rest.sheets[0];
    this.update({
      workbook: rest,
      added: added.filter(({ name }) => !names.has(name)),
      marks: marks?.filter(({ sheet }) => !names.has(sheet)) ?? null,
      ...(names.has(selection.sheet) ? { selection: { sheet: next?.name ?? '', row: 0, column: 0 } } : {}),
    });
    for (const name of names) for (const listener of this.changeListeners) listener(name);
  }

  private tell(edits: readonly Edit[]): void {
    for (const sheet of new Set(edits.map((edit) => edit.sheet))) for (const listener of this.changeListeners) listener(sheet);
  }

  private update(part: Partial<BookState>): void {
    this.state = { ...this.state, ...part, canUndo: this.steps.last !== null, canRedo: this.steps.next !== null };
    if (part.workbook) this.state = { ...this.state, edits: this.plan().edits.length + this.state.added.length, isSaved: false };
    for (const listener of this.stateListeners) listener();
  }
}
