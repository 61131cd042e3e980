import { HostError, type SpreadsheetHost } from '../host/host';
import { loaded, onceDone } from './loading';
import type { Event, State } from './session';
import { CHOICES_NAME, isDamaged, readChoices, withKept, writeChoices, type WorkbookChoices } from './settings';

/** What a session does with the choices that a workbook keeps. */
export interface ChoiceEffects {
  /**
   * Changes what is decided for the workbook, and keeps it there; `note` says so once it is kept. Resolves to whether it was: where not, the
   * notice says why, and the choices hold while the pane is open.
   */
  changeChoices(choices: WorkbookChoices, note?: string): Promise<boolean>;
}

/** What the choices' work needs of its session. */
interface SessionAccess {
  readonly host: SpreadsheetHost;
  send(event: Event): void;
  getState(): State;
  /** Any failure as the sentence to show. */
  sentence(error: unknown): string;
}

/** What to say where the check goes on without the choices. */
export const UNREAD = '随工作簿保存的选择（指明的表、评分办法、金额单位）和核实说明没有读到，暂按没有处理；重新校验时会再读。';

const UNWRITTEN = '随工作簿保存的选择还没有读到，为免覆盖，这次的选择没有存进工作簿，只在本面板打开期间有效。';

const DAMAGED = '随工作簿保存的选择（指明的表、评分办法、金额单位）已损坏，没有采用。';

/** What is wrong with the user's own scoring profile; null where nothing is. Read only where there is one: its code comes with scoring. */
async function profileDamage(choices: WorkbookChoices): Promise<string | null> {
  const { keptProfile } = await loaded(import('./profile-choices'));
  const kept = keptProfile(choices);
  return kept?.kind === 'refused' ? `${kept.reason}。现按各表自身所示的办法评分。` : null;
}

/** The session's work on choices. Nothing is written before what the workbook keeps has been read once: it would be lost. */
export function choiceEffects({ host, send, getState, sentence }: SessionAccess): ChoiceEffects & { recall(): Promise<void> } {
  /** Reads what the workbook remembers of the user's choices, until that has succeeded once; says so where it is damaged. */
  const recall = onceDone(async () => {
    const text = await host.recall(CHOICES_NAME);
    if (text === null) return;
    const choices = withKept(getState().choices, readChoices(text));
    send({ type: 'choicesChanged', choices });
    const damage = isDamaged(text) ? DAMAGED : choices.ownProfile === null ? null : await profileDamage(choices).catch(() => null);
    if (damage !== null) send({ type: 'noted', message: damage });
  });

  async function changeChoices(choices: WorkbookChoices, note?: string): Promise<boolean> {
    send({ type: 'choicesChanged', choices });
    try {
      await recall();
    } catch (error) {
      send({ type: 'failed', message: `${UNWRITTEN}${error instanceof HostError ? error.message : ''}`, again: null });
      return false;
    }
    try {
      await host.remember(CHOICES_NAME, writeChoices(getState().choices));
      if (note !== undefined) send({ type: 'noted', message: note });
      return true;
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again: null });
      return false;
    }
  }

  return { changeChoices, recall };
}
