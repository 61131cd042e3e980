import { toNumber } from '../../src/amount/decimal';
import { FORMS } from '../../src/forms/registry';
import type { Figure } from '../../src/identities/figure';
import { recognise } from '../../src/recognise/recognise';
import { cellName } from '../../src/workbook/address';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { withCell } from '../workbook/grid';
import { makeTwoYears } from './family';
import { layoutNamed } from './layouts';
import { printDepartment } from './print';
import type { Random } from './random';
import { mistyped, type Typo } from './typos';
import { xlsxBytes } from './xlsx';

/** What is wrong with a unit of a batch. */
export type Fault = Exclude<Typo, 'anything'> | 'error-value' | 'unreadable-amount' | 'wrong-code' | 'lost-code' | 'wrong-unit';

/** Twelve kinds: seven of typing an amount, five of other cells. */
export const FAULTS: readonly Fault[] = [
  'swapped',
  'shifted',
  'lost',
  'doubled',
  'digit',
  'sign',
  'neighbour',
  'error-value',
  'unreadable-amount',
  'wrong-code',
  'lost-code',
  'wrong-unit',
];

/** A file that a unit handed in. */
export interface HandedIn {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The one thing that is wrong with its workbook, and where; null where nothing is. */
  readonly fault: { readonly kind: Fault; readonly sheet: string; readonly cell: string } | null;
  readonly kind: 'workbook' | 'blank' | 'unreadable';
  /** What the unit handed in the year before, in the same layout. */
  lastYear(): Uint8Array;
}

const LAYOUTS = ['曾都', '济宁', '上海', '陕西'].map(layoutNamed);

/** A code, a text of the head: where a fault that is no amount can be put. */
interface TextPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function textsOf(workbook: Workbook, wanted: RegExp): TextPlace[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.rows.values()].flatMap((cells) =>
      cells.flatMap(({ row, column, value }) =>
        value.kind === 'text' && wanted.test(value.text) ? [{ sheet: sheet.name, row, column, text: value.text }] : [],
      ),
    ),
  );
}

interface Spoiled {
  readonly workbook: Workbook;
  readonly sheet: string;
  readonly cell: string;
}

function put(workbook: Workbook, at: { sheet: string; row: number; column: number }, value: CellValue | null): Spoiled {
  return { workbook: withCell(workbook, at.sheet, at.row, at.column, value), sheet: at.sheet, cell: cellName(at) };
}

function spoil(workbook: Workbook, kind: Fault, random: Random): Spoiled | null {
  const figures = recognise(workbook, FORMS).forms.flatMap((form): readonly Figure[] =>
    ['01', '03', '04', '05'].includes(form.declaration.key) || form.declaration.title.includes('支出决算') ? form.figures : [],
  );
  // 会议费 and 培训费 stand beside the “三公” without anything that they must agree with.
  const filled = figures.filter(({ value, columnLabel }) => value.units !== 0n && !/会议费|培训费/.test(columnLabel));
  if (filled.length === 0) return null;
  switch (kind) {
    case 'error-value':
      return put(workbook, random.pick(filled), { kind: 'error', error: '#REF!' });
    case 'unreadable-amount':
      return put(workbook, random.pick(filled), { kind: 'text', text: '见附件' });
    case 'wrong-code': {
      const codes = textsOf(workbook, /^2\d{6}$/);
      if (codes.length === 0) return null;
      const code = random.pick(codes);
      return put(workbook, code, { kind: 'text', text: `${code.text.slice(0, 6)}` });
    }
    case 'lost-code': {
      const codes = textsOf(workbook, /^2\d{6}$/);
      return codes.length === 0 ? null : put(workbook, random.pick(codes), null);
    }
    case 'wrong-unit': {
      const units = textsOf(workbook, /单位：万元$/);
      if (units.length === 0) return null;
      const unit = random.pick(units.slice(2));
      return put(workbook, unit, { kind: 'text', text: unit.text.replace('万元', '元') });
    }
    default: {
      const figure = random.pick(filled);
      const typed = mistyped(kind, figure, figures, random);
      return typed && put(workbook, figure, { kind: 'number', number: toNumber(typed) });
    }
  }
}

const UNREADABLE: readonly { readonly ending: string; readonly bytes: Uint8Array }[] = [
  { ending: 'xlsx', bytes: new TextEncoder().encode('PK\u0003\u0004 broken') },
  { ending: 'xlsx', bytes: new Uint8Array(0) },
  { ending: 'doc', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]) },
  { ending: 'png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { ending: 'pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF') },
];

/** What a batch is made of beside sound workbooks. */
export interface Makeup {
  readonly faulty: number;
  readonly unreadable: number;
  readonly blank: number;
}

/** A unit's name, of its own in the batch. */
export function unitName(at: number): string {
  const towns = '东西南北上下大小清白黑红长平新老青金银石'.split('');
  const kinds = ['教育局', '民政局', '水利局', '司法局', '卫生健康局', '医疗保障局', '文化和旅游局', '应急管理局'];
  return `${towns[at % towns.length] ?? ''}${'河山湖岭原塘桥'[Math.floor(at / towns.length) % 7] ?? ''}县${kinds[Math.floor(at / 140) % kinds.length] ?? ''}`;
}

/** A workbook as somebody hands in that has not begun: the tables without amounts. */
export function emptied(workbook: Workbook): Workbook {
  return recognise(workbook, FORMS)
    .forms.flatMap(({ figures }) => figures)
    .reduce((blank, { sheet, row, column }) => withCell(blank, sheet, row, column, null), workbook);
}

/** What so many units hand in to the 财政局 for one year, each decided by its place and the random numbers before it. */
export function makeBatch(random: Random, units: number, { faulty, unreadable, blank }: Makeup, year = 2023): HandedIn[] {
  const special = random.sample(
    Array.from({ length: units }, (_, at) => at),
    faulty + unreadable + blank,
  );
  const files: HandedIn[] = [];
  for (let at = 0; at < units; at++) {
    const name = unitName(at);
    const place = special.indexOf(at);
    const { current, last } = makeTwoYears(random, year, name);
    const layout = random.pick(LAYOUTS);
    const workbook = printDepartment(current, layout);
    const lastYear = (): Uint8Array => xlsxBytes(printDepartment(last, layout));
    const handIn = (file: Omit<HandedIn, 'lastYear'>): void => void files.push({ ...file, lastYear });
    if (place < 0) handIn({ name: `${name}.xlsx`, bytes: xlsxBytes(workbook), fault: null, kind: 'workbook' });
    else if (place < unreadable) {
      const { ending, bytes } = UNREADABLE[place % UNREADABLE.length] as (typeof UNREADABLE)[number];
      handIn({ name: `${name}.${ending}`, bytes, fault: null, kind: 'unreadable' });
    } else if (place < unreadable + blank) {
      handIn({ name: `${name}.xlsx`, bytes: xlsxBytes(emptied(workbook)), fault: null, kind: 'blank' });
    } else {
      let made: Spoiled | null = null;
      let kind: Fault = 'digit';
      for (let tries = 0; made === null && tries < 40; tries++) {
        kind = FAULTS[(place + Math.floor(tries / 8)) % FAULTS.length] as Fault;
        made = spoil(workbook, kind, random);
      }
      const fault = made && { kind, sheet: made.sheet, cell: made.cell };
      handIn({ name: `${name}.xlsx`, bytes: xlsxBytes(made?.workbook ?? workbook), fault, kind: 'workbook' });
    }
  }
  return files;
}
