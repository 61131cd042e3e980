import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { draftText, GAP, gapsIn, type DraftBlock } from '../../../narrative/draft/document';
import { keptState } from '../../kept-state';
import { loaded } from '../../loading';
import { Notices } from '../../parts/Notices';
import { Problem } from '../../parts/Problem';
import { isBusy } from '../../session';
import { useSession, useSessionState } from '../../session-context';
import { CopyButton } from './CopyButton';
import { LastYearPicker, useLastYear } from './LastYearPicker';
import { saveFile } from './save-file';
import { useAttempt } from './use-attempt';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  draft: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0 },
  heading: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  gap: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText', textDecorationLine: 'underline' },
  },
});
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const useDraft = keptState<readonly DraftBlock[] | null>(null);

/** A line of the draft, its gaps marked. */
function Words({ text }: { readonly text: string }) {
  const styles = useStyles();
  const gaps = text.match(GAP) ?? [];
  return (
    <>
      {text.split(GAP).map((words, at) => (
        <Fragment key={at}>
          {words}
          {gaps[at] !== undefined && <mark className={styles.gap}>{gaps[at]}</mark>}
        </Fragment>
      ))}
    </>
  );
}

/** 起草说明: a draft of the 决算情况说明 from the workbook's tables; what only people know is a marked gap. */
export function DraftScreen() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const [blocks, keep] = useDraft();
  const [last, keepLast] = useLastYear();
  const { problem, tell, isWorking, attempt } = useAttempt();

  const draft = () =>
    attempt(async () => {
      const workbook = await session.read();
      if (!workbook) return;
      const { draftOf } = await loaded(import('../../../findings/draft-report'));
      const made = draftOf(workbook, last?.workbook ?? null);
      if (made.kind === 'failed') tell(made.reason);
      else keep(made.blocks);
    });
  const save = () =>
    attempt(async () => {
      if (!blocks) return;
      const { writeWordDocument } = await loaded(import('../../../host/file/report/write-word-document'));
      saveFile(writeWordDocument(blocks), '决算情况说明（草稿）.docx', WORD);
    });

  const busy = isWorking || isBusy(state);
  return (
    <>
      <Notices />
      <p className={styles.paragraph}>
        按工作簿里的表起草决算情况说明：每个数都取自单元格，占比、增幅由表中的数算出；原因等只有人知道的，留作标黄的“【请…】”。
      </p>
      <LastYearPicker last={last} onChoose={keepLast} attempt={attempt} disabled={busy} />
      <div className={styles.actions}>
        <Button appearance={blocks ? 'secondary' : 'primary'} disabled={busy} onClick={() => void draft()}>
          {busy ? '正在起草…' : blocks ? '重新起草' : '起草'}
        </Button>
        {blocks && (
          <>
            <Button appearance="primary" disabled={busy} onClick={() => void save()}>
              存为 .docx
            </Button>
            <CopyButton text={draftText(blocks)} label="复制全文" />
          </>
        )}
      </div>
      {problem !== null && <Problem>{problem}</Problem>}
      {blocks && (
        <>
          <p className={styles.paragraph} role="status">
            共 {gapsIn(blocks)} 处要由人填写。
          </p>
          <article className={styles.draft} aria-label="说明草稿">
            {blocks.map((block, at) =>
              block.kind === 'heading' ? (
                <h2 key={at} className={styles.heading}>
                  <Words text={block.text} />
                </h2>
              ) : (
                <p key={at} className={styles.line}>
                  <Words text={block.text} />
                </p>
              ),
            )}
          </article>
        </>
      )}
    </>
  );
}
