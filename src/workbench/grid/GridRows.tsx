import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Area } from '../../workbook/address';
import { cellAt, type Sheet } from '../../workbook/workbook';
import type { SheetLooks } from '../sheet/file-looks';
import { edge, type Axis } from '../sheet/geometry';
import type { DrawnRow } from './drawn-cells';
import { GridCell } from './GridCell';
import { highlightKey, type Highlights } from './highlights';

export const HEADER_WIDTH = 46;
export const HEADER_HEIGHT = 22;

/** How the captions of rows and columns look. */
export const useHeaderStyles = makeStyles({
  header: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: '12px',
    color: '#424242',
    backgroundColor: '#f3f3f3',
    border: '1px solid #d1d1d1',
    overflow: 'hidden',
  },
  chosen: { backgroundColor: '#cfe4fa', color: '#0c3b5e', fontWeight: 600 },
});

const useStyles = makeStyles({
  row: { position: 'absolute', left: 0 },
  caption: { position: 'sticky', left: 0, zIndex: 5, width: `${HEADER_WIDTH}px`, height: '100%', marginTop: '-1px' },
});

interface GridRowsProps {
  readonly sheet: Sheet;
  readonly looks: SheetLooks;
  readonly highlights: Highlights;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly width: number;
  readonly selected: Area;
  readonly drawn: readonly DrawnRow[];
  /** Where the first row of the sheet begins in what the rows are drawn in. */
  readonly top: number;
}

/** Names the cell of the grid that has the focus. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** Some rows of the grid, each with its caption. */
export function GridRows({ sheet, looks, highlights, rows, columns, width, selected, drawn, top }: GridRowsProps) {
  const styles = useStyles();
  const header = useHeaderStyles();
  return drawn.map(({ row, cells }) => (
    <div
      key={row}
      role="row"
      aria-rowindex={row + 1}
      data-row-index={row}
      className={styles.row}
      style={{ top: top + edge(rows, row), width, height: edge(rows, row + 1) - edge(rows, row) }}
    >
      <div
        role="rowheader"
        className={mergeClasses(header.header, styles.caption, row >= selected.top && row <= selected.bottom && header.chosen)}
      >
        {row + 1}
      </div>
      {cells.map(({ column, area }) => (
        <GridCell
          key={column}
          id={cellId(row, column)}
          column={column}
          cell={cellAt(sheet, row, column)}
          look={looks.look(row, column)}
          highlight={highlights.get(highlightKey(row, column))}
          isMerged={area.bottom > area.top || area.right > area.left}
          isSelected={row === selected.top && column === selected.left}
          canSpill={!cellAt(sheet, row, column + 1)}
          left={HEADER_WIDTH + edge(columns, column)}
          width={edge(columns, area.right + 1) - edge(columns, area.left)}
          height={edge(rows, area.bottom + 1) - edge(rows, area.top)}
        />
      ))}
    </div>
  ));
}
