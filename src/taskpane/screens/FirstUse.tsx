import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** What one click will do, before the first. */
export function FirstUse() {
  const styles = useStyles();
  return (
    <div className={styles.block}>
      <h2 className={styles.title}>核对全部决算公开表</h2>
      <ul className={styles.list}>
        <li>自动认出工作簿里的决算表和绩效自评表，不看工作表的名称和顺序。</li>
        <li>核对表内合计、类款项、表与表之间的勾稽关系，指出出错的单元格。</li>
        <li>四舍五入造成的尾差单独列出，不算错误。</li>
        <li>只读取，不改动表格；数据不离开这台电脑。</li>
      </ul>
    </div>
  );
}
