import type { CSSProperties } from 'react';
import type { Cell } from '../../workbook/workbook';
import type { CellLook } from '../sheet/cell-look';

const LINE = '1px solid #7f7f7f';

function alignmentOf(cell: Cell | undefined, look: CellLook): 'left' | 'center' | 'right' {
  if (look.horizontal) return look.horizontal;
  if (cell?.value.kind === 'number') return 'right';
  return cell?.value.kind === 'boolean' || cell?.value.kind === 'error' ? 'center' : 'left';
}

const JUSTIFY = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const ALIGN = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const;

/** What a cell's looks come to in a page; the sheet is paper and stays white in a dark page, as in Excel. */
export function cellStyle(cell: Cell | undefined, look: CellLook): CSSProperties {
  const horizontal = alignmentOf(cell, look);
  const [top, right, bottom, left] = look.borders;
  return {
    justifyContent: JUSTIFY[horizontal],
    alignItems: ALIGN[look.vertical],
    textAlign: horizontal,
    fontSize: `${Math.min(28, Math.max(8, look.points)) * 1.2}px`,
    ...(look.isBold && { fontWeight: 600 }),
    ...(look.isItalic && { fontStyle: 'italic' }),
    ...(look.colour !== null && { color: look.colour }),
    ...(look.fill !== null && { backgroundColor: look.fill }),
    ...(look.wraps ? { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } : { whiteSpace: 'pre' }),
    ...(look.indent > 0 && { [horizontal === 'right' ? 'paddingRight' : 'paddingLeft']: `${look.indent * 12 + 3}px` }),
    ...(top && { borderTop: LINE }),
    ...(right && { borderRight: LINE }),
    ...(bottom && { borderBottom: LINE }),
    ...(left && { borderLeft: LINE }),
  };
}
