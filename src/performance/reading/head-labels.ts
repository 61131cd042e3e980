import type { LocatedText } from '../form';
import { labelled, saying } from './captions';
import { cellsBetween, rowsBetween, type GridCell, type TextGrid } from './text-grid';
import type { Area } from '../../workbook/address';

/** What stands above the money of a form. */
export interface HeadLabels {
  readonly project: LocatedText | null;
  readonly projectCode: LocatedText | null;
  readonly department: LocatedText | null;
  readonly departmentCode: LocatedText | null;
  readonly organisation: LocatedText | null;
  readonly year: number | null;
  /** Whether the form is a transfer's by its labels. */
  readonly isTransfer: boolean;
}

/** What a label names, the first that fits. */
const FIELDS = ['project', 'departmentAndCode', 'department', 'organisation', 'reporter', 'code'] as const;
type Field = (typeof FIELDS)[number];

const LABELS = FIELDS.map((field) => [field, labelled(field)] as const);
const OTHER_LABEL = labelled('other');
const TRANSFER = labelled('transfer');
const FILLED_IN = saying('filledIn');

/** Reads the labels between the title and the indicators. */
export function readHeadLabels(grid: TextGrid, area: Area, bottom: number, title: GridCell | null): HeadLabels {
  const values = new Map<Field, LocatedText>();
  let isTransfer = false;
  for (const row of rowsBetween(grid, area.top, bottom)) {
    const cells = cellsBetween(grid, row, area.left, area.right);
    cells.forEach((cell, at) => {
      const [label, inline] = splitLabel(cell.text);
      if (TRANSFER.test(label)) isTransfer = true;
      const field = fieldOf(label);
      if (!field || values.has(field)) return;
      const value = inline === '' ? cells[at + 1] : cell;
      const text = inline === '' ? value?.text : inline;
      if (value && text && (value === cell || !isLabel(text))) values.set(field, { row, column: value.column, text });
    });
  }
  const project = values.get('project') ?? (title ? nameUnderTitle(grid, area, title) : null);
  const both = values.get('departmentAndCode') ?? values.get('department') ?? null;
  const organisation = values.get('organisation') ?? values.get('reporter');
  return {
    ...splitCode(project, 'project', values.get('code') ?? null),
    ...splitCode(both, 'department', null),
    organisation: organisation ? withoutCode(organisation) : null,
    year: yearOf(grid, area, bottom),
    isTransfer,
  };
}

function splitLabel(text: string): [string, string] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)];
}

function fieldOf(label: string): Field | undefined {
  return LABELS.find(([, pattern]) => pattern.test(label))?.[0];
}

function isLabel(text: string): boolean {
  const label = text.replace(/:$/, '');
  return fieldOf(label) !== undefined || OTHER_LABEL.test(label);
}

/** A line in brackets right under the title names the project where no label does: （医保政策风险评估项目）. */
function nameUnderTitle(grid: TextGrid, area: Area, title: GridCell): LocatedText | null {
  for (const row of rowsBetween(grid, title.row + 1, title.row + 2)) {
    const [cell, ...others] = cellsBetween(grid, row, area.left, area.right);
    const name = /^\((.{2,60})\)$/.exec(cell?.text ?? '')?.[1];
    if (cell && others.length === 0 && name && !/\d{4}年/.test(name)) return { row, column: cell.column, text: name };
  }
  return null;
}

const CODED = /^([0-9A-Z]{3,}(?:T|R)?\d*)-(.+)$|^\(([0-9A-Z]{3,})\)(.+)$/;

/** 51000021R000000019951-工资性支出 and [126]国家示例局 are a code and a name; 644001 alone is a code. */
function splitCode<K extends 'project' | 'department'>(
  value: LocatedText | null,
  field: K,
  code: LocatedText | null,
): { [P in K]: LocatedText | null } & { [P in `${K}Code`]: LocatedText | null } {
  const match = value ? CODED.exec(value.text) : null;
  const isCode = value !== null && /^\d{3,}$/.test(value.text) && field === 'department';
  const name = value === null || isCode ? null : match ? { ...value, text: nameIn(match) } : value;
  const codeText = value && match ? { ...value, text: match[1] ?? match[3] ?? '' } : isCode ? value : code;
  return { [field]: name, [`${field}Code`]: codeText } as { [P in K]: LocatedText | null } & { [P in `${K}Code`]: LocatedText | null };
}

function withoutCode(value: LocatedText): LocatedText {
  const match = CODED.exec(value.text);
  return match ? { ...value, text: nameIn(match) } : value;
}

function nameIn(match: RegExpExecArray): string {
  return match[2] ?? match[4] ?? '';
}

function yearOf(grid: TextGrid, area: Area, bottom: number): number | null {
  for (const row of rowsBetween(grid, area.top, Math.min(bottom, area.top + 4))) {
    for (const cell of cellsBetween(grid, row, area.left, area.right)) {
      if (FILLED_IN.test(cell.text)) continue;
      const match = /(20\d\d)(?:年|\))/.exec(cell.text);
      if (match) return Number(match[1]);
    }
  }
  return null;
}
