import { remembering } from '../../src/amount/remembering';

describe('a function of a text that remembers', () => {
  const counted = () => {
    const worked: string[] = [];
    const lengthOf = remembering((text) => {
      worked.push(text);
      return text.length;
    });
    return { lengthOf, worked };
  };
  const others = (lengthOf: (text: string) => number, count: number): void => {
    for (let at = 0; at < count; at++) lengthOf(`第${at}行`);
  };

  test('works each text out once, whatever comes in between', () => {
    const { lengthOf, worked } = counted();
    expect(['', '', '合计', '合计', '小计', '其中：', '合计', ''].map(lengthOf)).toEqual([0, 0, 2, 2, 2, 3, 2, 0]);
    expect(worked).toEqual(['', '合计', '小计', '其中：']);
  });

  test('forgets what did not come again among thousands', () => {
    for (const [between, times] of [
      [1, 1],
      [2000, 1],
      [3999, 1],
      [4000, 2],
    ] as const) {
      const { lengthOf, worked } = counted();
      lengthOf('合计');
      others(lengthOf, between);
      expect(lengthOf('合计')).toBe(2);
      expect(worked.filter((text) => text === '合计')).toHaveLength(times);
    }
    const { lengthOf, worked } = counted();
    for (let round = 0; round < 3; round++) {
      lengthOf('合计');
      others(lengthOf, 2500);
    }
    expect(worked.filter((text) => text === '合计')).toHaveLength(1);
  });

  test('remembers no prose', () => {
    const { lengthOf, worked } = counted();
    for (const length of [128, 128, 129, 128, 129]) expect(lengthOf('字'.repeat(length))).toBe(length);
    expect(worked.map(({ length }) => length)).toEqual([128, 129, 129]);
  });
});
