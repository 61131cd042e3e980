import { makeStyles, tokens } from '@fluentui/react-components';
import { CellLink } from '../parts/CellLink';
import { PagedList } from '../parts/PagedList';
import { SubScreen } from '../parts/SubScreen';
import type { Run } from '../session';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Identities that could not be run, and what stands in the way. */
export function NotRunScreen({ run }: { readonly run: Run }) {
  const styles = useStyles();
  return (
    <SubScreen title={`未执行的勾稽（${run.result.notRun.length}）`}>
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
