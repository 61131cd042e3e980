import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { Borders, CellStyle, LayoutCell, SheetLayout } from '../../workbook/layout';

const useStyles = makeStyles({
  frame: {
    // Paper stays white and ink black whatever the pane's theme.
    forcedColorAdjust: 'none',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px',
    backgroundColor: '#fff',
  },
  page: { overflow: 'hidden' },
  table: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    transformOrigin: '0 0',
    color: '#000',
    fontFamily: 'SimSun, serif',
  },
  cell: { padding: '0 3px', overflow: 'hidden', lineHeight: 1.25 },
});

const DEFAULT_WIDTH = 9;
const DEFAULT_HEIGHT = 15;
/** More rows than a small picture can show. */
const ROWS = 60;

function line(side: Borders[keyof Borders]): string | undefined {
  if (side === undefined) return undefined;
  return side === 'double' ? '3px double #000' : `${side === 'medium' ? 2 : 1}px solid #000`;
}

function styleOf(style: CellStyle | undefined): CSSProperties {
  if (!style) return {};
  const { borders } = style;
  return {
    fontWeight: style.bold ? 700 : undefined,
    fontStyle: style.italic ? 'italic' : undefined,
    fontSize: `${style.size ?? 11}pt`,
    color: style.color === undefined ? undefined : `#${style.color}`,
    backgroundColor: style.fill === undefined ? undefined : `#${style.fill}`,
    textAlign: style.horizontal,
    verticalAlign: style.vertical === 'center' ? 'middle' : style.vertical,
    whiteSpace: style.wrap ? 'pre-wrap' : 'nowrap',
    borderTop: line(borders?.top),
    borderRight: line(borders?.right),
    borderBottom: line(borders?.bottom),
    borderLeft: line(borders?.left),
  };
}

interface LayoutPictureProps {
  readonly layout: SheetLayout;
  /** Pixels that the picture may be wide. */
  readonly width: number;
}

/** A small picture of a sheet that is to be made. */
export function LayoutPicture({ layout, width }: LayoutPictureProps) {
  const styles = useStyles();
  const { cells, merges = [], columnWidths, rowHeights, name } = layout;
  const rowCount = Math.min(
    ROWS,
    cells.reduce((most, { row }) => Math.max(most, row + 1), 0),
  );
  const columnCount = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const at = new Map<string, LayoutCell>(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (row !== top || column !== left) covered.add(`${row},${column}`);
  }
  const widths = Array.from({ length: columnCount }, (_, column) => (columnWidths?.get(column) ?? DEFAULT_WIDTH) * 7 + 5);
  const heights = Array.from({ length: rowCount }, (_, row) => ((rowHeights?.get(row) ?? DEFAULT_HEIGHT) * 4) / 3);
  const full = widths.reduce((sum, each) => sum + each, 0);
  const scale = full === 0 ? 1 : Math.min(1, (width - 16) / full);
  return (
    <div className={styles.frame} role="img" aria-label={`“${name}”的样子`}>
      <div className={styles.page} style={{ height: `${heights.reduce((sum, each) => sum + each, 0) * scale}px` }}>
        <table className={styles.table} style={{ width: `${full}px`, transform: `scale(${scale})` }}>
          <colgroup>
            {widths.map((each, column) => (
              <col key={column} style={{ width: `${each}px` }} />
            ))}
          </colgroup>
          <tbody>
            {heights.map((height, row) => (
              <tr key={row} style={{ height: `${height}px` }}>
                {widths.map((_, column) => {
                  if (covered.has(`${row},${column}`)) return null;
                  const cell = at.get(`${row},${column}`);
                  const merge = merges.find(({ top, left }) => top === row && left === column);
                  return (
                    <td
                      key={column}
                      className={styles.cell}
                      style={styleOf(cell?.style)}
                      rowSpan={merge && Math.min(merge.bottom, rowCount - 1) - merge.top + 1}
                      colSpan={merge && merge.right - merge.left + 1}
                    >
                      {cell?.formula === undefined && cell?.value !== null && String(cell?.value ?? '')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
