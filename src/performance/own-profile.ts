import { parseDecimal, toPlain, type Decimal } from '../amount/decimal';
import type { Rounding } from '../identities/quotient';
import {
  bandSetting,
  boundsOf,
  gradeSetting,
  isWithin,
  LONGEST_TEXT,
  misplacedBand,
  misplacedGrade,
  MOST_GRADES,
  MOST_PLACES,
  NUMBER_SETTINGS,
  type NumberSetting,
} from './own-settings';
import type { Band, BandEdges, Grade, OverCompletion, ReverseScoring, ScoringProfile } from './profile';
import { NATIONAL } from './places/national';

/** The id of a user's own profile; a workbook keeps one at most. */
export const OWN_PROFILE_ID = 'own';

/** What came of reading a user's own profile. */
export type OwnProfile =
  | { readonly kind: 'profile'; readonly profile: ScoringProfile }
  /** `reason` is a Chinese sentence that names the setting. */
  | { readonly kind: 'refused'; readonly reason: string };

/** What an own profile sets; everything else of it is the same for all. */
export type OwnSettings = Pick<
  ScoringProfile,
  | 'name'
  | 'rate'
  | 'score'
  | 'overCompletion'
  | 'rescalesInapplicable'
  | 'cap'
  | 'bands'
  | 'grades'
  | 'reasonBelowRate'
  | 'explanationBelowTotal'
> & { readonly executionPoints: Decimal | null; readonly reverse?: ReverseScoring; readonly bandEdges?: BandEdges };

/** The profile that a user's settings make. */
export function ownProfile({
  executionPoints,
  reverse = NATIONAL.reverse,
  bandEdges = NATIONAL.bandEdges,
  ...settings
}: OwnSettings): ScoringProfile {
  return {
    ...NATIONAL,
    ...settings,
    reverse,
    bandEdges,
    id: OWN_PROFILE_ID,
    sources: [{ document: '本工作簿保存的自定办法', quote: '由使用者自行设定，随工作簿保存。' }],
    points: { execution: executionPoints, groups: [] },
  };
}

const VERSION = 1;
const BANDS: readonly Band['band'][] = ['achieved', 'partly', 'failed'];

/** The settings by the names under which they are kept, with what people call them. */
const NAMES = {
  version: '版本',
  name: '办法名称',
  executionPoints: NUMBER_SETTINGS.executionPoints.label,
  rate: '执行率取整',
  score: '得分取整',
  reverse: '反向指标计分',
  overCompletion: '超额完成扣分',
  rescalesInapplicable: '不适用指标折算',
  cap: '总分上限',
  bands: '定性指标三档',
  bandEdges: '两档相接处',
  grades: '等级',
  reasonBelowRate: NUMBER_SETTINGS.reasonBelowRate.label,
  explanationBelowTotal: NUMBER_SETTINGS.explanationBelowTotal.label,
} as const;

/** A profile as text, to be kept with the workbook. Numbers are decimal strings. */
export function writeOwnProfile(profile: ScoringProfile): string {
  const plain = (value: Decimal | null): string | null => (value === null ? null : toPlain(value));
  const kept: Record<keyof typeof NAMES, unknown> = {
    version: VERSION,
    name: profile.name,
    executionPoints: plain(profile.points.execution),
    rate: profile.rate,
    score: profile.score,
    reverse: profile.reverse,
    overCompletion: profile.overCompletion && {
      from: toPlain(profile.overCompletion.from),
      deduction: toPlain(profile.overCompletion.deduction),
    },
    rescalesInapplicable: profile.rescalesInapplicable,
    cap: profile.cap && { total: toPlain(profile.cap.total), reason: profile.cap.reason },
    bands: profile.bands.map(({ band, label, from, to }) => ({ band, label, from: toPlain(from), to: toPlain(to) })),
    bandEdges: profile.bandEdges,
    grades: profile.grades.map(({ name, from }) => ({ name, from: toPlain(from) })),
    reasonBelowRate: plain(profile.reasonBelowRate),
    explanationBelowTotal: plain(profile.explanationBelowTotal),
  };
  return JSON.stringify(kept);
}

/** Reads a profile that was kept with a workbook. Anything may have happened to the text: every setting is checked, none is guessed. */
export function readOwnProfile(text: string): OwnProfile {
  try {
    const kept = new Settings(parse(text));
    kept.only(Object.keys(NAMES), '');
    if (kept.values['version'] !== VERSION) throw new Refusal('版本不认识');
    const profile = ownProfile({
      name: kept.text('name', NAMES.name),
      executionPoints: kept.amount('executionPoints', NUMBER_SETTINGS.executionPoints),
      rate: rounding(kept.part('rate', NAMES.rate), NAMES.rate),
      score: rounding(kept.part('score', NAMES.score), NAMES.score),
      reverse: reverse(kept),
      overCompletion: overCompletion(kept),
      rescalesInapplicable: kept.flag('rescalesInapplicable', NAMES.rescalesInapplicable),
      cap: cap(kept),
      bands: bands(kept),
      bandEdges: bandEdges(kept),
      grades: grades(kept),
      reasonBelowRate: kept.amount('reasonBelowRate', NUMBER_SETTINGS.reasonBelowRate),
      explanationBelowTotal: kept.amount('explanationBelowTotal', NUMBER_SETTINGS.explanationBelowTotal),
    });
    return { kind: 'profile', profile };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: `本单位的评分办法无法使用：${error.message}` };
    throw error;
  }
}

class Refusal extends Error {}

function parse(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal('内容已损坏');
  }
  return asRecord(value, '内容');
}

function asRecord(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(`“${name}”不是一组设置`);
  return value as Record<string, unknown>;
}

/** Settings by the names under which they are kept, each read as what it has to be; messages call them what people do. */
class Settings {
  constructor(readonly values: Record<string, unknown>) {}

  /** An unknown name is a misspelt one: ignoring it would change scores in silence. */
  only(known: readonly string[], where: string): void {
    const stranger = Object.keys(this.values).find((name) => !known.includes(name));
    if (stranger !== undefined) throw new Refusal(`${where}不认识设置“${stranger.slice(0, LONGEST_TEXT)}”`);
  }

  text(key: string, name: string): string {
    const value = this.values[key];
    if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST_TEXT) {
      throw new Refusal(`“${name}”应为文字，不超过${LONGEST_TEXT}字`);
    }
    return value;
  }

  flag(key: string, name: string): boolean {
    const value = this.values[key];
    if (typeof value !== 'boolean') throw new Refusal(`“${name}”应为是或否`);
    return value;
  }

  part(key: string, name: string): Settings {
    return new Settings(asRecord(this.values[key], name));
  }

  list(key: string, name: string): Settings[] {
    const value = this.values[key];
    if (!Array.isArray(value) || value.length > MOST_GRADES) throw new Refusal(`“${name}”应为列表`);
    return value.map((entry) => new Settings(asRecord(entry, name)));
  }

  /** A decimal within bounds; null only where null was kept. */
  amount(key: string, setting: NumberSetting): Decimal | null {
    return this.values[key] === null ? null : this.required(key, setting);
  }

  required(key: string, setting: NumberSetting): Decimal {
    const value = this.values[key];
    const amount = typeof value === 'string' && value.length < 20 ? parseDecimal(value) : null;
    if (!amount || !isWithin(setting, amount)) throw new Refusal(boundsOf(setting));
    return amount;
  }
}

function rounding(kept: Settings, name: string): Rounding {
  kept.only(['places', 'mode', 'keepsShortfall'], `“${name}”里`);
  const { places, mode } = kept.values;
  if (places !== null && (typeof places !== 'number' || !Number.isInteger(places) || places < 0 || places > MOST_PLACES)) {
    throw new Refusal(`“${name}”的小数位数应为0到${MOST_PLACES}的整数`);
  }
  if (mode !== 'round' && mode !== 'cut') throw new Refusal(`“${name}”应为四舍五入或截断`);
  return { places, mode, keepsShortfall: kept.flag('keepsShortfall', `${name}：未满不进为全部`) };
}

/** Settings that were kept before there was a choice have none. */
function reverse(kept: Settings): ReverseScoring {
  const { reverse: way = NATIONAL.reverse } = kept.values;
  if (way !== 'quotient' && way !== 'excess') throw new Refusal(`“${NAMES.reverse}”应为两种办法之一`);
  return way;
}

/** Settings that were kept before there was a choice took both ends of every band. */
function bandEdges(kept: Settings): BandEdges {
  const { bandEdges: edges = 'both' } = kept.values;
  if (edges !== 'upper' && edges !== 'lower' && edges !== 'both') throw new Refusal(`“${NAMES.bandEdges}”应为三种归法之一`);
  return edges;
}

function overCompletion(kept: Settings): OverCompletion | null {
  if (kept.values['overCompletion'] === null) return null;
  const part = kept.part('overCompletion', NAMES.overCompletion);
  part.only(['from', 'deduction'], `“${NAMES.overCompletion}”里`);
  return { from: part.required('from', NUMBER_SETTINGS.overFrom), deduction: part.required('deduction', NUMBER_SETTINGS.overDeduction) };
}

function cap(kept: Settings): ScoringProfile['cap'] {
  if (kept.values['cap'] === null) return null;
  const part = kept.part('cap', NAMES.cap);
  part.only(['total', 'reason'], `“${NAMES.cap}”里`);
  return { total: part.required('total', NUMBER_SETTINGS.capTotal), reason: part.text('reason', `${NAMES.cap}的情形`) };
}

function bands(kept: Settings): Band[] {
  const list = kept.list('bands', NAMES.bands).map((part, at): Band => {
    part.only(['band', 'label', 'from', 'to'], `“${NAMES.bands}”里`);
    const band = BANDS[at];
    if (!band || part.values['band'] !== band) throw new Refusal(`“${NAMES.bands}”应依次为三档`);
    const label = part.text('label', `${NAMES.bands}的说法`);
    return { band, label, from: part.required('from', bandSetting(label, 'from')), to: part.required('to', bandSetting(label, 'to')) };
  });
  if (list.length !== BANDS.length) throw new Refusal(`“${NAMES.bands}”应依次为三档`);
  const misplaced = misplacedBand(list);
  if (misplaced) throw new Refusal(misplaced.words);
  return list;
}

function grades(kept: Settings): Grade[] {
  const list = kept.list('grades', NAMES.grades).map((part): Grade => {
    part.only(['name', 'from'], `“${NAMES.grades}”里`);
    const name = part.text('name', `${NAMES.grades}的名称`);
    return { name, from: part.required('from', gradeSetting(name)) };
  });
  const misplaced = misplacedGrade(list);
  if (misplaced) throw new Refusal(misplaced.words);
  return list;
}
