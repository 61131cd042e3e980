import { runInNewContext } from 'node:vm';

const { inAscii } = jest.requireActual<{ inAscii: (code: string) => string }>('../../scripts/ascii.cjs');

const valueOf = (code: string): unknown => runInNewContext(code);

test.each([
  String.raw`'合计' + "“万元”" + '\合\\计\\\元'`,
  String.raw`((parts, ...given) => parts.join('|') + given)${'`共 ${3} 处，\\\\差 ${1}`'}`,
  String.raw`/^[一-龥、]+\（(\d)$/.exec('收入、支出（7')[1]`,
  `({ 本年: '𠮷😀' }).本年`,
])('a program in ASCII means what it meant: %s', (code) => {
  const ascii = inAscii(code);
  expect(ascii).toMatch(/^[\x20-\x7e]+$/);
  expect(valueOf(ascii)).toEqual(valueOf(code));
});
