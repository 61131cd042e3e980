import type { Figure } from '../../src/identities/figure';
import { figure, identity } from './figures';
import { explain, named } from './localised';

test('an amount that is typed, and holds elsewhere, is no blank total, though two sums say the same of it', () => {
  const total = figure('1004.5', { row: 20 });
  const sums = [
    ['981.3', '130.2'],
    ['760.5', '351'],
  ].map((parts, at) =>
    identity(
      total,
      parts.map((text, part): Figure => figure(text, { row: 10 * at + part })),
    ),
  );
  const copy = identity(figure('1004.5', { sheet: '表2' }), [total], 'copy');
  expect(named(explain([...sums, copy]).causes)).not.toContainEqual([20, 0, '1111.5']);
});
