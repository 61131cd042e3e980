import { LAST, type Lines, type PrintedCell, type PrintedPart } from '../../../performance/places/print-lines';
import { inUnit, layOutCaptions, layOutGroups, placedColumns, type EvaluationHead, type PlacedColumn } from './columns';
import { EvaluationSheet } from './sheet';

/** Lays out a form that its place draws line by line. */
export function layOutLines(name: string, print: Lines, head: EvaluationHead): EvaluationSheet {
  const sheet = new EvaluationSheet(name, [...print.margin, ...print.columns.map(({ width }) => width)]);
  const columns = placedColumns(print.columns, print.margin.length);
  const [front, below] = print.year === 'front' ? [`${head.year}年度`, ''] : ['', `（${head.year}年度）`];
  sheet.title(head.year === null ? print.title : `${front}${print.title}`, head.year === null ? '' : below);
  for (const part of print.parts) layOutPart(sheet, part, print, columns, head);
  return sheet;
}

function layOutPart(
  sheet: EvaluationSheet,
  part: PrintedPart,
  { parts }: Lines,
  columns: readonly PlacedColumn[],
  head: EvaluationHead,
): void {
  switch (part.kind) {
    case 'line':
      for (const cell of part.cells) layOutCell(sheet, cell, head);
      sheet.next(part.height);
      break;
    case 'edges':
      sheet.captions(part.left, part.right, part.split);
      break;
    case 'captions': {
      const groups = parts.flatMap((other) => (other.kind === 'groups' ? other.groups : []));
      layOutCaptions(sheet, { front: part.front, groups }, columns, part.height);
      break;
    }
    case 'groups':
      layOutGroups(sheet, part.groups, columns, part.height);
      break;
    case 'note':
      sheet.note(part.text, part.lines);
  }
}

function layOutCell(sheet: EvaluationSheet, { from, to, what }: PrintedCell, head: EvaluationHead): void {
  const right = to === LAST ? sheet.last : to;
  if ('label' in what) sheet.label(from, right, what.label === null ? null : inUnit(what.label, head), what.down);
  else if ('typed' in what) sheet.input(from, right, what.typed, what.given ?? null);
  else if ('computed' in what) sheet.computed(from, right, what.computed, what.parts);
  else sheet.given(from, right, head.organisation);
}
