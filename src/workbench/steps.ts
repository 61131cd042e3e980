import { qualifiedName } from '../workbook/address';
import type { CellContent, Edit, Plan } from '../workbook/plan';

/** One step that can be taken back. */
export interface Step {
  /** The plan that it carried out; null where the user typed. */
  readonly plan: Plan | null;
  /** What was asked for. */
  readonly asked: readonly Edit[];
  /** Every cell that it changed, the results of formulas included, with what was there. */
  readonly made: readonly Edit[];
}

/** What was done to a workbook and what was taken back of it: one history, whether the grid or the pane did it. */
export class Steps {
  private done: Step[] = [];
  private undone: Step[] = [];

  /** The step that undoing takes back; null where there is none. */
  get last(): Step | null {
    return this.done.at(-1) ?? null;
  }

  /** The step that redoing does again; null where there is none. */
  get next(): Step | null {
    return this.undone.at(-1) ?? null;
  }

  /** Something new was done: what was taken back before cannot be done again. */
  add(step: Step): void {
    this.done.push(step);
    this.undone = [];
  }

  undo(): Step | null {
    const step = this.done.pop() ?? null;
    if (step) this.undone.push(step);
    return step;
  }

  redo(): Step | null {
    const step = this.undone.pop() ?? null;
    if (step) this.done.push(step);
    return step;
  }

  /** Whether edits are just the last step taken back, or the one that was taken back last done again. */
  recognise(edits: readonly Edit[]): 'undo' | 'redo' | null {
    const { last, next } = this;
    if (last && areSame(edits.map(reversed), last.asked)) return 'undo';
    return next && areSame(edits, next.asked) ? 'redo' : null;
  }

  /** Sheets are gone: what is left is what was done to the others. */
  dropSheets(names: ReadonlySet<string>): void {
    const without = (edits: readonly Edit[]) => edits.filter(({ sheet }) => !names.has(sheet));
    const rest = (steps: readonly Step[]) =>
      steps
        .map(({ plan, asked, made }): Step => ({ plan, asked: without(asked), made: without(made) }))
        .filter(({ made }) => made.length > 0);
    this.done = rest(this.done);
    this.undone = rest(this.undone);
  }
}

function reversed({ before, after, ...rest }: Edit): Edit {
  return { ...rest, before: after, after: before };
}

function areSame(some: readonly Edit[], others: readonly Edit[]): boolean {
  if (some.length !== others.length) return false;
  const known = new Map(others.map((edit) => [qualifiedName(edit.sheet, edit), edit]));
  return some.every((edit) => {
    const other = known.get(qualifiedName(edit.sheet, edit));
    return other !== undefined && holdsSame(edit.before, other.before) && holdsSame(edit.after, other.after);
  });
}

/** Whether two cells hold the same, whatever their formula comes to by now. */
function holdsSame(a: CellContent, b: CellContent): boolean {
  return a.formula === b.formula && a.format === b.format && (a.formula !== null || a.value === b.value);
}
