import type { Rule } from '../../src/identities/identity';
import type { ReadLane, ReadRow } from '../../src/tables/reading';
import type { CodedAxis } from '../../src/tables/row-axis';
import { spokenOf } from '../../src/tables/spoken';
import { figure } from '../identities/figures';

const RULE: Rule = { code: 'X', title: '', form: '', statement: '', source: '', severity: 'error' };

function row(key: string, name: string, ...amounts: string[]): ReadRow {
  const figures = amounts.map((amount, column) => figure(amount, { column }));
  return { row: 1, key, code: '', codeColumn: 0, name, nameColumn: 1, level: 1, parent: -1, figures };
}

function told(rows: CodedAxis, keys: readonly string[], printed: readonly ReadRow[], totals: readonly ReadRow[]) {
  const columns = keys.map((key, column) => ({ key, column, caption: `${key}栏`, isDeclared: true }));
  const spec = { key: '', caption: '', rows, columns: keys.map((key) => ({ key, captions: [key] })) };
  const lane: ReadLane = { spec, columns, rows: printed, totals, codeColumns: [0], unknown: [] };
  return spokenOf({ spec: { lanes: [spec] }, lanes: [lane], unread: [] })
    .flat()
    .map(({ names, figure: own, isWhole }) => [names.join(), own?.value.units, isWhole === true]);
}

const TREE: CodedAxis = { kind: 'coded', classification: 'economic', hierarchy: { class: RULE } };

test('a sentence may speak of the rows of a tree by their main column, and of each column by its total', () => {
  const total = row('total', '合计', '3', '9');
  expect(told(TREE, ['basic', 'total'], [row('', '金融支出', '2', '7')], [total])).toEqual([
    ['金融支出', 7n, false],
    ['basic栏,basic', 3n, false],
    ['total栏,total', 9n, false],
    ['', 9n, true],
  ]);
});

test('of codes in several runs it may speak row by row, and the total of the totals is the whole', () => {
  const total = (key: string, names: string[], of: string[]) => ({ key, names, of, rule: RULE });
  const totals = [
    total('staff', ['人员'], ['301']),
    total('public', ['公用'], ['302']),
    total('all', ['全部', '共计'], ['staff', 'public']),
  ];
  const printed = [row('staff', '人员经费', '5'), row('public', '公用经费', '4'), row('all', '总数', '9'), row('other', '另计', '1')];
  expect(told({ ...TREE, runs: { totals } }, ['amount'], [row('', '办公费', '4')], printed)).toEqual([
    ['办公费', 4n, false],
    ['人员', 5n, false],
    ['公用', 4n, false],
    ['全部,共计', 9n, true],
    ['', 1n, false],
  ]);
});
