import { Button, Checkbox, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import type { ReportCheck } from '../../../findings/check-report';
import { REPORT_NAME } from '../../../host/kept-name';
import { keptState } from '../../kept-state';
import { loaded } from '../../loading';
import { Notices } from '../../parts/Notices';
import { Problem } from '../../parts/Problem';
import { isBusy } from '../../session';
import { useSession, useSessionState } from '../../session-context';
import { LONGEST_KEPT, readKeptReport, writeKeptReport, type KeptReport } from './kept-report';
import { LastYearPicker, useLastYear, type LastYearFile } from './LastYearPicker';
import { TextResult } from './TextResult';
import { useAttempt } from './use-attempt';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  hidden: { display: 'none' },
});

const NONE: ReadonlySet<string> = new Set();

interface Checked {
  readonly name: string;
  readonly text: string;
  readonly result: ReportCheck;
  readonly verified: ReadonlySet<string>;
}

/** In memory, unless the user asks to keep it with the workbook. */
const useChecked = keptState<Checked | null>(null);
const useDraft = keptState('');
/** What the workbook keeps; undefined until it was asked. */
const useKept = keptState<KeptReport | null | undefined>(undefined);
const PASTED = '粘贴的文字';

/** 文字核对: the figures of a report against the workbook's tables and against each other. */
export function TextScreen() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const [checked, setChecked] = useChecked();
  const [kept, setKept] = useKept();
  const [pasted, paste] = useDraft();
  const [last, keepLast] = useLastYear();
  const { problem, tell, isWorking, attempt } = useAttempt();
  const [isOver, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (kept !== undefined) return;
    session.recallText(REPORT_NAME).then(
      (text) => setKept(readKeptReport(text)),
      () => setKept(null),
    );
  }, [session, kept, setKept]);

  const check = (name: string, read: () => Promise<string>, verified: ReadonlySet<string> = NONE, before = last) =>
    attempt(async () => {
      const text = await read();
      const workbook = await session.read();
      if (!workbook) return;
      const { checkReportOfTwoYears } = await loaded(import('../../../findings/comparisons/said-in-report'));
      setChecked({ name, text, result: checkReportOfTwoYears(workbook, text, before), verified });
    });

  function chooseLast(next: LastYearFile | null) {
    keepLast(next);
    if (checked) void check(checked.name, () => Promise.resolve(checked.text), checked.verified, next);
  }

  function checkFile(given: File | undefined) {
    if (!given) return;
    void check(given.name, async () => {
      const { readText } = await loaded(import('../../../host/file/read-file'));
      return readText(new Uint8Array(await given.arrayBuffer()));
    });
  }

  /** Keeps a report with the workbook; null takes it away. */
  const keep = (report: KeptReport | null) =>
    attempt(async () => {
      if (report && report.text.length > LONGEST_KEPT) {
        tell('这份说明太长，不能随工作簿保存。');
        return;
      }
      const said = await session.rememberText(REPORT_NAME, report && writeKeptReport(report));
      setKept(report);
      if (said !== null) tell(said);
    });

  function onDrop(event: DragEvent) {
    event.preventDefault();
    // The page around the pane opens what is dropped on it as a workbook.
    event.stopPropagation();
    setOver(false);
    checkFile(event.dataTransfer.files[0]);
  }

  function onDragOver(event: DragEvent) {
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  }

  function verify(key: string) {
    if (!checked) return;
    const verified = new Set(checked.verified);
    if (!verified.delete(key)) verified.add(key);
    setChecked({ ...checked, verified });
    if (isKept) void keep({ ...checked, verified: [...verified] });
  }

  const isKept = checked !== null && kept?.text === checked.text;
  const busy = isWorking || isBusy(state);
  return (
    <>
      <Notices />
      <p className={styles.paragraph}>
        把决算说明里的数与工作簿里的表逐一核对，也查占比、增幅、完成率和漏改的模板用语；选了上年的工作簿，与上年相比的数也核对。文字只在内存里，不外传；要随工作簿保存的，核对以后勾选。
      </p>
      <LastYearPicker last={last} onChoose={chooseLast} attempt={attempt} disabled={busy} />
      <div
        className={`${styles.drop} ${isOver ? styles.over : ''}`}
        onDrop={onDrop}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
      >
        <div className={styles.actions}>
          <Button onClick={() => file.current?.click()} disabled={busy}>
            选择说明（.docx、.pdf、.txt）
          </Button>
          <span>或拖到这里</span>
        </div>
        <input
          ref={file}
          className={styles.hidden}
          type="file"
          accept=".docx,.pdf,.txt"
          aria-label="决算说明文件"
          onChange={({ target }) => {
            checkFile(target.files?.[0]);
            target.value = '';
          }}
        />
        <Textarea
          aria-label="粘贴说明的文字"
          placeholder="也可以把说明的文字粘贴在这里"
          rows={4}
          value={pasted}
          onChange={(_, { value }) => paste(value)}
        />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabled={busy || pasted.trim() === ''}
            onClick={() => void check(PASTED, () => Promise.resolve(pasted))}
          >
            {busy ? '正在核对…' : '核对粘贴的文字'}
          </Button>
        </div>
      </div>
      {problem !== null && <Problem>{problem}</Problem>}
      {!checked && kept && (
        <Button disabled={busy} onClick={() => void check(kept.name, () => Promise.resolve(kept.text), new Set(kept.verified))}>
          核对随工作簿保存的“{kept.name}”
        </Button>
      )}
      {checked && (
        <>
          <div className={styles.actions}>
            <strong>{checked.name}</strong>
            <Button
              size="small"
              disabled={busy}
              onClick={() => void check(checked.name, () => Promise.resolve(checked.text), checked.verified)}
            >
              按现在的表重新核对
            </Button>
          </div>
          <Checkbox
            label="把这份说明和“已核实”随工作簿保存"
            checked={isKept}
            disabled={busy}
            onChange={(_, { checked: wanted }) => void keep(wanted === true ? { ...checked, verified: [...checked.verified] } : null)}
          />
          <TextResult result={checked.result} hasTables={checked.result.forms.standard > 0} verified={checked.verified} onVerify={verify} />
        </>
      )}
    </>
  );
}
