import { piecesOf, wordsOf, type Piece } from '../workbook/sentence';
import { cellName } from '../workbook/address';
import { sentenceOf } from './clause';
import type { Finding } from './finding';

/** The message without the place that stands beside it: without its own sheet, or sheet and cell, where it begins with these. */
export function shortMessage(finding: Pick<Finding, 'sheet' | 'cell' | 'clauses' | 'message'>): string {
  const pieces = piecesOf(sentenceOf(finding.clauses));
  const [first, space, second] = pieces;
  if (first === undefined || !isSheet(first, finding.sheet)) return finding.message;
  const rest = space === ' ' && second !== undefined && isCell(second, finding) ? pieces.slice(3) : pieces.slice(1);
  // 公开03表的年度为… goes on as 年度为….
  return wordsOf(rest).trimStart().replace(/^的/, '');
}

function isSheet(piece: Piece, sheet: string): boolean {
  return typeof piece !== 'string' && 'named' in piece && piece.named === sheet;
}

function isCell(piece: Piece, { sheet, cell }: Pick<Finding, 'sheet' | 'cell'>): boolean {
  return typeof piece !== 'string' && 'row' in piece && piece.sheet === sheet && cellName(piece) === cell;
}
