import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SubScreen } from '../parts/SubScreen';
import type { Run } from '../session';
import { useSession } from '../session-context';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    rowGap: tokens.spacingVerticalM,
    columnGap: tokens.spacingHorizontalM,
  },
  term: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  name: { fontWeight: tokens.fontWeightSemibold },
  words: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: {
    margin: 0,
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  button: { minWidth: 'auto', marginTop: tokens.spacingVerticalXXS },
});

/** How the identities came out, and what each word means. */
export function IdentitiesScreen({ run }: { readonly run: Run }) {
  const styles = useStyles();
  const session = useSession();
  const { identities, equal, rounding, mismatch, notRun } = run.result.counts;
  const rows = [
    { name: '相等', count: equal, words: '两边分毫不差。', go: null },
    {
      name: '尾差',
      count: rounding,
      words: '差额在四舍五入能够解释的范围之内，不必处理。',
      go: { label: '查看尾差', open: () => session.filter('info') },
    },
    {
      name: '不平',
      count: mismatch,
      words: '无论原始金额如何四舍五入都不可能相等，必有一处填错。',
      go: { label: '查看错误', open: () => session.filter('error') },
    },
    {
      name: '未执行',
      count: notRun,
      words: '有单元格读不出或缺少另一张表，没有核对。',
      go: { label: '查看原因', open: () => session.openScreen('notRun') },
    },
  ];
  return (
    <SubScreen title={`核对的勾稽（${identities.toLocaleString('en-US')}）`}>
      <dl className={styles.list}>
        {rows.map(({ name, count, words, go }) => [
          <dt key={name} className={styles.term}>
            <span className={styles.name}>{name}</span>
            <span className={styles.words}>{words}</span>
            {go !== null && count > 0 && (
              <Button size="small" className={styles.button} onClick={go.open}>
                {go.label}
              </Button>
            )}
          </dt>,
          <dd key={`${name} count`} className={styles.number}>
            {count.toLocaleString('en-US')}
          </dd>,
        ])}
      </dl>
    </SubScreen>
  );
}
