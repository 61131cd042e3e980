import { compare, parseDecimal, toPlain, ZERO, type Decimal } from '../amount/decimal';
import type { Rounding } from '../identities/quotient';
import type { Band, Grade, OverCompletion, ScoringProfile } from './profile';
import { NATIONAL } from './profiles/national';

/** What came of reading a user's own profile. */
export type OwnProfile =
  | { readonly kind: 'profile'; readonly profile: ScoringProfile }
  /** `reason` is a Chinese sentence that names the setting. */
  | { readonly kind: 'refused'; readonly reason: string };

const VERSION = 1;
const BANDS: readonly Band['band'][] = ['achieved', 'partly', 'failed'];

/** A profile as text, to be kept with the workbook. Numbers are decimal strings. */
export function writeOwnProfile(profile: ScoringProfile): string {
  const plain = (value: Decimal | null): string | null => (value === null ? null : toPlain(value));
  return JSON.stringify({
    version: VERSION,
    id: profile.id,
    name: profile.name,
    executionPoints: plain(profile.points.execution),
    rate: profile.rate,
    score: profile.score,
    overCompletion: profile.overCompletion && {
      from: toPlain(profile.overCompletion.from),
      deduction: toPlain(profile.overCompletion.deduction),
    },
    rescalesInapplicable: profile.rescalesInapplicable,
    cap: profile.cap && { total: toPlain(profile.cap.total), reason: profile.cap.reason },
    bands: profile.bands.map(({ band, label, from, to }) => ({ band, label, from: toPlain(from), to: toPlain(to) })),
    grades: profile.grades.map(({ name, from }) => ({ name, from: toPlain(from) })),
    reasonBelowRate: plain(profile.reasonBelowRate),
    explanationBelowTotal: plain(profile.explanationBelowTotal),
  });
}

/** Reads a profile that was kept with a workbook. Anything may have happened to the text: every setting is checked, none is guessed. */
export function readOwnProfile(text: string): OwnProfile {
  try {
    const settings = new Settings(parse(text));
    settings.only(
      [
        'version',
        'id',
        'name',
        'executionPoints',
        'rate',
        'score',
        'overCompletion',
        'rescalesInapplicable',
        'cap',
        'bands',
        'grades',
        'reasonBelowRate',
        'explanationBelowTotal',
      ],
      '',
    );
    if (settings.values['version'] !== VERSION) throw new Refusal('版本不认识');
    const profile: ScoringProfile = {
      ...NATIONAL,
      id: settings.text('id'),
      name: settings.text('name'),
      sources: [{ document: '本工作簿保存的自定办法', quote: '由使用者自行设定，随工作簿保存。' }],
      points: { execution: settings.amount('executionPoints', '0', '100'), groups: [] },
      rate: rounding(settings.part('rate'), 'rate'),
      score: rounding(settings.part('score'), 'score'),
      overCompletion: overCompletion(settings),
      rescalesInapplicable: settings.flag('rescalesInapplicable'),
      cap: cap(settings),
      bands: bands(settings),
      grades: grades(settings),
      reasonBelowRate: settings.amount('reasonBelowRate', '0', '1'),
      explanationBelowTotal: settings.amount('explanationBelowTotal', '0', '100'),
    };
    return { kind: 'profile', profile };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: `自定评分办法无法使用：${error.message}` };
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

/** Settings by name, each read as what it has to be. */
class Settings {
  constructor(readonly values: Record<string, unknown>) {}

  /** An unknown name is a misspelt one: ignoring it would change scores in silence. */
  only(names: readonly string[], where: string): void {
    const stranger = Object.keys(this.values).find((name) => !names.includes(name));
    if (stranger !== undefined) throw new Refusal(`不认识设置“${where}${stranger}”`);
  }

  text(name: string): string {
    const value = this.values[name];
    if (typeof value !== 'string' || value.trim() === '' || value.length > 100) throw new Refusal(`“${name}”应为文字`);
    return value;
  }

  flag(name: string): boolean {
    const value = this.values[name];
    if (typeof value !== 'boolean') throw new Refusal(`“${name}”应为是或否`);
    return value;
  }

  part(name: string): Settings {
    return new Settings(asRecord(this.values[name], name));
  }

  list(name: string): Settings[] {
    const value = this.values[name];
    if (!Array.isArray(value) || value.length > 20) throw new Refusal(`“${name}”应为列表`);
    return value.map((entry) => new Settings(asRecord(entry, name)));
  }

  /** A decimal within bounds; null only where null was kept. */
  amount(name: string, least: string, most: string): Decimal | null {
    const value = this.values[name];
    if (value === null) return null;
    return this.required(name, least, most);
  }

  required(name: string, least: string, most: string): Decimal {
    const value = this.values[name];
    const amount = typeof value === 'string' && value.length < 20 ? parseDecimal(value) : null;
    if (!amount || compare(amount, parseDecimal(least) ?? ZERO) < 0 || compare(amount, parseDecimal(most) ?? ZERO) > 0) {
      throw new Refusal(`“${name}”应为${least}到${most}之间的数`);
    }
    return amount;
  }
}

function rounding(settings: Settings, where: string): Rounding {
  settings.only(['places', 'mode', 'keepsShortfall'], `${where}.`);
  const { places, mode } = settings.values;
  if (places !== null && (typeof places !== 'number' || !Number.isInteger(places) || places < 0 || places > 6)) {
    throw new Refusal(`“${where}.places”应为0到6的整数`);
  }
  if (mode !== 'round' && mode !== 'cut') throw new Refusal(`“${where}.mode”应为round或cut`);
  return { places, mode, keepsShortfall: settings.flag('keepsShortfall') };
}

function overCompletion(settings: Settings): OverCompletion | null {
  if (settings.values['overCompletion'] === null) return null;
  const part = settings.part('overCompletion');
  part.only(['from', 'deduction'], 'overCompletion.');
  return { from: part.required('from', '1', '100'), deduction: part.required('deduction', '0', '1') };
}

function cap(settings: Settings): ScoringProfile['cap'] {
  if (settings.values['cap'] === null) return null;
  const part = settings.part('cap');
  part.only(['total', 'reason'], 'cap.');
  return { total: part.required('total', '0', '100'), reason: part.text('reason') };
}

function bands(settings: Settings): Band[] {
  const list = settings.list('bands').map((part, at): Band => {
    part.only(['band', 'label', 'from', 'to'], 'bands.');
    const band = BANDS[at];
    if (!band || part.values['band'] !== band) throw new Refusal('“bands”应依次为三档');
    return { band, label: part.text('label'), from: part.required('from', '0', '1'), to: part.required('to', '0', '1') };
  });
  if (list.length !== BANDS.length || list.some(({ from, to }) => compare(from, to) > 0))
    throw new Refusal('“bands”应依次为三档，每档下限不高于上限');
  return list;
}

function grades(settings: Settings): Grade[] {
  const list = settings.list('grades').map((part): Grade => {
    part.only(['name', 'from'], 'grades.');
    return { name: part.text('name'), from: part.required('from', '0', '100') };
  });
  const falls = list.every(({ from }, at) => at === 0 || compare(from, list[at - 1]?.from ?? from) < 0);
  if (!falls) throw new Refusal('“grades”应从高到低排列');
  return list;
}
