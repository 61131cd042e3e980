import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo, type CSSProperties } from 'react';
import type { Cell } from '../../workbook/workbook';
import type { CellLook } from '../sheet/cell-look';
import { shownCell } from '../sheet/number-format';
import { cellStyle } from './cell-style';
import type { Highlight } from './highlights';

const useStyles = makeStyles({
  cell: {
    position: 'absolute',
    display: 'flex',
    boxSizing: 'border-box',
    padding: '0 3px',
    overflow: 'hidden',
    border: '1px solid #e1e1e1',
    lineHeight: 1.25,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'cell',
  },
  spill: { overflow: 'visible', zIndex: 1 },
  merged: { backgroundColor: '#ffffff', zIndex: 1 },
  red: { color: '#c50f1f' },
  pending: { color: '#616161', fontStyle: 'italic' },
  fillError: { backgroundColor: '#fdd8db !important' },
  fillWarning: { backgroundColor: '#fff0c4 !important' },
  fillInfo: { backgroundColor: '#e3ecf5 !important' },
  corner: {
    '::after': { content: '""', position: 'absolute', top: 0, right: 0, borderTop: '8px solid', borderLeft: '8px solid transparent' },
  },
  cornerError: { '::after': { borderTopColor: '#c50f1f' } },
  cornerWarning: { '::after': { borderTopColor: '#bc4b09' } },
  cornerInfo: { '::after': { borderTopColor: '#5c7fa3' } },
  operand: { boxShadow: 'inset 0 0 0 1px #5b9bd5', zIndex: 2 },
  target: { boxShadow: 'inset 0 0 0 3px #c50f1f', backgroundColor: '#fde7e9 !important', fontWeight: 700, zIndex: 3 },
});

interface GridCellProps {
  readonly id: string;
  readonly cell: Cell | undefined;
  readonly look: CellLook;
  readonly highlight: Highlight | undefined;
  readonly isMerged: boolean;
  readonly isSelected: boolean;
  /** The cell to the right is empty, so that text may run over it. */
  readonly canSpill: boolean;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A number that its column is too narrow for must not be shown cut: it would read as another number. */
function tooWide(text: string, width: number, look: CellLook): boolean {
  return text.length * look.points * 0.62 > width;
}

/** One cell of the grid. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { id, cell, look, highlight, isMerged, isSelected, canSpill, column, left, width, height } = props;
  const styles = useStyles();
  const shown = cell ? shownCell(cell) : null;
  const isNumber = cell?.value.kind === 'number';
  const isText = cell?.value.kind === 'text';
  const text = shown && isNumber && tooWide(shown.text, width, look) ? '########' : (shown?.text ?? '');
  const { corner, fill, role, words } = highlight ?? { corner: null, fill: null, role: null, words: null };
  const place: CSSProperties = { left: left - 1, top: -1, width: width + 1, height: height + 1 };
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      data-column={column}
      title={words ?? (text === '########' ? shown?.text : undefined)}
      style={{ ...cellStyle(cell, look), ...place }}
      className={mergeClasses(
        styles.cell,
        isText && canSpill && !look.wraps && !isMerged && styles.spill,
        isMerged && look.fill === null && styles.merged,
        shown?.isRed && styles.red,
        cell?.value.kind === 'pending' && styles.pending,
        fill === 'error' && styles.fillError,
        fill === 'warning' && styles.fillWarning,
        fill === 'info' && styles.fillInfo,
        corner !== null && styles.corner,
        corner === 'error' && styles.cornerError,
        corner === 'warning' && styles.cornerWarning,
        corner === 'info' && styles.cornerInfo,
        role === 'operand' && styles.operand,
        role === 'target' && styles.target,
      )}
    >
      {text}
    </div>
  );
});
