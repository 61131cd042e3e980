import { toPlain } from '../../src/amount/decimal';
import { CellMap } from '../../src/identities/cell-map';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { Copies } from '../../src/writing/copies';
import { amount, columnOf, figure, identity, plus } from '../identities/figures';

const target = figure('', { row: 9, places: 2 });
// 60.06, and 0.015 more or less.
const sum = identity(target, columnOf(['10.01', '20.02', '30.03']));
const there = (printed: string, rest = {}): Figure => figure(printed, { sheet: '表2', row: 9, ...rest });
const copy = (of: Figure): Identity => identity(target, [of], 'copy');

/** What the cell is computed by, as “relation amount”, with `!` where only as a number. */
function chosen(
  others: readonly Identity[],
  { of = target, by = sum, stated = [] as Identity[], now = new CellMap<Figure>(), earlier = null as Copies | null } = {},
): string {
  const { by: found, isNumberOnly } = new Copies(stated, now, earlier).chosenFrom(of, by, others);
  const [term] = found.terms;
  return `${found.relation}${found.relation === 'copy' && term?.figure ? ` ${toPlain(term.figure.value)}` : ''}${isNumberOnly ? '!' : ''}`;
}

describe('a cell that is printed elsewhere too', () => {
  it('is what the more exact copy says, where it differs by rounding alone', () => {
    expect(chosen([copy(there('60.07'))])).toBe('copy 60.07');
    expect(chosen([copy(there('60.08'))])).toBe('copy 60.08');
    expect(chosen([copy(there('60.09'))])).toBe('sum');
    expect(chosen([copy(there('60.06'))])).toBe('sum');
    // Printed with as many decimals as the cell itself.
    expect(chosen([copy(there('60.0849', { places: 4 }))])).toBe('copy 60.0849');
  });

  it('is what its parts say where the copy is no more exact, cannot be used, or is none', () => {
    const one = identity(target, [figure('60.06')]);
    expect(chosen([copy(there('60.07'))], { by: one })).toBe('sum');
    expect(chosen([copy(there('pending'))])).toBe('sum');
    expect(chosen([identity(target, [there('60.07')]), identity(target, [there('60.07')], 'atMost')])).toBe('sum');
    expect(chosen([identity(target, [plus(null)], 'copy')])).toBe('sum');
  });

  it('is only a number where the copy follows it, or stands in its own table', () => {
    const back = identity(there('60.07'), [target], 'copy');
    expect(chosen([], { stated: [back, identity(there('60.08'), [target]), identity(there('60.08'), [plus(null)], 'copy')] })).toBe(
      'copy 60.07!',
    );
    expect(chosen([copy(figure('60.07', { row: 20 }))])).toBe('copy 60.07!');
    const live = figure('', { row: 9, places: 2, formula: '=SUM(A1:A3)' });
    expect(chosen([copy(figure('60.07', { row: 20 }))], { of: live, by: { ...sum, target: live } })).toBe('sum');
    expect(chosen([copy(there('60.07'))], { of: live, by: { ...sum, target: live } })).toBe('copy 60.07');
  });

  it('has the most exact of several, whichever is told first', () => {
    const exact = there('60.07', { row: 10, halfWidth: amount('0') });
    for (const others of [
      [copy(there('60.08')), copy(exact)],
      [copy(exact), copy(there('60.08'))],
    ]) {
      expect(chosen(others)).toBe('copy 60.07');
    }
    const backs = [there('60.08'), exact].map((each) => identity(each, [target], 'copy'));
    expect(chosen([], { stated: backs })).toBe('copy 60.07!');
  });

  it('goes by what the copy holds by now, or came to before', () => {
    const now = new CellMap<Figure>();
    now.set(there('60.02'), there('60.07'));
    expect(chosen([copy(there('60.02'))])).toBe('sum');
    expect(chosen([copy(there('60.02'))], { now })).toBe('copy 60.07');
    const earlier = new Copies([], now, null);
    expect(chosen([copy(there('60.02'))], { earlier })).toBe('copy 60.07');
    // Added up from three rounded parts itself, it is no more exact.
    earlier.chosenFrom(there('60.02'), identity(there('60.02'), columnOf(['20.01', '20.02', '20.03'], { sheet: '表2' })), []);
    expect(chosen([copy(there('60.02'))], { earlier })).toBe('sum');
  });
});
