import { toPlain } from '../../src/amount/decimal';
import { readAmountText } from '../../src/amount/read';

describe('amounts as people leave them', () => {
  test.each([
    ['△7.20', '-7.2'],
    ['▲1,030.50', '-1030.5'],
    ['负3.6', '-3.6'],
    ['88.10-', '-88.1'],
    ['6.30E+03', '6300'],
    ['7E+02', '700'],
    ['-7.5E-01', '-0.75'],
  ])('%s is %s', (text, value) => {
    const read = readAmountText(text);
    expect(read.kind === 'amount' && toPlain(read.value)).toBe(value);
  });

  test.each([
    ['45元6角7分', '45.67', 2],
    ['1,045元6角', '1045.6', 1],
    ['45元7分整', '45.07', 2],
    ['45元整', '45', 0],
  ])('元, 角 and 分 are one amount in 元: %s', (text, value, places) => {
    const read = readAmountText(text);
    expect(read.kind === 'amount' && [toPlain(read.value), read.unit, read.places]).toEqual([value, '元', places]);
  });

  test.each([
    ['6.30E+03', '5', 0],
    ['7E+02', '50', 0],
    ['6.3E+00', '0.05', 1],
    ['6.30E+00', undefined, 2],
    ['6.30E-02', undefined, 4],
  ])('scientific notation stands for no more digits than it keeps: %s', (text, coarse, places) => {
    const read = readAmountText(text);
    if (read.kind !== 'amount') throw new Error(read.kind);
    expect([read.coarse && toPlain(read.coarse), read.places, read.percent]).toEqual([coarse, places, false]);
  });

  test.each(['△', '(△5)', '△(5)', '5-3', '负责人', '▲-', '(5)6', '5¥', '-5¥', "5'6", '1.2e5', '5%6'])('%s is no amount', (text) => {
    expect(readAmountText(text).kind).toBe('unreadable');
  });
});
