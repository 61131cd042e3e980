import fc from 'fast-check';
import type { Plan } from '../../src/workbook/plan';
import { HISTORY_LENGTH, historyText, keptPlans, readHistory, type AppliedPlan } from '../../src/writing/history';

const contents = fc.record({
  formula: fc.option(fc.string({ unit: 'binary' })),
  value: fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0),
    fc.string({ unit: 'binary' }),
    fc.boolean(),
  ),
  format: fc.option(fc.constantFrom('0.00', '#,##0.00', '0%')),
});
const plans: fc.Arbitrary<Plan> = fc.record({
  title: fc.string(),
  edits: fc.array(
    fc.record({
      sheet: fc.string({ minLength: 1 }),
      row: fc.nat(1_048_575),
      column: fc.nat(16_383),
      before: contents,
      after: contents,
      reason: fc.string({ unit: 'binary' }),
    }),
    { maxLength: 8 },
  ),
});
const histories: fc.Arbitrary<AppliedPlan[]> = fc.array(fc.record({ plan: plans, time: fc.constant('2024-05-06T07:08:09.000Z') }), {
  maxLength: 12,
});

function large(edits: number): AppliedPlan {
  const content = (value: number): Plan['edits'][number]['before'] => ({ formula: null, value, format: '#,##0.00' });
  return {
    time: '2024-05-06T07:08:09.000Z',
    plan: {
      title: '重算',
      edits: Array.from({ length: edits }, (_, row) => ({
        sheet: '支出决算表',
        row,
        column: 2,
        before: content((row * 7_919) % 100_003),
        after: content((row * 104_729) % 1_000_003),
        reason: '款 = Σ项',
      })),
    },
  };
}

describe('the kept plans', () => {
  it('come back as they were, the last ten of them', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(readHistory(historyText(history, Infinity))).toEqual(history.slice(0, HISTORY_LENGTH));
      }),
      { numRuns: 30 },
    );
  });

  it('stay within the size, the newest kept', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 20, max: 1_500 }), (history, size) => {
        const text = historyText(history, size);
        expect(text.length).toBeLessThanOrEqual(size);
        const kept = readHistory(text);
        expect(kept).toEqual(history.slice(0, kept.length));
      }),
      { numRuns: 30 },
    );
  });

  it('hold a large plan and give up on one that is larger', () => {
    const usual = large(5_000);
    expect(readHistory(historyText([usual]))).toEqual([usual]);
    expect(readHistory(historyText([large(20_000), usual]))).toEqual([]);
    expect(readHistory(historyText([usual, large(20_000), usual]))).toEqual([usual]);
  });

  it('are none where nothing, or nonsense, was kept', () => {
    expect(readHistory(null)).toEqual([]);
    expect(readHistory('')).toEqual([]);
    expect(readHistory('juesuan-history-2\nAAAA')).toEqual([]);
    expect(readHistory('juesuan-history-1\n***')).toEqual([]);
    fc.assert(fc.property(fc.string(), (junk) => expect(readHistory(`juesuan-history-1\n${junk}`)).toEqual([])));
  });

  it('are not read from a text of another shape', () => {
    const kept = (value: unknown): string => `juesuan-history-1\n${JSON.stringify(value)}`;
    expect(readHistory(kept(['t', '重算', ['表1', ''], [[0, 1, 2, [-1, 5, -1], [-1, 6, -1], 1]]]))).toHaveLength(1);
    for (const edit of [
      [0, -1, 2, [-1, 5, -1], [-1, 6, -1], 1],
      [7, 1, 2, [-1, 5, -1], [-1, 6, -1], 1],
      [0, 1, 2, [-1, {}, -1], [-1, 6, -1], 1],
      [0, 1, 2, [-1, 5, 9], [-1, 6, -1], 1],
      [0, 1, 2, null, [-1, 6, -1], 1],
      'edit',
    ]) {
      expect(readHistory(kept(['t', '重算', ['表1', ''], [edit]]))).toEqual([]);
    }
    expect(readHistory(kept({ title: '重算' }))).toEqual([]);
    const none: unknown[] = [];
    expect(readHistory(kept(['t', '重算', none, none]))).toHaveLength(1);
    for (const parts of [
      [5, '重算', none, none],
      ['t', null, none, none],
      ['t', '重算', none, {}],
      ['t', '重算', 'texts', none],
      ['t', '重算', [5], none],
      ['t', '重算', none, none, '表1'],
      ['t', '重算', none, none, [5]],
    ]) {
      expect(readHistory(kept(parts))).toEqual([]);
    }
    for (const edit of [
      ['0', 1, 2, [-1, 5, -1], [-1, 6, -1], 1],
      [0, 1.5, 2, [-1, 5, -1], [-1, 6, -1], 1],
      [0, '1', 2, [-1, 5, -1], [-1, 6, -1], 1],
      [0, 1, 2, [-1, 5, -1], [-1, 6, -1], -1],
      [-1, 1, 2, [-1, 5, -1], [-1, 6, -1], 1],
      [0, 1, 2, [9, 5, -1], [-1, 6, -1], 1],
      [0, 1, 2, { 0: -1, 1: 5, 2: -1 }, [-1, 6, -1], 1],
      { 0: 0, 1: 1, 2: 2 },
    ]) {
      expect(readHistory(kept(['t', '重算', ['表1', '因'], [edit]]))).toEqual([]);
    }
  });

  it('say which sheets they added, and each repeated text once', () => {
    const added: AppliedPlan = { ...large(3), sheets: ['公开01表', '公开02表'] };
    const text = historyText([added, large(1)]);
    expect(readHistory(text)).toEqual([added, large(1)]);
    expect(text.split('支出决算表')).toHaveLength(3);
  });

  it('are ten, and as many as go into the size to the last sign', () => {
    const all = Array.from({ length: 12 }, () => large(1));
    expect([keptPlans(all), readHistory(historyText(all))]).toEqual([10, all.slice(0, 10)]);
    const [first = '', second = ''] = historyText(all).split('\n');
    expect(readHistory([first, ...all.map(() => second)].join('\n'))).toHaveLength(10);
    const size = first.length + 1 + second.length;
    expect([keptPlans(all, size), keptPlans(all, size - 1)]).toEqual([1, 0]);
    expect(readHistory(['juesuan-history-2', second].join('\n'))).toEqual([]);
  });
});
