import { makeStyles, tokens } from '@fluentui/react-components';
import { CellLink } from '../parts/CellLink';
import { PagedList } from '../parts/PagedList';
import { SubScreen } from '../parts/SubScreen';
import type { Run } from '../session';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Amounts that no relation was held against, identities that could not be run, and what stands in the way. */
export function NotRunScreen({ run }: { readonly run: Run }) {
  const styles = useStyles();
  const left = run.result.coverage.flatMap(({ sheet, unchecked }) => unchecked.map((one) => ({ ...one, sheet })));
  const amounts = left.reduce((sum, one) => sum + one.amounts, 0);
  return (
    <SubScreen title={left.length > 0 ? '没有核对的' : `未执行的勾稽（${run.result.notRun.length}）`}>
      {left.length > 0 && (
        <>
          <h3 className={styles.title}>没有关系可核对的数（{amounts} 个）</h3>
          <PagedList items={left} keyOf={(item, at) => `${item.sheet}${item.area}${at}`}>
            {(item) => (
              <>
                <CellLink at={{ sheet: item.sheet, cell: item.area.split(':')[0] ?? item.area }} text={`${item.sheet} ${item.area}`} />：
                {item.reason}（{item.amounts} 个数）
              </>
            )}
          </PagedList>
          <h3 className={styles.title}>未执行的勾稽（{run.result.notRun.length}）</h3>
        </>
      )}
      <p className={styles.paragraph}>以下关系因数据缺失或读不出而没有核对，既不算对也不算错。</p>
      <PagedList items={run.result.notRun} keyOf={(item, at) => `${item.rule}${item.sheet}${item.cell ?? ''}${at}`}>
        {(item) => (
          <>
            {item.cell === null ? item.sheet : <CellLink at={{ sheet: item.sheet, cell: item.cell }} />}：{item.reason}{' '}
            <span className={styles.rule}>{item.rule}</span>
          </>
        )}
      </PagedList>
    </SubScreen>
  );
}
