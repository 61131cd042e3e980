import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Drawing } from '../../../../src/host/file/pdf/drawing';
import { madePdf } from './made-pdf';

const letters = (text: string): string => `<${[...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

/** Ways of setting text that programs use; pdf.js, asked for the text alone, is the oracle. */
const WAYS: Readonly<Record<string, string>> = {
  'letters set apart by numbers': `BT /F1 10 Tf 50 700 Td [${letters('支出')} -90 ${letters('12')} 50 ${letters('34')} -400 ${letters('合计')} -900 ${letters('5.00')}] TJ ET`,
  'spacing of letters and words': `BT /F1 12 Tf 0.5 Tc 50 680 Td ${letters('1,234.56 A')} Tj 2 Tc ${letters('78')} Tj 9 Tc ${letters('90')} Tj ET`,
  'narrow and raised letters': `BT /F1 10 Tf 70 Tz 50 660 Td ${letters('上缴上级')} Tj 4 Ts ${letters('1')} Tj 1 Ts ${letters('2')} Tj ET`,
  'lines by leading': `BT /F1 9 Tf 14 TL 50 640 Td ${letters('一')} Tj T* ${letters('二')} Tj ${letters('三')} ' 1 2 ${letters('四五')} " 20 -30 TD ${letters('六')} Tj T* ${letters('七')} Tj ET`,
  'maps within maps': `q 0.5 0 0 0.5 100 100 cm BT /F1 20 Tf 1.2 0 0 1.2 50 700 Tm ${letters('收入')} Tj q 1 0 0 1 30 30 cm ${letters('8')} Tj Q ${letters('9')} Tj ET Q BT /F1 10 Tf 300 300 Td ${letters('后')} Tj ET`,
  'text upside down and sideways': `BT /F1 10 Tf 0 1 -1 0 400 400 Tm ${letters('竖着')} Tj -1 0 0 -1 400 350 Tm ${letters('倒着 1')} Tj 1 0 0 1 400 300 Tm /F1 -10 Tf ${letters('负号')} Tj ET`,
  'blanks of all kinds, and text beside the page': `BT /F1 10 Tf 50 200 Td ${letters('  a b\u3000c\u00a0d\u200be  ')} Tj 900 0 Td ${letters('外')} Tj -900 -20 Td ${letters('内')} Tj ET`,
};

const UNSEEN = `q 2 0 0 2 10 20 cm 0 0 50 10 re S Q BT /F1 10 Tf 3 Tr 50 700 Td ${letters('看不见')} Tj 0 Tr ${letters('看得见')} Tj ET`;

interface Outcome {
  readonly found: readonly { readonly text: string; readonly matrix: readonly number[]; readonly width: number }[];
  readonly drawn: Drawing;
}

/** What each page of operators draws, read in one process. */
function outcomes(pages: readonly string[]): readonly Outcome[] {
  const files = pages.map((operators) => madePdf([{ texts: [{ x: 50, y: 30, text: '2023年' }], operators }]));
  const input = JSON.stringify(files.map((bytes) => Buffer.from(bytes).toString('base64')));
  return JSON.parse(execFileSync(process.execPath, [join(__dirname, 'drawing-pdfs.cjs')], { input, encoding: 'utf8' })) as Outcome[];
}

describe('what a page draws', () => {
  const names = Object.keys(WAYS);
  const all = outcomes([...Object.values(WAYS), UNSEEN]);

  it.each(names.map((name, at) => [name, all[at] as Outcome] as const))('is the text that pdf.js finds: %s', (_, { found, drawn }) => {
    expect(drawn.texts.map(({ text }) => text.replace(/\u00a0/g, ' '))).toEqual(found.map(({ text }) => text));
    drawn.texts.forEach(({ matrix, width }, at) => {
      const wanted = found[at] as Outcome['found'][number];
      matrix.forEach((number, part) => expect(number).toBeCloseTo(wanted.matrix[part] as number, 3));
      expect(width).toBeCloseTo(wanted.width, 3);
    });
  });

  it('tells text that nobody sees, and strokes where their maps put them', () => {
    const { texts, strokes } = (all[names.length] as Outcome).drawn;
    expect(texts.map(({ text, isUnseen }) => [text, isUnseen])).toEqual([
      ['2023年', false],
      ['看不见', true],
      ['看得见', false],
    ]);
    expect(strokes).toHaveLength(4);
    expect(strokes.every(({ matrix }) => matrix.join() === '2,0,0,2,10,20')).toBe(true);
  });
});
