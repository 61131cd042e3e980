import type { ColumnTreePrint } from '../../forms/print';
import type { Draft } from './draft';
import { BODY_TOP, layOutHeading, layOutNotes, type Heading } from './frame';
import { layOutHeader, layOutNumbers } from './header';
import { AMOUNT, AMOUNT_INPUT, CENTRED, HEADER, LABEL, SUBLABEL } from './looks';

const ROW_HEIGHT = 24;
const LABEL_WIDTH = 44;
const BLOCK_LABEL_WIDTH = 12;
const LOOKS = { input: AMOUNT_INPUT, computed: AMOUNT };

/** Lays out a form of one row below a tree of columns, or of the same tree turned into rows. */
export function layOutColumnTree(draft: Draft, print: ColumnTreePrint, heading: Heading): void {
  const { top, bottom, left, right } =
    print.arrangement === 'rows' ? layOutDown(draft, print, heading) : layOutAcross(draft, print, heading);
  layOutNotes(draft, print, heading, bottom + 1, right, { top, left, bottom, right });
  draft.print = {
    paper: 'A4',
    orientation: 'landscape',
    fitToWidth: true,
    fitToHeight: true,
    centerHorizontally: true,
    margins: { left: 1.5, right: 1.5, top: 1.9, bottom: 1.5 },
  };
}

interface Body {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function captionsOf({ arrangement, blocks, nodes }: ColumnTreePrint): string[] {
  switch (arrangement) {
    case 'blocks':
      return blocks.flatMap((block) => nodes.map((node) => `${block.caption}>${node.caption}`));
    case 'pairs':
      return nodes.flatMap((node) => blocks.map((block) => `${node.caption}>${block.caption}`));
    default:
      return nodes.map(({ caption }) => caption);
  }
}

function layOutAcross(draft: Draft, print: ColumnTreePrint, heading: Heading): Body {
  const labels = print.arrangement === 'block-rows' ? print.blocks.map(({ caption }) => caption) : [];
  const left = labels.length > 0 ? 1 : 0;
  const captions = captionsOf(print);
  if (left > 0) draft.width(0, BLOCK_LABEL_WIDTH);
  captions.forEach((_, at) => draft.width(left + at, print.width));
  const right = left + captions.length - 1;
  layOutHeading(draft, heading, right);
  let row = layOutHeader(draft, left > 0 ? ['项目', ...captions] : captions, 0, BODY_TOP);
  draft.height(row - 1, 2 * ROW_HEIGHT);
  if (print.isNumbered) {
    layOutNumbers(
      draft,
      row,
      captions.map((_, at) => left + at),
    );
    draft.height(row++, ROW_HEIGHT);
  }
  const top = row;
  for (const label of labels.length > 0 ? labels : [null]) {
    if (label !== null) draft.put(row, 0, label, CENTRED);
    captions.forEach((_, at) => draft.amount(row, left + at, LOOKS));
    draft.height(row++, ROW_HEIGHT);
  }
  return { top, left, bottom: row - 1, right };
}

function layOutDown(draft: Draft, print: ColumnTreePrint, heading: Heading): Body {
  draft.width(0, LABEL_WIDTH);
  print.blocks.forEach((_, at) => draft.width(at + 1, print.width));
  const right = print.blocks.length;
  layOutHeading(draft, heading, right);
  const top = layOutHeader(draft, ['项目', ...print.blocks.map(({ caption }) => caption)], 0, BODY_TOP);
  print.nodes.forEach(({ caption }, at) => {
    const look = caption.startsWith('（') ? SUBLABEL : /^\d/.test(caption) ? LABEL : HEADER;
    draft.put(top + at, 0, caption, look);
    print.blocks.forEach((_, block) => draft.amount(top + at, block + 1, LOOKS));
    draft.height(top + at, ROW_HEIGHT);
  });
  return { top, left: 1, bottom: top + print.nodes.length - 1, right };
}
