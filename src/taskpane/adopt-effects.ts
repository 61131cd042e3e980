import type { Suspect } from '../findings/finding';
import type { CheckEffects } from './check-effects';
import { listFindings, nextFinding, type ListedFinding } from './findings-view';
import type { PlanEffects } from './plan-effects';
import { showContent } from './plan-words';
import { leadsOf, planForSuspect } from './plans';
import { isBusy, type Event, type State } from './session';

/** What a session does with suggestions (采用). */
export interface AdoptEffects {
  /**
   * Carries a finding's suggestion out (采用); the finding is then 已改 and the next one has the focus. Where the workbook has changed
   * since, it is checked again first, and nothing is done where the suggestion no longer stands.
   */
  adopt(key: string, suspect: Suspect): Promise<void>;
}

/** What adopting needs of its session. */
interface SessionAccess {
  readonly checks: CheckEffects;
  readonly plans: PlanEffects;
  send(event: Event): void;
  getState(): State;
}

const NOT_STANDING = '重新校验后，这条建议已不再成立，没有改动。';

/** The finding and its suggestion as the last check has them; null where it no longer says so. */
function standing({ run }: State, key: string, suspect: Suspect): ListedFinding | null {
  const listed = run && listFindings(run.result).find((one) => one.key === key);
  const same = ({ sheet, cell, suggested }: Suspect) => sheet === suspect.sheet && cell === suspect.cell && suggested === suspect.suggested;
  return listed && leadsOf(listed.finding).some(same) ? listed : null;
}

/** The session's work on suggestions. */
export function adoptEffects({ checks, plans, send, getState }: SessionAccess): AdoptEffects {
  return {
    async adopt(key, suspect) {
      if (isBusy(getState()) || !getState().run) return;
      if (getState().changed.length > 0 || checks.isRechecking()) await checks.recheck();
      const state = getState();
      const snapshot = checks.snapshot();
      const plan = snapshot && standing(state, key, suspect) && planForSuspect(snapshot, suspect);
      const [edit] = plan?.edits ?? [];
      if (!plan || !edit) return send({ type: 'noted', message: NOT_STANDING });
      const { grouped } = state.preferences;
      const words = `${showContent(edit.before, grouped)} → ${showContent(edit.after, grouped)}`;
      const applied = await plans.apply(plan, `已改 ${suspect.sheet} ${suspect.cell}：${words}。`);
      if (applied?.kind !== 'applied') return;
      const after = getState();
      const next =
        after.run && nextFinding(after.run.result, { ...after, after: key, without: new Set(after.fixed.map((one) => one.key)) });
      send({ type: 'adopted', fixed: { key, sheet: suspect.sheet, cell: suspect.cell, words }, next });
    },
  };
}
