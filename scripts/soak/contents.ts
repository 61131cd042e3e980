import { packageOf, soundWorkbook } from './inputs';
import type { Random } from '../../test/departments/random';
import type { Soak } from './soak';
import { writingFault, writingTally } from './writing';

const VALUES = [
  '<v>0</v>',
  '<v>-12.5</v>',
  '<v>1e308</v>',
  '<v>1E-300</v>',
  '<v>123456789012345678</v>',
  '<v>0.1</v>',
  '<v>45000</v>',
  '<f>1/0</f><v>5</v>',
  '<f>SUM(A1:Z99)</f>',
  '<f>[1]别处!A1</f><v>7</v>',
  '<f>INDIRECT("A1")</f><v>3</v>',
];
const TEXTS = [
  '合计',
  '总计',
  '其中：',
  '１２３．４５',
  '1,234.50',
  '（3.20）',
  '——',
  '一',
  '#REF!',
  '2.01E+06',
  '213.03.01',
  '△5.00',
  '负5.00',
  '33600元',
  '2019年度',
  '支出决算表',
  '公开03表',
  '84%',
  '\u00a0',
  '　',
  '长'.repeat(3000),
  '≥95%',
  '9999999999999999999999999999',
  '‮反向‬',
];

/** A number with one digit changed: what people type wrong, and what recomputing has something to say of. */
function otherDigit(typed: string, random: Random): string {
  const digits = [...typed.matchAll(/\d/g)];
  const { index } = random.pick(digits);
  return typed.slice(0, index) + String(1 + random.below(9)) + typed.slice(index + 1);
}

/** The contents of cells: other numbers, texts for numbers, formulas, titles in the wrong place. */
export const soak: Soak = {
  name: 'contents',
  title: '单元格的内容',
  rounds: 5000,
  async round(random, folder) {
    const parts = new Map(soundWorkbook(random).parts);
    const sheets = [...parts.keys()].filter((name) => name.includes('worksheets/sheet'));
    for (let count = 1 + random.below(5); count > 0; count--) {
      const name = random.pick(sheets);
      const text = parts.get(name) ?? '';
      const cells = [...text.matchAll(/<c r="([A-Z]+\d+)"((?: s="\d+")?)[^>]*?(?:\/>|>.*?<\/c>)/gs)];
      if (cells.length === 0) continue;
      const cell = random.pick(cells);
      const head = `<c r="${cell[1] ?? ''}"${cell[2] ?? ''}`;
      const typed = /<v>(-?\d+(?:\.\d+)?)<\/v>/.exec(cell[0])?.[1];
      const fresh =
        typed !== undefined && !cell[0].includes('t="s"') && random.chance(40)
          ? `${head}><v>${otherDigit(typed, random)}</v></c>`
          : random.chance(50)
            ? `${head}>${random.pick(VALUES)}</c>`
            : `${head} t="inlineStr"><is><t>${random.pick(TEXTS)}</t></is></c>`;
      parts.set(name, text.slice(0, cell.index) + fresh + text.slice(cell.index + cell[0].length));
    }
    return writingFault(packageOf(parts), folder, random);
  },
  tally: writingTally,
};
