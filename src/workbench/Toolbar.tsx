import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { FolderMultiple20Regular } from '@fluentui/react-icons/svg/folder-multiple';
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

/** A list that lives on when the field that it came from is emptied. */
function copyOf(files: FileList): File[] {
  return [...files];
}

/** What a dialog offers to open; whatever else is chosen or dropped is told by its content all the same. */
const ENDINGS = '.xlsx,.xlsm,.xls,.et,.ods,.xlsb,.csv,.xml,.htm,.html,.docx,.doc,.pdf';

interface ToolbarProps {
  /** The opened file's name; null before one is open. */
  readonly fileName: string | null;
  /** The name of the file that is being read; null where none is. */
  readonly opening: string | null;
  readonly onCallOff: () => void;
  readonly edits: number;
  /** Whether something is said (已核实 …) that the opened file does not have. */
  readonly hasNewTexts: boolean;
  /** Whether edits and texts are in a file that was saved. */
  readonly isSaved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onOpen: (file: File) => void;
  /** Several files, or all of a folder. */
  readonly onOpenMany: (files: readonly File[]) => void;
  /** Back to the table of a batch; absent where there is none, or it is what is shown. */
  readonly onBack?: () => void;
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

interface ToolButtonProps {
  readonly icon: JSX.Element;
  readonly name: string;
  /** The keys that do the same in the grid. */
  readonly keys?: string;
  /** Absent where there is nothing to do. */
  readonly onClick: (() => void) | undefined;
}

function ToolButton({ icon, name, keys, onClick }: ToolButtonProps) {
  const styles = useStyles();
  const title = keys === undefined ? undefined : `${name}（${keys}）`;
  return (
    <Button className={styles.button} appearance="subtle" icon={icon} disabled={!onClick} title={title} onClick={onClick}>
      {name}
    </Button>
  );
}

/** Opening, saving, taking back, and where the file is worked on. */
export function Toolbar({
  fileName,
  opening,
  onCallOff,
  edits,
  hasNewTexts,
  isSaved,
  canUndo,
  canRedo,
  samples,
  savesAsPackage,
  onOpen,
  onOpenMany,
  onBack,
  onOpenSample,
  onSave,
  onUndo,
  onRedo,
}: ToolbarProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.bar} role="toolbar" aria-label="打开和保存">
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={ENDINGS}
        aria-label="选择文件"
        onChange={({ target }) => {
          // The list is emptied with the field: what was chosen is kept first.
          const files = target.files ? copyOf(target.files) : null;
          target.value = '';
          const file = files?.[0];
          if (files && files.length > 1) onOpenMany(files);
          else if (file) onOpen(file);
        }}
      />
      <input
        ref={folder}
        type="file"
        hidden
        multiple
        aria-label="打开文件夹"
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => {
          const files = target.files ? copyOf(target.files) : null;
          target.value = '';
          if (files) onOpenMany(files);
        }}
      />
      {onBack && <ToolButton icon={<ArrowLeft20Regular />} name="各单位" onClick={onBack} />}
      <ToolButton icon={<FolderOpen20Regular />} name="打开" onClick={() => picker.current?.click()} />
      <ToolButton icon={<FolderMultiple20Regular />} name="打开文件夹" onClick={() => folder.current?.click()} />
      <ToolButton icon={<Save20Regular />} name={savesAsPackage ? '另存为 .xlsx' : '另存为'} onClick={onSave} />
      <ToolButton icon={<ArrowUndo20Regular />} name="撤销" keys="Ctrl+Z" onClick={canUndo ? onUndo : undefined} />
      <ToolButton icon={<ArrowRedo20Regular />} name="重做" keys="Ctrl+Y" onClick={canRedo ? onRedo : undefined} />
      <Select className={styles.samples} aria-label="打开示例" value="" onChange={(_, { value }) => value !== '' && onOpenSample(value)}>
        <option value="">示例…</option>
        {samples.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <span className={styles.file}>
        <span role="status">{opening === null ? <span className={styles.name}>{fileName}</span> : `正在打开“${opening}”…`}</span>
        {opening === null && (edits > 0 || hasNewTexts) && (
          <span className={styles.edits}>
            （{edits > 0 ? `改动 ${edits} 处` : '有新的说明'}，{isSaved ? '已另存' : '未保存'}）
          </span>
        )}
      </span>
      {opening !== null && (
        <Button className={styles.button} size="small" appearance="subtle" onClick={onCallOff}>
          不打开
        </Button>
      )}
      <span className={styles.local}>
        <LockClosed16Regular aria-hidden />
        文件只在本机处理
      </span>
    </div>
  );
}
