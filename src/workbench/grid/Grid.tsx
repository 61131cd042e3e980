import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { cellName, type Area, type Position } from '../../workbook/address';
import { cellAt, type Sheet } from '../../workbook/workbook';
import type { SheetLooks } from '../sheet/file-looks';
import { axis, edge, extentOf, indexMerges, lastUsed, visibleRange } from '../sheet/geometry';
import { editText } from '../sheet/typed-text';
import { drawnRows } from './drawn-cells';
import { CellEditor } from './CellEditor';
import { ColumnHeads } from './ColumnHeads';
import { frozenRows as frozenIn } from './frozen-rows';
import { cellId, GridRows, HEADER_HEIGHT, HEADER_WIDTH } from './GridRows';
import type { Highlights } from './highlights';
import { moved, movedFar, type FarMoves } from './moves';
import { useInView } from './use-in-view';
import { useViewport } from './use-viewport';

const useStyles = makeStyles({
  box: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: '#ffffff',
    color: '#000000',
    // The sheet is paper: black on white whatever the colours around it.
    forcedColorAdjust: 'none',
  },
  sheet: { position: 'relative' },
  grid: { position: 'absolute', inset: 0, outlineStyle: 'none', userSelect: 'none' },
  /** The rows that stay in view lie over those that are scrolled away under them. */
  frozen: { position: 'sticky', top: `${HEADER_HEIGHT}px`, zIndex: 6, backgroundColor: '#ffffff', borderBottom: '1px solid #8a8a8a' },
  selection: { position: 'absolute', zIndex: 4, boxSizing: 'border-box', border: '2px solid #0f6cbd', pointerEvents: 'none' },
  unfocused: { border: '2px solid #7a9cbd' },
});

export interface GridProps {
  readonly sheet: Sheet;
  readonly looks: SheetLooks;
  readonly selection: Position;
  readonly highlights: Highlights;
  readonly onSelect: (position: Position) => void;
  /** The user typed a text into a cell. */
  readonly onType: (position: Position, text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** The user pastes a text from the clipboard, a block of cells as it may be. */
  readonly onPaste: (position: Position, text: string) => void;
  /** The user repeats the cell above (Ctrl+D) or to the left (Ctrl+R). */
  readonly onFill: (position: Position, from: Position) => void;
}

/** A sheet as a spreadsheet shows it. Only what is in view is drawn, whatever the sheet's size. */
export function Grid({ sheet, looks, selection, highlights, onSelect, onType, onUndo, onRedo, onPaste, onFill }: GridProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLInputElement>(null);
  // The editor loses the focus both when it is left and when it is closed; only the first must write.
  const isEditing = useRef(false);
  const viewport = useViewport(box);
  const [draft, setDraft] = useState<string | null>(null);
  const [isFocused, setIsFocused] = useState(false);

  const extent = useMemo(() => extentOf(sheet), [sheet]);
  const rows = useMemo(
    () => axis(extent.rows, (row) => (sheet.hiddenRows.has(row) ? 0 : looks.rowHeight(row))),
    [extent.rows, sheet.hiddenRows, looks],
  );
  const columns = useMemo(
    () => axis(extent.columns, (column) => (sheet.hiddenColumns.has(column) ? 0 : looks.columnWidth(column))),
    [extent.columns, sheet.hiddenColumns, looks],
  );
  const merges = useMemo(() => indexMerges(sheet.merges), [sheet.merges]);

  const areaAt = ({ row, column }: Position): Area => merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
  const anchorOf = (at: Position): Position => ({ row: areaAt(at).top, column: areaAt(at).left });
  const selected = areaAt(selection);
  const anchor = { row: selected.top, column: selected.left };
  const place = {
    left: HEADER_WIDTH + edge(columns, selected.left) - 1,
    top: HEADER_HEIGHT + edge(rows, selected.top) - 1,
    width: edge(columns, selected.right + 1) - edge(columns, selected.left) + 1,
    height: edge(rows, selected.bottom + 1) - edge(rows, selected.top) + 1,
  };
  const frozenRows = frozenIn(rows, looks.frozenRows, viewport.height - HEADER_HEIGHT);
  const frozenHeight = edge(rows, frozenRows);
  const isOnFrozen = selected.top < frozenRows;
  /** Where the selection is drawn: the block of frozen rows begins below the captions. */
  const inBlock = isOnFrozen ? { ...place, top: place.top - HEADER_HEIGHT } : place;

  useInView(box, place, { frozenHeight, isOnFrozen, sheet: sheet.name });

  useEffect(() => setDraft(null), [sheet.name, selection.row, selection.column]);
  useEffect(() => {
    if (draft !== null) editor.current?.focus();
  }, [draft]);

  const [firstRow, lastRow] = visibleRange(rows, viewport.top - HEADER_HEIGHT, viewport.height, 4);
  const columnRange = visibleRange(columns, viewport.left - HEADER_WIDTH, viewport.width, 2);
  const isHidden = {
    row: (row: number) => edge(rows, row) === edge(rows, row + 1),
    column: (column: number) => edge(columns, column) === edge(columns, column + 1),
  };
  const drawn = (first: number, last: number) => drawnRows([first, last], columnRange, merges, isHidden);
  // An area that is merged across the border is drawn with the frozen rows, where it begins.
  const scrolled = drawn(Math.max(firstRow, frozenRows), lastRow).filter(({ row }) => row >= frozenRows);
  const width = HEADER_WIDTH + edge(columns, extent.columns);
  const height = HEADER_HEIGHT + edge(rows, extent.rows);

  function begin(text: string) {
    isEditing.current = true;
    flushSync(() => setDraft(text));
    editor.current?.focus();
  }

  function commit(text: string, by: 'Enter' | 'Tab' | null) {
    if (!isEditing.current) return;
    isEditing.current = false;
    setDraft(null);
    onType(anchor, text);
    if (by) grid.current?.focus();
    const next = by && moved(by === 'Enter' ? 'ArrowDown' : 'ArrowRight', selected, rows, columns, merges);
    if (next) onSelect(next);
  }

  function cancel() {
    isEditing.current = false;
    setDraft(null);
    grid.current?.focus();
  }

  const far: FarMoves = {
    rows,
    columns,
    merges,
    isFilled: (row, column) => cellAt(sheet, row, column) !== undefined,
    last: lastUsed(sheet),
  };

  /** What Ctrl and a letter do; null where that is the browser's own. */
  function controlKey(key: string, withShift: boolean): (() => void) | null {
    if (key === 'z') return withShift ? onRedo : onUndo;
    if (key === 'y') return onRedo;
    if (key === 'd' && anchor.row > 0) return () => onFill(anchor, anchorOf({ row: anchor.row - 1, column: anchor.column }));
    if (key === 'r' && anchor.column > 0) return () => onFill(anchor, anchorOf({ row: anchor.row, column: anchor.column - 1 }));
    return null;
  }

  function onGridKeyDown(event: KeyboardEvent) {
    if (draft !== null || event.altKey) return;
    const withControl = event.ctrlKey || event.metaKey;
    const to = withControl ? movedFar(event.key, selected, far) : moved(event.key, selected, rows, columns, merges);
    if (to) onSelect(to);
    else if (withControl) {
      const work = controlKey(event.key.toLowerCase(), event.shiftKey);
      if (!work) return;
      work();
    } else if (event.key === 'Enter') onSelect(moved('ArrowDown', selected, rows, columns, merges) ?? anchor);
    else if (event.key === 'F2') begin(editText(cellAt(sheet, anchor.row, anchor.column)));
    else if (event.key === 'Delete' || event.key === 'Backspace') onType(anchor, '');
    // The key itself goes on into the editor, which now has the focus; so does what an input method composes.
    else if (event.key.length === 1 || event.key === 'Process') return begin('');
    else return;
    event.preventDefault();
  }

  function positionOf(event: MouseEvent): Position | null {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
    const row = cell?.closest<HTMLElement>('[data-row-index]');
    return cell && row ? { row: Number(row.dataset['rowIndex']), column: Number(cell.dataset['column']) } : null;
  }

  const columnIndices = Array.from({ length: columnRange[1] - columnRange[0] + 1 }, (_, at) => columnRange[0] + at).filter(
    (column) => !isHidden.column(column),
  );

  const parts = { sheet, looks, highlights, rows, columns, width, selected };
  const chosen =
    draft === null ? (
      <div aria-hidden className={mergeClasses(styles.selection, !isFocused && styles.unfocused)} style={inBlock} />
    ) : (
      <CellEditor
        ref={editor}
        place={inBlock}
        name={cellName(anchor)}
        draft={draft}
        onDraft={setDraft}
        onCommit={commit}
        onCancel={cancel}
      />
    );

  return (
    <div ref={box} className={styles.box}>
      <div className={styles.sheet} style={{ width, height }}>
        <div
          ref={grid}
          className={styles.grid}
          role="grid"
          tabIndex={0}
          aria-label={`工作表 ${sheet.name}`}
          aria-rowcount={extent.rows}
          aria-colcount={extent.columns}
          aria-activedescendant={draft === null ? cellId(anchor.row, anchor.column) : undefined}
          onKeyDown={onGridKeyDown}
          onPaste={(event) => {
            if (draft !== null) return;
            event.preventDefault();
            onPaste(anchor, event.clipboardData.getData('text/plain'));
          }}
          onCopy={(event) => {
            if (draft !== null) return;
            event.preventDefault();
            event.clipboardData.setData('text/plain', editText(cellAt(sheet, anchor.row, anchor.column)));
          }}
          onFocus={() => setIsFocused(true)}
          onBlur={() => setIsFocused(false)}
          onMouseDown={(event) => {
            const at = positionOf(event);
            if (at) onSelect(at);
          }}
          onDoubleClick={(event) => {
            const at = positionOf(event);
            if (at) begin(editText(cellAt(sheet, at.row, at.column)));
          }}
        >
          <ColumnHeads columns={columns} shown={columnIndices} selected={selected} width={width} />
          {frozenRows > 0 && (
            <div role="rowgroup" className={styles.frozen} style={{ width, height: frozenHeight }}>
              <GridRows {...parts} drawn={drawn(0, frozenRows - 1)} top={0} />
              {isOnFrozen && chosen}
            </div>
          )}
          <GridRows {...parts} drawn={scrolled} top={HEADER_HEIGHT} />
        </div>
        {!isOnFrozen && chosen}
      </div>
    </div>
  );
}
