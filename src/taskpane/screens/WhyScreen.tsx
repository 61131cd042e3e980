import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { Candidate, WhyRecognised } from '../../recognise/why';
import { PagedList } from '../parts/PagedList';
import { Problem } from '../parts/Problem';
import { SeverityIcon } from '../parts/severity';
import { SubScreen } from '../parts/SubScreen';
import type { Planner } from '../planner';
import { useListing } from './use-listing';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXS },
  icon: { marginTop: '2px', width: '16px', height: '16px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** More missing parts than are named. */
const NAMED = 6;

function missingWords({ missing, fitness }: Candidate): string {
  if (missing.length === 0) return Number(fitness) === 1 ? '各栏各行都在' : '它的各栏都在，表名或另外的栏目不同';
  const more = missing.length > NAMED ? `等 ${missing.length} 项` : '';
  return `缺 ${missing.slice(0, NAMED).join('、')}${more}`;
}

function WhyLine({ why: { sheet, form, title, candidates, reason } }: { readonly why: WhyRecognised }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <SeverityIcon severity={form === null ? 'info' : 'clean'} label={form === null ? '未识别' : '已识别'} className={styles.icon} />
      <div>
        <span className={styles.title}>{sheet}</span>
        {form !== null && <div>{form}</div>}
        <div>{reason}。</div>
        {title !== null && <div className={styles.quiet}>表上的标题：{title}</div>}
        {candidates.map((candidate) => (
          <div key={`${candidate.form}${candidate.variant}`} className={styles.quiet}>
            像《{candidate.form}》{Math.round(Number(candidate.fitness) * 100)}%：{missingWords(candidate)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** 识别的理由: for every sheet the title, the forms that it is most like, and what of them is not there. */
export function WhyScreen({ planner }: { readonly planner: Planner }) {
  const styles = useStyles();
  const { list, failure } = useListing(planner.why);
  return (
    <SubScreen title="为什么这样认" back={{ screen: 'tables', name: '识别结果' }}>
      <p className={styles.paragraph}>每张工作表按标题、栏目和行名与各种表比较，取最相符的一种；工作表的名称和位置不参与判断。</p>
      {list === null && failure === null && <Spinner size="tiny" labelPosition="after" label="正在比较…" />}
      {failure !== null && <Problem>{failure}</Problem>}
      {list && (
        <PagedList items={list} keyOf={({ sheet }, at) => `${sheet}${at}`}>
          {(why) => <WhyLine why={why} />}
        </PagedList>
      )}
    </SubScreen>
  );
}
