import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { useRef } from 'react';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  file: { flexGrow: 1, minWidth: 0, padding: '0 8px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold },
  edits: { color: tokens.colorNeutralForeground3 },
  local: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '0 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  samples: { width: '104px' },
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
});

/** What a dialog offers to open; whatever else is chosen or dropped is told by its content all the same. */
const ENDINGS = '.xlsx,.xlsm,.xls,.et,.ods,.xlsb,.csv,.xml,.htm,.html,.docx,.doc,.pdf';

interface ToolbarProps {
  /** The opened file's name; null before one is open. */
  readonly fileName: string | null;
  readonly edits: number;
  /** Whether the edits are in a file that was saved. */
  readonly isSaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onOpen: (file: File) => void;
  /** Names of the samples that can be opened. */
  readonly samples: readonly string[];
  readonly onOpenSample: (name: string) => void;
  /** Whether what is saved is an .xlsx although the opened file is none. */
  readonly savesAsPackage: boolean;
  /** Absent where there is nothing to save. */
  readonly onSave?: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Opening, saving, taking back, and where the file is worked on. */
export function Toolbar({
  fileName,
  edits,
  isSaved,
  canUndo,
  canRedo,
  samples,
  savesAsPackage,
  onOpen,
  onOpenSample,
  onSave,
  onUndo,
  onRedo,
}: ToolbarProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.bar} role="toolbar" aria-label="打开和保存">
      <input
        ref={picker}
        type="file"
        hidden
        accept={ENDINGS}
        aria-label="选择文件"
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) onOpen(file);
        }}
      />
      <Button className={styles.button} appearance="subtle" icon={<FolderOpen20Regular />} onClick={() => picker.current?.click()}>
        打开
      </Button>
      <Button className={styles.button} appearance="subtle" icon={<Save20Regular />} disabled={!onSave} onClick={onSave}>
        {savesAsPackage ? '另存为 .xlsx' : '另存为'}
      </Button>
      <Button
        className={styles.button}
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        disabled={!canUndo}
        title="撤销（Ctrl+Z）"
        onClick={onUndo}
      >
        撤销
      </Button>
      <Button
        className={styles.button}
        appearance="subtle"
        icon={<ArrowRedo20Regular />}
        disabled={!canRedo}
        title="重做（Ctrl+Y）"
        onClick={onRedo}
      >
        重做
      </Button>
      <Select className={styles.samples} aria-label="打开示例" value="" onChange={(_, { value }) => value !== '' && onOpenSample(value)}>
        <option value="">示例…</option>
        {samples.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <span className={styles.file}>
        {fileName !== null && <span className={styles.name}>{fileName}</span>}
        {edits > 0 && (
          <span className={styles.edits}>
            （改动 {edits} 处，{isSaved ? '已另存' : '未保存'}）
          </span>
        )}
      </span>
      <span className={styles.local}>
        <LockClosed16Regular aria-hidden />
        文件只在本机处理
      </span>
    </div>
  );
}
