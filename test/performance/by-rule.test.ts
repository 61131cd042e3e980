import { toPlain } from '../../src/amount/decimal';
import { byOwnColumns, byRule } from '../../src/performance/by-rule';
import { waysOf } from '../../src/performance/checks/rounding-ways';
import type { Proposal } from '../../src/performance/proposal';
import { earnedShare, otherShare } from '../../src/performance/reverse';
import type { Completion } from '../../src/performance/values/completion';
import { figure } from '../identities/figures';
import { amount, formOf, profile, words } from './made-form';

const NATIONAL = profile('national');
const [INDICATOR] = formOf('≥4公里', '3公里', 90).indicators;
const MISSED: Proposal = { kind: 'decided', score: amount('67.5'), reason: '权重 90 × 3/4 = 67.5' };
const KEPT: Proposal = { kind: 'decided', score: amount('90'), reason: '得满分 90' };
const OPEN: Proposal = { kind: 'judgement', low: amount('0'), high: amount('90'), reason: '需人工判断' };

describe('what columns of its own say of an indicator of 90 points', () => {
  const own = (by: Proposal, coefficient: string | null, { reason = '', rule = '' } = {}): string => {
    if (!INDICATOR) throw new Error('no indicator');
    const indicator = {
      ...INDICATOR,
      coefficient: coefficient === null ? null : figure(coefficient),
      scoringRule: rule,
      reason: reason === '' ? null : { row: 5, column: 7, text: reason, isOwn: true },
    };
    const proposal = byOwnColumns(indicator, amount('90'), by);
    return `${words(proposal)} ${proposal.reason}`;
  };

  test.each<[string, Parameters<typeof own>, string]>([
    ['a coefficient', [MISSED, '0.8'], '72 权重 90 × 得分系数 80% = 72'],
    ['the coefficient that the rule gives', [MISSED, '0.75'], '67.5 权重 90 × 3/4 = 67.5'],
    ['none of the points', [MISSED, '0'], '0 权重 90 × 得分系数 0% = 0'],
    ['all of them for what was missed', [MISSED, '1'], '0–90 没有完成，得分系数却填100%（权重 90 × 3/4 = 67.5）'],
    ['the same with a reason', [MISSED, '1', { reason: '汛期停工' }], '90 权重 90 × 得分系数 100% = 90'],
    ['all of them for what nobody measured', [OPEN, '1'], '90 权重 90 × 得分系数 100% = 90'],
    ['less than all of them for what was kept', [KEPT, '0.9'], '81 权重 90 × 得分系数 90% = 81'],
    ['a coefficient that is none', [MISSED, '1.1'], '67.5 权重 90 × 3/4 = 67.5'],
    ['one below zero', [MISSED, '-0.1'], '67.5 权重 90 × 3/4 = 67.5'],
    ['another way than in proportion', [MISSED, null, { rule: '直接赋分' }], '0–90 未完成，赋分规则为“直接赋分”，得几分需人工判断'],
    ['that way for what was kept', [KEPT, null, { rule: '直接赋分' }], '90 得满分 90'],
    ['in proportion', [MISSED, null, { rule: '按完成比例赋分' }], '67.5 权重 90 × 3/4 = 67.5'],
  ])('%s', (_, given, expected) => {
    expect(own(...given)).toBe(expected);
  });
});

test('an edge between two bands belongs to the upper one, by the last decimal that scores keep', () => {
  const partly: Completion = { kind: 'qualitative', band: 'partly', words: '' };
  const range = (by: Partial<typeof NATIONAL>): string => words(byRule({ ...NATIONAL, ...by }, partly, amount('10')));
  const score = (places: number | null): Partial<typeof NATIONAL> => ({ score: { ...NATIONAL.score, places } });
  expect([range({}), range(score(1)), range(score(null)), range({ bandEdges: 'both' })]).toEqual(['6–7.99', '6–7.9', '6–7.99', '6–8']);
  expect(range({ bandEdges: 'lower' })).toBe('6.01–8');
  // Where nothing lies between its edges, they stay.
  expect(words(byRule(NATIONAL, partly, amount('0.05')))).toBe('0.03–0.03');
  // No band begins where this one ends.
  const bands = NATIONAL.bands.map((band) => (band.band === 'partly' ? { ...band, to: amount('0.7') } : band));
  expect(range({ bands })).toBe('6–7');
});

test.each<[string, string, string, readonly string[]]>([
  ['6.5', '2', '3', []],
  ['6.67', '2', '3', ['四舍五入保留两位小数']],
  ['6.667', '2', '3', ['四舍五入保留三位小数']],
  ['6.6667', '2', '3', ['四舍五入保留四位小数']],
  ['6.7', '2', '3', ['四舍五入保留一位小数 !']],
  ['6.66', '2', '3', ['去尾保留两位小数 !']],
  ['6.6', '2', '3', ['去尾保留一位小数 !']],
  ['7', '2', '3', ['四舍五入取整数 !']],
  ['6', '2', '3', ['去尾取整数 !']],
  // What falls just short may be rounded up to the whole, in any way that rounds.
  [
    '10',
    '999999',
    '1000000',
    ['四舍五入保留两位小数', '四舍五入保留三位小数', '四舍五入保留四位小数', '四舍五入保留一位小数 !', '四舍五入取整数 !'],
  ],
  // Nothing earns more than its points.
  ['12', '6', '5', []],
])('%s of 10 for %s/%s is rounded so: %j', (score, numerator, denominator, expected) => {
  const ways = waysOf(amount(score), amount('10'), { numerator: amount(numerator), denominator: amount(denominator) });
  expect(ways.map((way) => `${way.words}${way.isUsual ? '' : ' !'}`)).toEqual(expected);
});

test('what was done beyond its target has all of its points, however they are rounded', () => {
  const ways = waysOf(amount('10'), amount('10'), { numerator: amount('6'), denominator: amount('5') });
  expect(ways).toHaveLength(8);
});

test('a missed target earns its share by one way, a reverse one another by the other', () => {
  const missed = (direction: 'forward' | 'reverse', target: string, actual: string): Parameters<typeof earnedShare>[0] => {
    const [numerator, denominator] = direction === 'forward' ? [actual, target] : [target, actual];
    return { kind: 'unmet', direction, ratio: { numerator: amount(numerator), denominator: amount(denominator) }, words: '' };
  };
  const share = (of: ReturnType<typeof otherShare>): string | null => of && `${toPlain(of.numerator)}/${toPlain(of.denominator)}`;
  expect([earnedShare(missed('forward', '4', '3'), 'excess'), otherShare(missed('forward', '4', '3'), 'excess')].map(share)).toEqual([
    '3/4',
    null,
  ]);
  const reverse = (actual: string, target = '4'): (string | null)[] =>
    [earnedShare(missed('reverse', target, actual), 'excess'), otherShare(missed('reverse', target, actual), 'excess')].map(share);
  expect([reverse('5'), reverse('9'), reverse('3', '0')]).toEqual([
    ['3/4', '4/5'],
    ['0/4', '4/9'],
    ['0/3', '0/3'],
  ]);
});
