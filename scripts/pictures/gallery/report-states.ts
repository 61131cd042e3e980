import type { Session } from '../../../src/taskpane/session-effects';
import { afterwards, press, sample, setUp, ZENGDU } from './setups';

/** A 说明 of 曾都区's workbook with mistakes of every severity. */
const REPORT = `一、收入支出决算总体情况说明
2022年度收、支总计均为1133.81万元。与2021年度相比，收、支总计各增加（减少）120.50万元，增长11.90%。
三、支出决算情况说明
本年支出合计1133.18万元，其中：基本支出532.40万元，占支出合计的46.98%；项目支出占53.00%。
十、其他重要事项
车辆3辆，其中应急保障用车1辆。`;

/** Chooses a file, as the person's dialog would. */
function choose(label: string, file: File): boolean {
  const input = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  if (!input) return false;
  const chosen = new DataTransfer();
  chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** 文字核对 and 起草说明. */
export const REPORT_STATES: Readonly<Record<string, () => Promise<Session>>> = {
  text: async () => {
    const { session } = setUp(await sample(ZENGDU));
    session.openScreen('text');
    return session;
  },
  'text-checked': async () => {
    const { session } = setUp(await sample(ZENGDU));
    session.openScreen('text');
    afterwards(
      () => choose('决算说明文件', new File([REPORT], '决算情况说明.txt')),
      () => document.querySelector('main mark') !== null,
    );
    return session;
  },
  'draft-made': async () => {
    const { session } = setUp(await sample(ZENGDU));
    session.openScreen('draft');
    afterwards(
      () => press('起草'),
      () => document.querySelector('main article') !== null,
    );
    return session;
  },
};
