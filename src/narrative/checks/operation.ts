import { compare, toPlain } from '../../amount/decimal';
import { CAR_KINDS, type OperationKey } from '../../forms/operation-lines';
import { figureLabel, type Figure } from '../../identities/figure';
import { cellName } from '../../workbook/address';
import { cellInWords, expectedOf, repeats } from '../amounts';
import { isCalled, PROCUREMENT, RUNNING_COSTS } from '../named-wholes';
import { agrees, findingOn, type Narrative, type Placed, type Said } from '../report';
import { OPERATION } from '../rules';
import type { Subject } from '../subject';

/** What stands before a count of something, and what it is counted in. */
interface Counted {
  readonly key: OperationKey;
  readonly lead: RegExp;
  readonly units: RegExp;
  /** What the figure right before it has to be: 共 12 批次、86 人次. */
  readonly follows?: OperationKey;
}

const CARS = /(?:辆|台)$/;
const COUNTED: readonly Counted[] = [
  ...Object.entries(CAR_KINDS).map(([key, name]): Counted => ({
    key: key as OperationKey,
    lead: new RegExp(`(?:${name})(?:数量?)?(?:为|有|共)?$`),
    units: CARS,
  })),
  { key: 'carsKept', lead: /保有(?:数量?|量)[^，。；\d]{0,8}$/, units: CARS },
  { key: 'carsBought', lead: /购置(?:更新)?(?:的)?(?:公务用车|公车)(?:数量?)?(?:为|共|了)?$/, units: CARS },
  {
    key: 'cars',
    lead: /(?:共有|拥有|实有|现有|共计)(?:公务)?(?:车辆|用车|汽车)(?:共|共计|合计)?$|车辆数?(?:合计|总数)(?:为)?$/,
    units: CARS,
  },
  { key: 'equipment', lead: /100万元(?:[(]含[)])?以上(?:的)?(?:大型)?设备(?:[(]不含车辆[)])?(?:共|共计|为|有)?$/, units: /(?:台|套)$/ },
  { key: 'delegations', lead: /团组(?:数)?(?:为|共|共计|合计)?$/, units: /(?:个|批|次)$/ },
  { key: 'travellers', lead: /^[、，,;；]?(?:累计|共|共计|合计|参加|出国[(]境[)])*$/, units: /(?:人次|人)$/, follows: 'delegations' },
  {
    key: 'foreignReceptions',
    lead: /(?:外事|外宾|国外来访)(?:公务)?接待(?:批次)?(?:团组)?(?:为|共|共计)?$|接待(?:外宾|外事)(?:团组)?(?:共)?$/,
    units: /批次?$/,
  },
  { key: 'foreignGuests', lead: /^[、，,;；]?(?:累计|共|共计|合计|来访)*$/, units: /(?:人次|人)$/, follows: 'foreignReceptions' },
  { key: 'receptions', lead: /(?:国内)?公务接待(?:批次)?(?:为|共|共计)?$/, units: /批次?$/ },
  { key: 'guests', lead: /^[、，,;；]?(?:累计|共|共计|合计|接待)*$/, units: /(?:人次|人)$/, follows: 'receptions' },
];
const AMOUNTS: readonly (readonly [key: OperationKey, name: RegExp])[] = [
  ['running', RUNNING_COSTS],
  ['procurement', PROCUREMENT.whole],
  ...(['goods', 'works', 'services'] as const).map((key, at) => [key, PROCUREMENT.parts[at] as RegExp] as const),
];
const CONTRACTS: readonly (readonly [key: OperationKey, lead: RegExp])[] = [
  ['smallBusiness', /授予中小企业(?:的)?合同(?:金额|额)?(?:为|共|共计)?$/],
  ['microBusiness', /授予小微企业(?:的)?合同(?:金额|额)?(?:为|共|共计)?$/],
];
/** Numbers of another year, or of a change. */
const OTHERWISE = /上年|去年|年初|比|较|增加|减少|新增|报废/;

/** Counts, 机关运行经费 and 政府采购 that a table of the workbook prints as well. */
export function operation(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  if (narrative.operation.size === 0) return said;
  let before: OperationKey | null = null;
  for (const placed of narrative.claims) {
    const key = keyOf(narrative, placed, before);
    before = key;
    const figures = key === null ? undefined : narrative.operation.get(key);
    const one = figures ? judge(narrative, placed, figures) : null;
    if (one) said.set(placed, one);
  }
  return said;
}

/** The line of money that a subject is called by; null for what is none. */
export function operationOf(subject: Subject): OperationKey | null {
  return AMOUNTS.find(([, name]) => isCalled(subject, name))?.[0] ?? null;
}

function keyOf({ year }: Narrative, placed: Placed, before: OperationKey | null): OperationKey | null {
  const { claim, topic } = placed;
  const { quantity, lead, paragraph, subject, role } = claim;
  if (claim.isApproximate || paragraph.isCell) return null;
  const clause = lead.slice(Math.max(...['，', '。', '；', '：'].map((sign) => lead.lastIndexOf(sign))) + 1);
  if (OTHERWISE.test(clause)) return null;
  if (quantity.kind === 'count') {
    const unit = paragraph.text.slice(quantity.start, quantity.end);
    const known = COUNTED.find(
      ({ lead: words, units, follows }) => units.test(unit) && words.test(lead) && (follows === undefined || follows === before),
    );
    return known?.key ?? null;
  }
  if (quantity.unit === null || role.kind !== 'final') return null;
  if (subject.year !== null && year !== null && subject.year !== year) return null;
  const contract = CONTRACTS.find(([, words]) => words.test(lead));
  if (contract) return contract[0];
  return operationOf(subject.words === '' ? topic.subject : subject);
}

function judge(narrative: Narrative, placed: Placed, figures: readonly Figure[]): Said | null {
  const { claim } = placed;
  const { value, unit, printed } = claim.quantity;
  const same = figures.filter((figure) => (unit === null ? compare(figure.value, value) === 0 : repeats(claim, figure)));
  if (same.length > 0) return agrees(narrative, placed, same);
  const [figure, second] = figures;
  // Several units' tables: which of them the report means is not certain.
  if (!figure || second) return null;
  if (unit !== null) {
    const message = `文中为 ${printed} ${unit}，${cellInWords(figure, unit, claim)}，不一致`;
    return findingOn(narrative, placed, OPERATION, { verdict: 'mismatch', expected: expectedOf(figure, unit, claim), message, figures });
  }
  const expected = toPlain(figure.value);
  const message = `文中为 ${printed}，${figure.sheet} ${cellName(figure)}“${figureLabel(figure)}”为 ${expected}，不一致`;
  return findingOn(narrative, placed, OPERATION, { verdict: 'mismatch', expected, message, figures });
}
