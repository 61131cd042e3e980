import type { OpenBook } from './open-book';

type Book = Pick<OpenBook, 'host' | 'session'>;

/** Takes the last step back. A plan that the pane applied goes back through the pane, whose 撤销记录 then follows. */
export async function undoLast({ host, session }: Book): Promise<void> {
  const last = host.lastStep();
  const applied = session.getState().history.find(({ plan, sheets }) => sheets === undefined && plan.edits === last?.asked);
  if (applied) await session.undo(applied);
  else host.undo();
}

/** Does again what was taken back last; a plan through the pane, which can then undo it again. */
export async function redoNext({ host, session }: Book): Promise<void> {
  const plan = host.nextStep()?.plan;
  if (plan) await session.apply(plan, `已重做“${plan.title}”。`);
  else host.redo();
}
