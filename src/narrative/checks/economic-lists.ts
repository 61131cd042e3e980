import { isZero } from '../../amount/decimal';
import { normalise } from '../../amount/text';
import { isUsable, type Figure } from '../../identities/figure';
import { severalRuns } from '../../tables/by-code';
import { cellName } from '../../workbook/address';
import { quoted, type Found, type Narrative, type Placed } from '../report';
import { ECONOMIC_LIST } from '../rules';

/** Economic classes of 人员经费; all others of 基本支出 are 公用经费. */
const PERSONNEL = /^30[13]/;
const SIDE = /^(?:日常)?(人员经费|公用经费)(?:支出)?(?:合计|总额)?$/;
const LIST = /(?:主要)?(?:包括|用于|为|是)[:：]?([^。]+)/;
/** A list that says itself that it is not whole. */
const OPEN_END = /等(?:支出|费用|方面|项目|内容)?[。，,]?$/;
/** Names that a list must hold before it is taken for one. */
const LEAST_LISTED = 3;

/** A 款 of the form with its amount. */
interface Entry {
  readonly code: string;
  readonly name: string;
  readonly figure: Figure;
}

/** 款 of economic classes that a list of 人员经费 or 公用经费 names without an amount in its form, and those with one that it leaves out. */
export function economicLists(narrative: Narrative): Found[] {
  const form = narrative.ties.only('T6');
  const lane = form && severalRuns(form.body);
  if (!lane) return [];
  const entries = lane.rows.flatMap(({ code, name, parent, figures: [figure] }): Entry[] =>
    figure && code.length === 5 && parent >= 0 && name !== '' ? [{ code, name, figure }] : [],
  );
  if (!entries.some(({ figure }) => isUsable(figure) && !isZero(figure.value))) return [];
  return narrative.claims.flatMap((placed) => judge(narrative, placed, entries, form.sheet));
}

function plain(name: string): string {
  return normalise(name)
    .replace(/["()、,.:\s]/g, '')
    .replace(/(?:支出|费用|经费)$/, '')
    .replace(/费$/, '');
}

function judge(narrative: Narrative, placed: Placed, entries: readonly Entry[], sheet: string): Found[] {
  const { claim, section } = placed;
  const side = claim.role.kind === 'final' && section === 'T6' ? SIDE.exec(claim.subject.words)?.[1] : undefined;
  if (side === undefined || (claim.subject.year !== null && narrative.year !== null && claim.subject.year !== narrative.year)) return [];
  const { paragraph, quantity } = claim;
  const behind = paragraph.text.slice(quantity.end);
  const list = LIST.exec(behind.slice(0, /。/.exec(behind)?.index ?? behind.length))?.[1] ?? '';
  // The other side may go on in the same sentence.
  const own = list.split(/(?:日常)?(?:公用|人员)经费/)[0] ?? '';
  const names = own.split(/[、，,；;]/).map((name) => plain(name.replace(/\d.*$/, '')));
  const known = names.filter((name) => entries.some((entry) => plain(entry.name) === name));
  if (known.length < LEAST_LISTED) return [];
  const mine = entries.filter(({ code }) => PERSONNEL.test(code) === (side === '人员经费'));
  const has = ({ figure }: Entry): boolean => isUsable(figure) && !isZero(figure.value);
  // One name may be of both sides: 其他支出.
  const idle = mine.filter(
    (entry) => names.includes(plain(entry.name)) && !mine.some((other) => plain(other.name) === plain(entry.name) && has(other)),
  );
  const left = OPEN_END.test(own) ? [] : mine.filter((entry) => has(entry) && !names.includes(plain(entry.name)));
  const told = (list: readonly Entry[]): string => list.map(({ name, figure }) => `“${name}”（${cellName(figure)}）`).join('、');
  const parts = [
    ...(idle.length > 0 ? [`${told(idle)}写在${side}里，${sheet} 没有数`] : []),
    ...(left.length > 0 ? [`${told(left)}在 ${sheet} 有数，${side}里没有写`] : []),
  ];
  if (parts.length === 0) return [];
  const figures = [...idle, ...left].map(({ figure }) => figure);
  const at = quoted(narrative.report, { paragraph, ...quantity }, quantity.printed, figures);
  const { severity } = ECONOMIC_LIST;
  return [
    {
      kind: 'finding',
      finding: { ...at, rule: ECONOMIC_LIST, severity, verdict: 'inconsistent', expected: '', message: parts.join('；') },
      rests: [],
    },
  ];
}
