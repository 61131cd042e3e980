import { explaining, reopening, type Explanation } from '../findings/explanation';
import { EXPLANATIONS_NAME, readExplanations, writeExplanations } from '../findings/kept-explanations';
import { HostError, type SpreadsheetHost } from '../host/host';
import { listFindings, nextFinding } from './findings-view';
import { onceDone } from './loading';
import type { Event, State } from './session';

/** What a session does with the explanations (已核实) that a workbook keeps. Failures end in a notice, never in a rejection. */
export interface ExplanationEffects {
  /** Lets a finding of the last check stand, for a reason; the next one then has the focus. Kept with the workbook. */
  explain(key: string, words: Omit<Explanation, 'key'>): Promise<void>;
  /** Takes that back: the finding is open again. */
  reopen(key: string): Promise<void>;
}

/** What the explanations' work needs of its session. */
interface SessionAccess {
  readonly host: SpreadsheetHost;
  send(event: Event): void;
  getState(): State;
  /** Any failure as the sentence to show. */
  sentence(error: unknown): string;
}

const UNWRITTEN = '随工作簿保存的核实说明还没有读到，为免覆盖，这次的没有存进工作簿，只在本面板打开期间有效。';
const DAMAGED = '随工作簿保存的核实说明有一部分已损坏，没有采用；有关的问题重新列出。';

/** The session's work on explanations. Nothing is written before what the workbook keeps has been read once: it would be lost. */
export function explanationEffects({ host, send, getState, sentence }: SessionAccess): ExplanationEffects & { recall(): Promise<void> } {
  const recall = onceDone(async () => {
    const text = await host.recall(EXPLANATIONS_NAME);
    if (text === null) return;
    const { explanations, isDamaged } = readExplanations(text);
    const chosen = getState().explanations;
    const own = new Set(chosen.map(({ key }) => key));
    send({ type: 'explanationsChanged', explanations: [...explanations.filter(({ key }) => !own.has(key)), ...chosen] });
    if (isDamaged) send({ type: 'noted', message: DAMAGED });
  });

  async function keep(change: (explanations: readonly Explanation[]) => readonly Explanation[], note: string): Promise<void> {
    send({ type: 'explanationsChanged', explanations: change(getState().explanations) });
    send({ type: 'noted', message: note });
    try {
      await recall();
    } catch (error) {
      return send({ type: 'failed', message: `${UNWRITTEN}${error instanceof HostError ? error.message : ''}`, again: null });
    }
    try {
      const said = await host.remember(EXPLANATIONS_NAME, writeExplanations(getState().explanations));
      if (said !== null) send({ type: 'noted', message: `${note}${said}` });
    } catch (error) {
      send({ type: 'failed', message: sentence(error), again: null });
    }
  }

  /** A finding of the last check by the key that the pane knows it by, and what to call it. */
  function listed(key: string) {
    const { run } = getState();
    const finding = run && listFindings(run.result).find((one) => one.key === key)?.finding;
    return finding ? { finding, name: finding.cell === null ? finding.sheet : `${finding.sheet} ${finding.cell}` } : null;
  }

  return {
    recall,
    async explain(key, words) {
      const state = getState();
      const found = listed(key);
      if (!found || !state.run) return;
      const next = nextFinding(state.run.result, { ...state, after: key, without: new Set(state.fixed.map((one) => one.key)) });
      const note = `${found.name} 已核实，不再计入${found.finding.severity === 'error' ? '错误' : '提醒'}；在“已核实”里可以修改、取消。`;
      const kept = keep((explanations) => explaining(explanations, found.finding, words), note);
      send({ type: 'focusMoved', from: key, next });
      await kept;
    },
    async reopen(key) {
      const found = listed(key);
      if (found) await keep((explanations) => reopening(explanations, found.finding), `${found.name} 已取消核实，重新列为问题。`);
    },
  };
}
