import fc from 'fast-check';
import { cut, displayWidth, fold, padEnd, padStart, printable } from '../../src/cli/width';

const ESCAPE = String.fromCharCode(27);

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['A1', 2],
    ['支出决算表', 10],
    ['１１０', 6],
    ['“三公”', 6],
    ['e\u0301', 1],
    ['𠮷', 2],
    [`${ESCAPE}[31m错${ESCAPE}[39m`, 2],
    ['、。；', 6],
    ['✕ · !', 5],
  ])('%j takes %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('padding', () => {
  it('fills by columns, not by characters', () => {
    expect(padEnd('表', 5)).toBe('表   ');
    expect(padStart('12', 5)).toBe('   12');
    expect(padEnd('收入决算表', 4)).toBe('收入决算表');
  });
});

describe('cut', () => {
  it('leaves alone what fits', () => {
    expect(cut('支出决算表', 10)).toBe('支出决算表');
  });
  it('marks what is missing and never splits a wide character', () => {
    expect(cut('支出决算表', 9)).toBe('支出决算…');
    expect(cut('支出决算表', 8)).toBe('支出决…');
  });
  it('never leaves half an amount', () => {
    expect(cut('应为 1,097.05，实为 -1,097.60', 26)).toBe('应为 1,097.05，实为…');
    expect(cut('比率 84.5%', 8)).toBe('比率…');
  });
  it('keeps an amount that fits whole', () => {
    expect(cut('应为 1,097.05，实为多少', 16)).toBe('应为 1,097.05，…');
  });
  it('never exceeds the width, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (text, width) => {
        expect(displayWidth(cut(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('fold', () => {
  it('keeps every character but blanks at the ends of lines', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('收', '入', ' 1,097.05 ', '，', ' '), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const lines = fold(text, 12);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(14);
      }),
    );
  });
  it('begins no line with a closing sign', () => {
    expect(fold('支出”为', 4)).toEqual(['支出”', '为']);
  });
  it('takes an amount to the next line as a whole', () => {
    expect(fold('应为 1,097.05', 10)).toEqual(['应为', '1,097.05']);
  });
});

describe('printable', () => {
  it('lets nothing through that moves the cursor, colours or reverses a line', () => {
    expect(printable(`a${ESCAPE}[2Jb\r\nc\u202ed\u0007`)).toBe('a [2Jb c d ');
  });
});
