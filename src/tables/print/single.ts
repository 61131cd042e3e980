import { CENTRED, HEADER, LABEL, SUBLABEL } from './looks';
import type { ColumnTreePrint } from './print';
import { amount, cell, numbered, page, type Sketch, type SketchRow } from './sketch';

const ROW_HEIGHT = 24;
const LABEL_WIDTH = 44;
const BLOCK_LABEL_WIDTH = 12;
const PAGE = page({ fitToHeight: true, margins: { left: 1.5, right: 1.5, top: 1.9, bottom: 1.5 } });

/** One row, or one for each block, below a tree of columns; or the same turned, with columns down and blocks across. */
export function sketchSingle(print: ColumnTreePrint): Sketch {
  if (print.arrangement === 'rows') return sketchDown(print);
  const labels = print.arrangement === 'block-rows' ? print.blocks.map(({ caption }) => caption) : [];
  const left = labels.length > 0 ? 1 : 0;
  const captions = captionsOf(print);
  const amounts = captions.map((_, at) => left + at);
  const row = (label: string | null): SketchRow => ({
    height: ROW_HEIGHT,
    cells: [...(label === null ? [] : [cell(0, label, CENTRED)]), ...amounts.map(amount)],
  });
  return {
    columns: [
      ...(left > 0 ? [{ caption: '项目', widths: [BLOCK_LABEL_WIDTH] }] : []),
      ...captions.map((caption) => ({ caption, widths: [print.width] })),
    ],
    captionHeight: 2 * ROW_HEIGHT,
    rows: [...(print.isNumbered ? [numbered(amounts, 0, -1, ROW_HEIGHT)] : []), ...(labels.length > 0 ? labels : [null]).map(row)],
    left,
    page: PAGE,
  };
}

function captionsOf({ arrangement, blocks, nodes }: ColumnTreePrint): string[] {
  if (arrangement === 'blocks') return blocks.flatMap((block) => nodes.map((node) => `${block.caption}>${node.caption}`));
  if (arrangement === 'pairs') return nodes.flatMap((node) => blocks.map((block) => `${node.caption}>${block.caption}`));
  return nodes.map(({ caption }) => caption);
}

function sketchDown({ blocks, nodes, width }: ColumnTreePrint): Sketch {
  const look = (caption: string): typeof LABEL => (caption.startsWith('（') ? SUBLABEL : /^\d/.test(caption) ? LABEL : HEADER);
  return {
    columns: [{ caption: '项目', widths: [LABEL_WIDTH] }, ...blocks.map(({ caption }) => ({ caption, widths: [width] }))],
    rows: nodes.map(({ caption }) => ({
      height: ROW_HEIGHT,
      cells: [cell(0, caption, look(caption)), ...blocks.map((_, at) => amount(at + 1))],
    })),
    left: 1,
    page: PAGE,
  };
}
