import { makeStyles, tokens } from '@fluentui/react-components';
import type { Run, Screen } from '../session';
import { useSession } from '../session-context';
import { showDuration } from '../verdict';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  link: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** What the check covered; each part opens its list. */
export function WhatWasDone({ run }: { readonly run: Run }) {
  const styles = useStyles();
  const session = useSession();
  const { forms, unrecognised, counts, notRun, coverage } = run.result;
  const parts: { screen: Screen; words: string }[] = [
    {
      screen: 'tables',
      words: `识别 ${count(forms.length)} 张表${unrecognised.length > 0 ? `，${count(unrecognised.length)} 张未识别` : ''}`,
    },
    { screen: 'identities', words: `核对 ${count(counts.identities)} 条勾稽` },
  ];
  const unchecked = coverage.reduce((sum, one) => sum + one.unchecked.reduce((its, { amounts }) => its + amounts, 0), 0);
  if (unchecked > 0) parts.push({ screen: 'notRun', words: `${count(unchecked)} 个数未核对` });
  else if (notRun.length > 0) parts.push({ screen: 'notRun', words: `${count(notRun.length)} 条未执行` });
  return (
    <p className={styles.line}>
      {parts.map(({ screen, words }) => (
        <button key={screen} type="button" className={styles.link} data-opens={screen} onClick={() => session.openScreen(screen)}>
          {words}
        </button>
      ))}
      <span>用时 {showDuration(run.milliseconds)}</span>
    </p>
  );
}
