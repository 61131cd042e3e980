import { packageOf, soundWorkbook } from './inputs';
import type { Random } from '../../test/departments/random';
import type { Soak } from './soak';
import { writingFault, writingTally } from './writing';

const PIECES = [
  '<',
  '/>',
  '</c>',
  '<c>',
  '<c r="B2">',
  '<row r="3">',
  '</row>',
  '<v>1e308</v>',
  '<v>-0</v>',
  '<f>A1</f>',
  '<f t="array" ref="A1:D9">SUM(A1:B2)</f>',
  '<f t="shared" ref="A1:C9" si="7">A1+1</f>',
  '<f t="shared" si="7"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  ' r="A0"',
  ' t="s"',
  ' s="4000000000"',
  ' hidden="1"',
  '&amp;',
  '&#x0;',
  '<!-- -->',
  '<![CDATA[1]]>',
  '<is><t>行内</t></is>',
  '\u3000',
];

/** One change of the markup of a part: something put in, taken out, told twice, or two elements exchanged. */
export function mutated(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^>]*>/g)];
  if (tags.length < 3) return text + random.pick(PIECES);
  const tag = random.pick(tags);
  const at = tag.index;
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(at + tag[0].length);
    case 1:
      return text.slice(0, at) + tag[0] + text.slice(at);
    case 2:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
    case 3: {
      const other = random.pick(tags);
      const [first, second] = at < other.index ? [tag, other] : [other, tag];
      if (first.index === second.index) return text;
      return (
        text.slice(0, first.index) +
        second[0] +
        text.slice(first.index + first[0].length, second.index) +
        first[0] +
        text.slice(second.index + second[0].length)
      );
    }
    default: {
      const inside = at + random.below(tag[0].length);
      return text.slice(0, inside) + random.pick(PIECES) + text.slice(inside + random.below(3));
    }
  }
}

/** The markup of the parts of a workbook. */
export const soak: Soak = {
  name: 'markup',
  title: '部件的标记',
  rounds: 5000,
  async round(random, folder) {
    const parts = new Map(soundWorkbook(random).parts);
    for (let count = 1 + random.below(3); count > 0; count--) {
      const sheets = [...parts.keys()].filter((name) => name.includes('worksheets/sheet'));
      const name = random.chance(70) ? random.pick(sheets) : random.pick([...parts.keys()]);
      parts.set(name, mutated(parts.get(name) ?? '', random));
    }
    return writingFault(packageOf(parts), folder, random);
  },
  tally: writingTally,
};
