import { makeStyles } from '@fluentui/react-components';
import { useMemo, useSyncExternalStore } from 'react';
import { isOpen } from '../findings/explanation';
import { listFindings } from '../taskpane/findings-view';
import { cellName, type Position } from '../workbook/address';
import { placeInDocument } from '../workbook/published';
import { cellAt } from '../workbook/workbook';
import { redoNext, undoLast } from './book-history';
import { DocumentLine } from './DocumentLine';
import { FormulaBar } from './FormulaBar';
import { Grid } from './grid/Grid';
import { highlightsOf } from './grid/highlights';
import type { OpenBook } from './open-book';
import { SheetTabs } from './SheetTabs';
import { PLAIN_SHEET } from './sheet/file-looks';
import { layoutLooks } from './sheet/layout-looks';
import { blockAt, repeated } from './sheet/typed-block';
import { editText, typedContent } from './sheet/typed-text';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
});

interface WorkbookViewProps {
  readonly book: Pick<OpenBook, 'host' | 'session' | 'looks' | 'document' | 'note'>;
  /** Something could not be done; one Chinese sentence. */
  readonly onRefused: (reason: string) => void;
}

/** The workbook as a spreadsheet shows it, with the findings of the last check on its cells. */
export function WorkbookView({ book, onRefused }: WorkbookViewProps) {
  const { host, session, looks, document, note } = book;
  const styles = useStyles();
  const { workbook, marks, selection, added } = useSyncExternalStore(host.subscribe, host.getState);
  const { run, current } = useSyncExternalStore(session.subscribe, session.getState);
  const sheet = workbook.sheets.find(({ name }) => name === selection.sheet);
  const result = run?.result ?? null;
  const listed = useMemo(() => (result ? listFindings(result) : []), [result]);
  const finding = listed.find(({ key }) => key === current)?.finding ?? null;
  const highlights = useMemo(() => highlightsOf(selection.sheet, result, marks ?? [], finding), [selection.sheet, result, marks, finding]);
  const errorsOn = useMemo(() => {
    const counts = new Map<string, number>();
    for (const found of result?.findings ?? [])
      if (found.severity === 'error' && isOpen(found)) counts.set(found.sheet, (counts.get(found.sheet) ?? 0) + 1);
    return counts;
  }, [result]);
  const layout = added.find(({ name }) => name === selection.sheet);
  const drawn = useMemo(() => (layout ? layoutLooks(layout) : null), [layout]);
  if (!sheet) return null;

  const name = sheet.name;
  function type(at: Position, text: string) {
    if (!sheet) return;
    const cell = cellAt(sheet, at.row, at.column);
    if (text === editText(cell)) return;
    write([{ ...at, content: typedContent(text, cell) }]);
  }

  function write(cells: Parameters<typeof host.typeAll>[1]) {
    const refused = host.typeAll(name, cells);
    if (refused !== null) onRefused(refused);
  }

  function paste(at: Position, text: string) {
    if (!sheet) return;
    const block = blockAt(sheet, at, text);
    if (typeof block === 'string') onRefused(block);
    else write(block);
  }

  return (
    <section className={styles.view} aria-label="工作簿">
      {document && <DocumentLine words={note ?? ''} place={placeInDocument(document, workbook, name, cellName(selection))} />}
      <FormulaBar
        name={cellName(selection)}
        text={editText(cellAt(sheet, selection.row, selection.column))}
        onType={(text) => type(selection, text)}
      />
      <Grid
        key={name}
        sheet={sheet}
        looks={drawn ?? looks?.sheet(name) ?? PLAIN_SHEET}
        selection={selection}
        highlights={highlights}
        onSelect={(position) => {
          void host.select(name, position.row, position.column);
          const at = listed.find(({ finding: { sheet: place, cell } }) => place === name && cell === cellName(position));
          if (at && at.key !== current) session.toggleFinding(at.key, true);
        }}
        onType={type}
        onUndo={() => void undoLast(book)}
        onRedo={() => void redoNext(book)}
        onPaste={paste}
        onFill={(position, from) => write([{ ...position, content: repeated(cellAt(sheet, from.row, from.column), position, sheet) }])}
      />
      <SheetTabs sheets={workbook.sheets} chosen={name} errorsOn={errorsOn} onChoose={(chosen) => void host.select(chosen, 0, 0)} />
    </section>
  );
}
