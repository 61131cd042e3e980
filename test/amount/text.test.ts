import * as fc from 'fast-check';
import { normalise, unifyMinus, withNumberBehind } from '../../src/amount/text';

describe('normalise', () => {
  test.each([
    ['收　　入', '收入'],
    ['收 入', '收入'],
    ['本年收入\n合计', '本年收入合计'],
    ['（一）一般公共预算', '(一)一般公共预算'],
    ['〔2020〕12号', '(2020)12号'],
    ['【合计】[小计]', '(合计)(小计)'],
    ['２０１０６０１', '2010601'],
    ['８４％', '84%'],
    ['“三公”经费', '"三公"经费'],
    ['「三公」经费', '"三公"经费'],
    ['＂三公＂', '"三公"'],
    ['‘甲’', "'甲'"],
    ['金额单位：万元', '金额单位:万元'],
    ['收\u200b入\ufeff', '收入'],
    ['\u00a0合\u2003计\t', '合计'],
    ['其中：•甲', '其中:·甲'],
    ['行政运行', '行政运行'],
    ['2010601', '2010601'],
    ['', ''],
    ['\u3000', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  test('does nothing more the second time, and blanks never matter', () => {
    const signs = fc.constantFrom(...'收入合计一二（）()【】：:“”「」％０９az-—'.split(''), ' ', '\u3000', '\n', '\u200b', '\u00a0');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 20 }), (parts) => {
        const once = normalise(parts.join(''));
        expect(normalise(once)).toBe(once);
        expect(normalise(parts.join('　 '))).toBe(once);
      }),
    );
  });
});

test('every dash that stands for a minus sign becomes one', () => {
  expect(unifyMinus('−‐‑‒–—―─━－﹣-')).toBe('-'.repeat(12));
  expect(unifyMinus('一')).toBe('一');
});

test.each([
  ['总分：100分', '总分：95分'],
  ['总分：', '总分：95'],
  ['总分：８．５ 分 ', '总分：95分'],
  ['评分', '评95分'],
  ['', '95'],
  ['100', '95'],
  [`总分${' '.repeat(32_000)}甲`, `总分${' '.repeat(32_000)}甲95`],
])('a caption takes another number behind it', (caption, expected) => {
  expect(withNumberBehind(caption, '95')).toBe(expected);
});
