import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from '../session-context';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  paragraph: { margin: 0 },
});

/** What is looked for when no sheet was recognised, and how to name one by hand. */
export function NothingFound() {
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.block}>
      <p className={styles.paragraph}>
        决算表按表内文字识别：表名（如“收入支出决算总表”）、金额单位、栏目（如“科目编码”“本年收入合计”）和行名（如“一、一般公共服务支出”）。
      </p>
      <p className={styles.paragraph}>若某张工作表确是决算表，可在识别结果里指明它是哪一张，本工作簿会记住。</p>
      <Button size="small" onClick={() => session.openScreen('tables')}>
        查看识别结果
      </Button>
    </div>
  );
}
