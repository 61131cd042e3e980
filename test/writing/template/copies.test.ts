import type { Identity } from '../../../src/identities/identity';
import { cellKey, Draft } from '../../../src/tables/print/draft';
import { directCopies } from '../../../src/writing/template/copies';
import { figure, identity } from '../../identities/figures';

const at = (sheet: string, row = 0): ReturnType<typeof figure> => figure('0', { sheet, row });
const [one, other, third] = [at('甲'), at('乙'), at('丙')];
const copy = (target: typeof one, source: typeof one): Identity => identity(target, [source], 'copy');

/** Which cell takes its amount from which: 甲←乙. */
function directed(between: readonly Identity[], computed: readonly (typeof one)[] = []): string[] {
  const copies = directCopies([{ within: [], between, codes: new Map() }], new Map(), new Set(computed.map(cellKey)));
  return copies.map(({ target, source }) => `${target.figure.sheet}←${source.figure.sheet}`);
}

describe('a figure that two tables print', () => {
  test('is typed where the catalogue takes it from, and copied from there', () => {
    expect(directed([copy(one, other)])).toEqual(['甲←乙']);
    expect(directed([copy(one, other), copy(other, third)])).toEqual(['乙←丙', '甲←乙']);
  });

  test('is copied from where it is computed, whichever way it is declared', () => {
    expect(directed([copy(one, other)], [one])).toEqual(['乙←甲']);
    expect(directed([copy(one, other), copy(other, third)], [other])).toEqual(['甲←乙', '丙←乙']);
    expect(directed([copy(one, other)], [one, other])).toEqual([]);
  });

  test('is copied from the row that its class will be typed in, whichever way it is declared', () => {
    const draft = new Draft('乙');
    const codes = new Map([[draft, new Map([[0, '208']])]]);
    for (const between of [[copy(one, other)], [copy(other, one)]]) {
      const [found, ...others] = directCopies([{ within: [], between, codes }], new Map([['乙', draft]]), new Set());
      expect([found?.target.figure, found?.source.figure, found?.source.classCode, others]).toEqual([one, other, '208', []]);
    }
  });

  test('is one class in whichever row a probe wrote its code', () => {
    const draft = new Draft('乙');
    const probeOf = (row: number) => ({
      within: [],
      between: [copy(one, at('乙', row))],
      codes: new Map([[draft, new Map([[row, '208']])]]),
    });
    expect(directCopies([probeOf(0), probeOf(1)], new Map([['乙', draft]]), new Set())).toHaveLength(1);
  });

  test('is typed once where its tables take it from each other', () => {
    expect(directed([copy(one, other), copy(other, one)])).toEqual(['乙←甲']);
    expect(directed([copy(one, other), copy(other, third), copy(third, one)])).toHaveLength(2);
  });

  test('is none where it is no copy', () => {
    expect(directed([identity(one, [other]), identity(one, [other], 'atMost')])).toEqual([]);
  });
});
