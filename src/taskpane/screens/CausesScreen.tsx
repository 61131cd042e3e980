import { makeStyles, tokens } from '@fluentui/react-components';
import { Notices } from '../parts/Notices';
import { SubScreen } from '../parts/SubScreen';
import type { Planner } from '../planner';
import { useSession, useSessionState } from '../session-context';
import { PlannedWork } from './PlannedWork';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const WORDS = {
  'adopt-all': {
    title: '全部采用',
    intro: '只列错在哪一格能确定的，文本型数字也在内；拿不准的仍逐条看。应用后自动重新校验，可以一次撤销。',
  },
  'text-numbers': {
    title: '转换为数字',
    intro: '以文本存储的金额，Excel 求和时不计入。转换后数值不变，公式不动，合计自己算对。应用后自动重新校验，可以一次撤销。',
  },
} as const;

interface CausesScreenProps {
  readonly planner: Planner;
  readonly kind: keyof typeof WORDS;
}

/** What is certainly wrong as one plan, to be looked through, applied and taken back as one: 全部采用, or only 转换为数字. */
export function CausesScreen({ planner, kind }: CausesScreenProps) {
  const styles = useStyles();
  const session = useSession();
  const { choices } = useSessionState();
  const { title, intro } = WORDS[kind];
  return (
    <SubScreen title={title}>
      <p className={styles.paragraph}>{intro}</p>
      <Notices />
      <PlannedWork planner={planner} request={{ kind, choices }} onApplied={() => session.openScreen('check', true)} />
    </SubScreen>
  );
}
