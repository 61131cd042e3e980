import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import type { ReportCheck } from '../../../findings/check-report';
import { HostError } from '../../../host/host';
import { keptState } from '../../kept-state';
import { loaded, NotLoaded } from '../../loading';
import { Notices } from '../../parts/Notices';
import { Problem } from '../../parts/Problem';
import { isBusy } from '../../session';
import { useSession, useSessionState } from '../../session-context';
import { TextResult } from './TextResult';

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

interface Checked {
  readonly name: string;
  readonly text: string;
  readonly result: ReportCheck;
  readonly verified: ReadonlySet<string>;
}

/** In memory only: the text is not kept with the workbook. */
const useChecked = keptState<Checked | null>(null);
const useDraft = keptState('');
const PASTED = '粘贴的文字';

/** 文字核对: the figures of a report against the workbook's tables and against each other. */
export function TextScreen() {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const [checked, keep] = useChecked();
  const [pasted, paste] = useDraft();
  const [problem, tell] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [isOver, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  async function check(name: string, read: () => Promise<string>) {
    tell(null);
    setWorking(true);
    try {
      const text = await read();
      const workbook = await session.read();
      if (!workbook) return;
      const { checkReport } = await loaded(import('../../../findings/check-report'));
      keep({ name, text, result: checkReport(workbook, text), verified: new Set() });
    } catch (error) {
      tell(error instanceof HostError || error instanceof NotLoaded ? error.message : '没有完成：出现了意料之外的情况。请再试一次。');
    } finally {
      setWorking(false);
    }
  }

  function checkFile(given: File | undefined) {
    if (!given) return;
    void check(given.name, async () => {
      const { readReport } = await loaded(import('../../../host/file/report/read-report'));
      return readReport(new Uint8Array(await given.arrayBuffer()));
    });
  }

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
    keep({ ...checked, verified });
  }

  const busy = isWorking || isBusy(state);
  return (
    <>
      <Notices />
      <p className={styles.paragraph}>
        把决算说明里的数与工作簿里的表逐一核对，也查占比、增幅、完成率和漏改的模板用语。文字只在内存里，不保存，不外传。
      </p>
      <div
        className={`${styles.drop} ${isOver ? styles.over : ''}`}
        onDrop={onDrop}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
      >
        <div className={styles.actions}>
          <Button onClick={() => file.current?.click()} disabled={busy}>
            选择说明（.docx、.txt）
          </Button>
          <span>或拖到这里</span>
        </div>
        <input
          ref={file}
          className={styles.hidden}
          type="file"
          accept=".docx,.txt"
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
      {checked && (
        <>
          <div className={styles.actions}>
            <strong>{checked.name}</strong>
            <Button size="small" disabled={busy} onClick={() => void check(checked.name, () => Promise.resolve(checked.text))}>
              按现在的表重新核对
            </Button>
          </div>
          <TextResult result={checked.result} hasTables={checked.result.forms.standard > 0} verified={checked.verified} onVerify={verify} />
        </>
      )}
    </>
  );
}
