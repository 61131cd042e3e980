import { toPlain } from '../../src/amount/decimal';
import { readAmountText } from '../../src/amount/read';

describe('amounts as people leave them', () => {
  test.each([
    ['△7.20', '-7.2'],
    ['▲1,030.50', '-1030.5'],
    ['负3.6', '-3.6'],
    ['88.10-', '-88.1'],
    ['6.30E+03', '6300'],
  ])('%s is %s', (text, value) => {
    const read = readAmountText(text);
    expect(read.kind === 'amount' && toPlain(read.value)).toBe(value);
  });

  test('元, 角 and 分 are one amount in 元', () => {
    const read = readAmountText('45元6角7分');
    expect(read.kind === 'amount' && [toPlain(read.value), read.unit]).toEqual(['45.67', '元']);
  });

  test('scientific notation stands for no more digits than it keeps', () => {
    const read = readAmountText('6.30E+03');
    expect(read.kind === 'amount' && read.coarse && toPlain(read.coarse)).toBe('5');
  });

  test.each(['△', '(△5)', '5-3', '负责人', '▲-'])('%s is no amount', (text) => {
    expect(readAmountText(text).kind).toBe('unreadable');
  });
});
