import { compare, type Decimal } from '../../amount/decimal';
import type { Figure } from '../../identities/figure';
import type { Position } from '../../workbook/address';
import type { Indicator, IndicatorColumns, IndicatorGroup } from '../form';
import { natureIn, readIndicatorValue, type IndicatorValue } from '../values/indicator-value';
import { COLUMN_NAMES } from '../places/national-captions';
import { beginning, labelled, saying } from './captions';
import { isSubtotal, shown, signIn, valueIn, withNature } from './indicator-cells';
import { slotEnd, type IndicatorHeader } from './indicator-headers';
import { withoutPoints } from '../../tables/read/caption';
import { pointsFigure, rateFigure, weightFigure } from '../../tables/read/cell-figure';
import { pointsInLabel } from './number-figure';
import { isTitle, type FormSegment } from './segments';
import { cellsBetween, mergeAt, rowsBetween, type GridCell, type TextGrid } from './text-grid';

/** The indicators of a form, the groups they stand in, and the first row after them. */
export interface IndicatorReading {
  readonly indicators: readonly Indicator[];
  readonly groups: readonly IndicatorGroup[];
  /** The first row that is no indicator any more: the total, or the notes. */
  readonly endRow: number;
}

/** What ends the indicators when it stands leftmost in a row. */
const END = beginning('afterIndicators');
/** What a page break leaves between two pages: a page number, the title once more. */
const PAGE_BREAK = /^[-—–]*\d{1,4}[-—–]*$|^第\d+页(?:,?共\d+页)?$|续(?:表|页)?\)?$/;
/** Points behind a name: 新建公路里程(20分) */
const POINTS_BEHIND = /\(\d{1,3}(?:\.\d{1,2})?分\)$/;
/** Lines of a blank template: 指标2, ……, 指标1:/ */
const PLACEHOLDER = labelled('placeholder');
const LINE_NUMBER = beginning('lineNumber');
const GOAL = labelled('goal');
const CONSTRAINT = saying('constraint');
const NO_POINTS = saying('noPoints');

interface Draft {
  readonly label: string;
  readonly text: string;
  readonly position: Position;
  readonly level: IndicatorGroup['level'];
  readonly indicators: Indicator[];
}

/** Reads every indicator row of a form, over all its pages. */
export function readIndicators(grid: TextGrid, segment: FormSegment): IndicatorReading {
  const reader = new IndicatorRows(grid, segment);
  segment.headers.forEach((header, at) => {
    const next = segment.headers[at + 1];
    reader.readPage(header, next ? next.top - 1 : segment.area.bottom);
  });
  return reader.result();
}

/** Walks down the rows and remembers the labels that cover the rows below them. */
class IndicatorRows {
  private readonly indicators: Indicator[] = [];
  private readonly drafts: Draft[] = [];
  private outer: Draft | null = null;
  private goal: Draft | null = null;
  private first: Draft | null = null;
  private firstCell: GridCell | null = null;
  private second: GridCell | null = null;
  private name: GridCell | null = null;
  private endRow: number;

  constructor(
    private readonly grid: TextGrid,
    private readonly segment: FormSegment,
  ) {
    this.endRow = segment.headers[0].row + 1;
  }

  result(): IndicatorReading {
    const groups = this.drafts
      .filter((draft) => draft.indicators.length > 0)
      .map(({ label, text, position, level, indicators }) => ({
        ...position,
        label,
        text,
        level,
        indicators,
        points: pointsInLabel(text),
      }));
    return { indicators: this.indicators, groups, endRow: this.endRow };
  }

  readPage(header: IndicatorHeader, bottom: number): void {
    this.openHeaderLabel(header);
    for (const row of rowsBetween(this.grid, header.row + 1, bottom)) {
      const cells = cellsBetween(this.grid, row, this.segment.area.left, Math.min(this.segment.area.right, header.right));
      const [leftmost] = cells;
      if (!leftmost) continue;
      if (cells.length === 1 && (PAGE_BREAK.test(leftmost.text) || isTitle(leftmost.text))) continue;
      this.endRow = row;
      if (END.test(leftmost.text)) return;
      if (isSubtotal(cells)) continue;
      this.readRow(header, row, cells);
      this.endRow = row + 1;
    }
  }

  /** The label in front of the captions covers all indicators where it names points: 绩效指标（90分）. */
  private openHeaderLabel({ top, row, columns }: IndicatorHeader): void {
    const labelStart = columns.first ?? columns.second ?? columns.third;
    for (const at of rowsBetween(this.grid, top, row)) {
      const label = cellsBetween(this.grid, at, this.segment.area.left, labelStart - 1)[0];
      if (label && pointsInLabel(label.text)) this.open(label, 'outer');
    }
  }

  private readRow(header: IndicatorHeader, row: number, cells: readonly GridCell[]): void {
    const { columns } = header;
    const slot: Slot = (column) =>
      column === null ? [] : cells.filter((cell) => cell.column >= column && cell.column <= slotEnd(header, column));
    const inSlot = (column: number | null): GridCell | undefined => slot(column)[0];
    const labelStart = columns.first ?? columns.second ?? columns.third;

    const outer = cells.find((cell) => cell.column < labelStart);
    if (outer) this.open(outer, 'outer');
    const first = inSlot(columns.first);
    const hasValues = [columns.third, columns.target, columns.actual, columns.weight, columns.score].some((column) => inSlot(column));
    const second = inSlot(columns.second);
    if (first && GOAL.test(first.text) && !hasValues && !second) {
      this.open(first, 'goal');
      this.firstCell = null;
      return;
    }
    if (first) {
      this.open(first, 'first');
      this.firstCell = first;
    }
    if (second) {
      this.second = second;
      this.name = null;
    }
    const name = inSlot(columns.third);
    if (name) this.name = name;
    this.readIndicator(columns, row, slot);
  }

  private get secondName(): string {
    return this.second ? withoutPoints(this.second.text) : '';
  }

  private open(cell: GridCell, level: IndicatorGroup['level']): void {
    const label = withoutPoints(cell.text);
    const current = level === 'outer' ? this.outer : level === 'goal' ? this.goal : this.first;
    // A page break prints the label again; it still covers the same group.
    const isSame = current?.label === label && areSamePoints(pointsInLabel(current.text), pointsInLabel(cell.text));
    if (isSame && level !== 'goal' && (level === 'outer' || this.goal === null)) return;
    const draft: Draft = { label, text: cell.text, position: { row: cell.row, column: cell.column }, level, indicators: [] };
    this.drafts.push(draft);
    if (level === 'outer') this.outer = draft;
    else if (level === 'goal') this.goal = draft;
    if (level === 'first') this.first = draft;
    else this.first = level === 'goal' ? null : this.first;
    if (level !== 'outer') {
      this.second = null;
      this.name = null;
    }
  }

  private readIndicator(columns: IndicatorColumns, row: number, slot: Slot): void {
    const inSlot = (column: number | null): GridCell | undefined => slot(column)[0];
    const ownName = inSlot(columns.third);
    const wanted = valueIn(slot(columns.adjusted).length > 0 ? slot(columns.adjusted) : slot(columns.target));
    const reached = valueIn(slot(columns.actual));
    const target = wanted.value;
    const actual = reached.value;
    const weight = inSlot(columns.weight);
    const score = inSlot(columns.score);
    if (!ownName && !target && !actual && !weight && !score) return;
    const name = (ownName ?? this.name)?.text ?? '';
    const numbers = [weight, score].some((cell) => cell !== undefined && !PLACEHOLDER.test(cell.text));
    const values = [target, actual].some((cell) => cell !== undefined && !PLACEHOLDER.test(cell.text));
    if (!values && !numbers && (name === '' || name === '无' || PLACEHOLDER.test(name))) return;

    const nature = signIn([inSlot(columns.nature)?.text, inSlot(columns.direction)?.text, wanted.sign]);
    const unit = inSlot(columns.unit)?.text ?? wanted.unit;
    const context = { nature, unit, name };
    const place = (cell: GridCell | undefined, column: number): Position => ({ row, column: cell?.column ?? column });
    const figure = (cell: GridCell | undefined, column: number | null, caption: string, read: typeof pointsFigure): Figure | null =>
      column === null ? null : read(this.grid.sheet, { ...place(cell, column), rowLabel: name, columnLabel: caption });
    const read = (cell: GridCell | undefined, nature: string): IndicatorValue => readIndicatorValue(cell?.cell, { ...context, nature });
    const indicator: Indicator = {
      row,
      first: this.first?.label ?? '',
      firstCell: this.firstCell && { row: this.firstCell.row, column: this.firstCell.column },
      second: this.secondName,
      secondCell: this.second && { row: this.second.row, column: this.second.column },
      name: name.replace(LINE_NUMBER, '').replace(POINTS_BEHIND, ''),
      nameCell: { row: (ownName ?? this.name)?.row ?? row, column: (ownName ?? this.name)?.column ?? columns.third },
      target: read(target, context.nature),
      nature: natureIn(inSlot(columns.nature)?.text ?? '') ?? natureIn(inSlot(columns.direction)?.text ?? ''),
      targetCell: place(target, (slot(columns.adjusted).length > 0 ? columns.adjusted : null) ?? columns.target),
      targetText: context.nature === '定性' ? (target?.text ?? '') : withNature(context.nature, target, context.unit),
      actual: read(actual, context.nature === '定性' ? '定性' : ''),
      actualCell: place(actual, columns.actual),
      actualText: target === actual ? '' : shown(actual),
      weight: figure(weight, columns.weight, COLUMN_NAMES.weight, weightFigure),
      namedPoints: columns.weight === null && ownName && POINTS_BEHIND.test(ownName.text) ? pointsInLabel(ownName.text) : null,
      score: figure(score, columns.score, COLUMN_NAMES.score, pointsFigure),
      coefficient: this.coefficientAt(columns, row, inSlot(columns.coefficient), name),
      scoringRule: inSlot(columns.rule)?.text ?? '',
      reason: this.reasonAt(columns, row, inSlot(columns.reason)),
      partOf: null,
      isConstraint: CONSTRAINT.test(this.first?.label ?? '') || NO_POINTS.test(target?.text ?? ''),
    };
    this.indicators.push(indicator);
    for (const draft of [this.outer, this.goal, this.first]) draft?.indicators.push(indicator);
  }

  private coefficientAt(columns: IndicatorColumns, row: number, cell: GridCell | undefined, name: string): Figure | null {
    if (columns.coefficient === null) return null;
    return rateFigure(
      this.grid.sheet,
      { row, column: cell?.column ?? columns.coefficient, rowLabel: name, columnLabel: COLUMN_NAMES.coefficient },
      '元',
    );
  }

  /** The reason in this row, or the one above in the same 二级指标 that may stand for several rows. */
  private reasonAt(columns: IndicatorColumns, row: number, own: GridCell | undefined): Indicator['reason'] {
    if (own)
      return PLACEHOLDER.test(own.text) || /^(?:无|0)$/.test(own.text) ? null : { row, column: own.column, text: own.text, isOwn: true };
    if (columns.reason === null) return null;
    const above = this.indicators.at(-1);
    if (!above?.reason) return null;
    const { sheet } = this.grid;
    const merge = mergeAt(sheet, row, columns.reason);
    if (merge && merge.top <= above.reason.row) return { ...above.reason, isOwn: true };
    // Where merges are not told, a reason may stand for the lines below it in its own 二级指标.
    if (sheet.merges.length > 0 || above.second !== this.secondName || above.first !== (this.first?.label ?? '')) return null;
    return above.row === row - 1 ? { ...above.reason, isOwn: false } : null;
  }
}

/** Whether two labels name the same points, or one of them none: 效益指标（30分） below 效益指标（50分） is another group. */
function areSamePoints(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null || compare(a, b) === 0;
}

/** The cells of a row under one caption. */
type Slot = (column: number | null) => readonly GridCell[];
