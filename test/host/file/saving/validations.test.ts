import { forbids, readValidations } from '../../../../src/host/file/saving/validations';
import type { Edit } from '../../../../src/workbook/plan';

const NOTHING = { formula: null, value: null, format: null };

/** Whether a rule on B2:C3 and E5 forbids a value at a place. */
function isForbidden(rule: string, value: Edit['after']['value'], place = { row: 1, column: 1 }): boolean {
  const text = `<worksheet><dataValidations><dataValidation sqref="B2:C3  E5" showErrorMessage="1" ${rule}</dataValidation></dataValidations></worksheet>`;
  const rules = readValidations(new TextEncoder().encode(text), 'sheet1.xml');
  return rules.some((each) => forbids(each, { sheet: '表', ...place, before: NOTHING, after: { ...NOTHING, value }, reason: '' }));
}

const bounds = (operator: string, second = ''): string =>
  `type="decimal" operator="${operator}"><formula1>3</formula1>${second === '' ? '' : `<formula2>${second}</formula2>`}`;

test.each<[string, readonly [forbidden: number, allowed: number][]]>([
  [
    bounds('between', '9'),
    [
      [2.99, 3],
      [9.01, 9],
    ],
  ],
  [
    bounds('notBetween', '9'),
    [
      [3, 2.99],
      [9, 9.01],
    ],
  ],
  [
    bounds('equal'),
    [
      [2.99, 3],
      [3.01, 3],
    ],
  ],
  [
    bounds('notEqual'),
    [
      [3, 3.01],
      [3, 2.99],
    ],
  ],
  [
    bounds('greaterThan'),
    [
      [3, 3.01],
      [2, 4],
    ],
  ],
  [
    bounds('greaterThanOrEqual'),
    [
      [2.99, 3],
      [2, 4],
    ],
  ],
  [
    bounds('lessThan'),
    [
      [3, 2.99],
      [4, 2],
    ],
  ],
  [
    bounds('lessThanOrEqual'),
    [
      [3.01, 3],
      [4, 2],
    ],
  ],
])('%s', (rule, values) => {
  for (const [forbidden, allowed] of values) expect([isForbidden(rule, forbidden), isForbidden(rule, allowed)]).toEqual([true, false]);
});

test.each([
  ['a bound that is a formula', 'type="decimal" operator="lessThan"><formula1>$B$1</formula1>', 99],
  ['a second bound that is missing', bounds('between'), 99],
  ['a second bound that is missing, of what is not to be', bounds('notBetween'), 99],
  ['a list asked about nothing', 'type="list"><formula1>"优,良"</formula1>', null],
  ['a bound asked about nothing', bounds('equal'), null],
  ['an operator that nobody knows', bounds('近似'), 99],
  ['a kind that nobody knows', 'type="甲"><formula1>3</formula1>', 99],
  ['no kind', 'type="none"><formula1>3</formula1>', 99],
  ['a blank', bounds('equal'), ''],
  ['a truth', bounds('equal'), true],
  ['a list that is put together', 'type="list"><formula1>"优,良"&amp;$B$1</formula1>', '差'],
  ['a list that ends in one that is spelt out', 'type="list"><formula1>$B$1&amp;"优,良"</formula1>', '差'],
])('%s forbids nothing', (_, rule, value) => {
  expect(isForbidden(rule, value)).toBe(false);
});

test('a rule counts where it stops what it does not allow, with bounds of its own', () => {
  const rules = (attributes: string): number => {
    const rule = `<dataValidation sqref="A1" type="decimal" ${attributes}><formula1>1</formula1><formula2>2</formula2><note>3</note></dataValidation>`;
    const read = readValidations(
      new TextEncoder().encode(`<worksheet><formula1>8</formula1><formula2>9</formula2>${rule}</worksheet>`),
      'a.xml',
    );
    for (const { first, second } of read) expect([first, second]).toEqual(['1', '2']);
    return read.length;
  };
  expect(
    [
      '',
      'showErrorMessage="1"',
      'showErrorMessage="1" errorStyle="stop"',
      'showErrorMessage="1" errorStyle="warning"',
      'errorStyle="stop"',
    ].map(rules),
  ).toEqual([0, 1, 1, 0, 0]);
});

test('a rule is about its own cells', () => {
  const at = (row: number, column: number): boolean => isForbidden(bounds('equal'), 4, { row, column });
  expect([at(1, 1), at(2, 2), at(4, 4)]).toEqual([true, true, true]);
  expect([at(0, 1), at(3, 1), at(1, 0), at(1, 3), at(4, 3), at(5, 4)]).toEqual([false, false, false, false, false, false]);
});

test('whole numbers are those without decimals, dates and times are numbers, and texts are none of them', () => {
  const rule = (type: string): string => `type="${type}" operator="greaterThan"><formula1>0</formula1>`;
  expect([isForbidden(rule('whole'), 1.5), isForbidden(rule('whole'), 2), isForbidden(rule('decimal'), 1.5)]).toEqual([true, false, false]);
  expect(['date', 'time', 'whole', 'decimal'].map((type) => isForbidden(rule(type), '明天'))).toEqual([true, true, true, true]);
  expect([isForbidden(rule('date'), -1), isForbidden(rule('time'), 0.5)]).toEqual([true, false]);
});

test('a list that is spelt out allows its words, with doubled quotes for one', () => {
  const rule = 'type="list"><formula1>"优, 良 ,""中"""</formula1>';
  expect(['优', '良', '"中"', '差', '优,'].map((value) => isForbidden(rule, value))).toEqual([false, false, false, true, true]);
  expect(isForbidden('type="list"><formula1>"1,2"</formula1>', 3)).toBe(true);
});

test('white space around a bound or a list says nothing', () => {
  expect([
    isForbidden('type="list"><formula1>\n "优,良" </formula1>', '差'),
    isForbidden('type="list"><formula1> "优,良" </formula1>', '良'),
  ]).toEqual([true, false]);
  const between = 'type="decimal"><formula1> 3 </formula1>\n<formula2>\n9 </formula2>';
  expect([2, 3, 9, 10].map((value) => isForbidden(between, value))).toEqual([true, false, false, true]);
});

test('the length of a text is that of what is written', () => {
  const rule = 'type="textLength" operator="lessThanOrEqual"><formula1>4</formula1>';
  expect([isForbidden(rule, '四个汉字'), isForbidden(rule, '五个汉字吗'), isForbidden(rule, 12345)]).toEqual([false, true, true]);
});
