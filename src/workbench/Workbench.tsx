import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type DragEvent } from 'react';
import { themeOf, watchAppearance, type Appearance } from '../taskpane/appearance';
import { loaded } from '../taskpane/loading';
import { Pane, type PaneProps } from '../taskpane/Pane';
import { redoNext, undoLast } from './book-history';
import { FileWorkError } from './file-work-error';
import { chosenFiles, droppedFiles, type DeskFile } from './desk/desk-files';
import type { Desk } from './desk/desk';
import type { DeskWork } from './desk/desk-pool';
import { DeskView } from './desk/DeskView';
import type { OpenBook } from './open-book';
import { PageMessage } from './PageMessage';
import { Toolbar } from './Toolbar';
import { useOpening, type Wanted } from './use-opening';
import { WorkbookView } from './WorkbookView';

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1 },
  halves: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    '@media (max-width: 900px)': { flexDirection: 'column' },
  },
  pane: {
    width: '400px',
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media (max-width: 900px)': { width: 'auto', height: '55%', borderLeft: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  content: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  empty: {
    flexGrow: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  dropping: { outline: `3px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-6px' },
});

/** What the page can do with files; each rejects with a `FileWorkError` only. */
export interface FileWork {
  /** The samples beside the page; the first is opened at the start. */
  readonly samples: readonly string[];
  readonly openSample: (name: string) => Promise<OpenBook>;
  readonly open: (file: File) => Promise<OpenBook>;
  /** How the files of a batch are checked. */
  readonly deskWork: DeskWork;
  /** Hands the report of a batch to the user. Resolves to what there is to say of it. */
  readonly saveReport: (desk: Desk, kind: 'xlsx' | 'html') => Promise<string>;
  /** Hands the changed file to the user. Resolves to what there is to say of it. */
  readonly save: (book: OpenBook) => Promise<string>;
}

type WorkbenchProps = FileWork & Pick<PaneProps, 'formTitles' | 'screens'>;

function BookHalves({
  book,
  onMessage,
  pane,
}: {
  readonly book: OpenBook;
  readonly onMessage: (message: string) => void;
  readonly pane: Pick<PaneProps, 'formTitles' | 'screens'>;
}) {
  const styles = useStyles();
  useEffect(() => book.session.begin(), [book]);
  return (
    <div className={styles.halves}>
      <WorkbookView book={book} onRefused={onMessage} />
      <div className={styles.pane}>
        <Pane session={book.session} {...pane} />
      </div>
    </div>
  );
}

const NOTHING = { marks: null, edits: 0, hasNewTexts: false, canUndo: false, canRedo: false, isSaved: true };
const never = () => () => undefined;

/** The page without Excel: the workbook on the left, the pane on the right. */
export function Workbench({ samples, openSample, open, save, deskWork, saveReport, ...pane }: WorkbenchProps) {
  const styles = useStyles();
  const [appearance, setAppearance] = useState<Appearance>('light');
  const [book, setBook] = useState<OpenBook | null>(null);
  const [desk, setDesk] = useState<Desk | null>(null);
  const [isAtDesk, setIsAtDesk] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [isDropping, setIsDropping] = useState(false);
  const [waiting, setWaiting] = useState<Wanted | null>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), [waiting]);
  const { edits, hasNewTexts, canUndo, canRedo, isSaved, marks } = useSyncExternalStore(
    book?.host.subscribe ?? never,
    () => book?.host.getState() ?? NOTHING,
  );
  // A document cannot be written, and so has nothing to lose.
  const isWritable = book !== null && book.bytes !== null;
  const isSavable = isWritable && (edits > 0 || hasNewTexts);
  // A marked copy can be had too; marks are set anew in one click, so nobody is asked about them.
  const canSave = isSavable || (isWritable && marks !== null);

  useEffect(() => watchAppearance(null, setAppearance), []);

  const show = useCallback((opened: OpenBook) => {
    setBook(opened);
    setIsAtDesk(false);
  }, []);
  const tellFailure = useCallback(
    (error: unknown) => setMessage(error instanceof FileWorkError ? error.message : '没有完成，请再试一次。'),
    [],
  );
  const { opening, begin, callOff } = useOpening(show, tellFailure);

  /** Opens another workbook, once the user has agreed to lose what was not saved. */
  function openInstead(wanted: Wanted) {
    if (isSavable && !isSaved) setWaiting(wanted);
    else openNow(wanted);
  }

  function openNow(wanted: Wanted) {
    setMessage(null);
    begin(wanted);
  }

  const fileOf = (file: File): Wanted => ({ name: file.name, open: () => open(file) });

  /** Hands something to the user, and says what there is to say of it. */
  function attempt(work: () => Promise<string>) {
    setMessage(null);
    work().then(setMessage, tellFailure);
  }

  useEffect(() => {
    const [first] = samples;
    if (first !== undefined) begin({ name: first, open: () => openSample(first) });
  }, [samples, openSample, begin]);

  useEffect(() => {
    if (!isSavable || isSaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isSavable, isSaved]);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setIsDropping(false);
    const dropped = droppedFiles(event.dataTransfer);
    if (dropped instanceof File) openInstead(fileOf(dropped));
    else dropped?.then(openDesk, () => setMessage('文件夹没有读出来，请点“打开文件夹”再试。'));
  }

  /** Checks a batch; what is open in the page stays open behind it. */
  function openDesk(files: readonly DeskFile[]) {
    if (files.length === 0) return setMessage('里面没有能校验的文件（.xlsx、.xls、.et、.ods、.docx、.pdf 等）。');
    setMessage(null);
    callOff();
    desk?.stop();
    loaded(import('./desk/desk')).then(
      ({ Desk: Batch }) => {
        const opened = new Batch(files);
        setDesk(opened);
        setIsAtDesk(true);
        return opened.run(deskWork);
      },
      () => setMessage('程序的一部分没有加载成功，请检查网络后再试一次。'),
    );
  }

  return (
    <FluentProvider
      theme={themeOf(appearance)}
      className={mergeClasses(styles.page, isDropping && styles.dropping)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsDropping(true);
      }}
      onDragLeave={() => setIsDropping(false)}
      onDrop={onDrop}
    >
      <section aria-label="文件">
        <Toolbar
          fileName={isAtDesk ? null : (book?.fileName ?? null)}
          edits={edits}
          hasNewTexts={isSavable && hasNewTexts}
          isSaved={isSaved}
          canUndo={canUndo}
          canRedo={canRedo}
          opening={opening}
          onCallOff={callOff}
          onOpen={(file) => openInstead(fileOf(file))}
          onOpenMany={(files) => openDesk(chosenFiles(files))}
          onBack={desk && !isAtDesk ? () => setIsAtDesk(true) : undefined}
          samples={samples}
          savesAsPackage={book !== null && book.bytes !== null && book.note !== null}
          onOpenSample={(name) => openInstead({ name, open: () => openSample(name) })}
          onSave={book && canSave ? () => attempt(() => save(book)) : undefined}
          onUndo={() => book && void undoLast(book)}
          onRedo={() => book && void redoNext(book)}
        />
        <div role="status" aria-live="polite">
          {waiting && (
            <PageMessage
              words={`“${book?.fileName ?? ''}”有${edits > 0 ? ` ${edits} 处改动` : '“已核实”的说明或文字'}还没有另存，打开别的文件就没有了。`}
            >
              <Button size="small" ref={keep} onClick={() => setWaiting(null)}>
                不打开
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setWaiting(null);
                  openNow(waiting);
                }}
              >
                不保存，打开
              </Button>
            </PageMessage>
          )}
          {message !== null && (
            <PageMessage words={message}>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label="关闭此消息"
                onClick={() => setMessage(null)}
              />
            </PageMessage>
          )}
        </div>
      </section>
      {/* What is shown is about to be replaced: nothing that is done in it now could be kept. */}
      <div className={styles.content} aria-busy={opening !== null} {...(opening === null ? {} : { inert: '' })}>
        {desk && isAtDesk ? (
          <DeskView
            desk={desk}
            onOpen={({ file }) => openInstead(fileOf(file))}
            onReport={(kind) => attempt(() => saveReport(desk, kind))}
          />
        ) : book ? (
          <BookHalves key={book.id} book={book} onMessage={setMessage} pane={pane} />
        ) : (
          <div className={styles.empty}>
            把文件（.xlsx、.xls、.et、.ods、.csv、.docx、.pdf）拖到这里，或点“打开”选择文件。文件只在本机处理，不会上传。
          </div>
        )}
      </div>
    </FluentProvider>
  );
}
