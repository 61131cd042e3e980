import { nameStem } from '../../src/tables/line-names';
import { termsOfSum } from '../../src/tables/line-terms';
import type { ReadLane, ReadRow } from '../../src/tables/reading';
import { figure } from '../identities/figures';

test('a name’s stem leaves out what is in brackets behind it', () => {
  expect(nameStem('渔业与水利事务支出(含防汛)')).toBe('渔业和水利');
  expect(nameStem('渔业(淡水)养殖资金')).toBe('渔业(淡水)养殖');
});

test('rows of unknown names alone are no sum', () => {
  const open: ReadRow = {
    row: 4,
    key: '',
    code: '',
    codeColumn: -1,
    name: '路灯',
    nameColumn: 0,
    level: 1,
    parent: -1,
    figures: [figure('6.5')],
    isDoubtful: true,
  };
  const lane = { rows: [open] } as unknown as ReadLane;
  const terms = (certain: ReadRow[], doubtful: ReadRow[]): number =>
    termsOfSum(lane, { certain, doubtful, isAmongItems: true }, 0, figure('6.5'), () => true).length;
  expect([terms([], [open]), terms([open], [])]).toEqual([0, 1]);
});
