import { codesOf, wordsOf } from '../../../src/tables/print/words';

test('words are those of the year, and the latest where none is told', () => {
  const words = [{ text: '初稿' }, { since: 2019, text: '二稿' }, { since: 2022, text: '三稿' }];
  expect([2018, 2019, 2021, 2022, null].map((year) => wordsOf(words, year))).toEqual(['初稿', '二稿', '二稿', '三稿', '三稿']);
  expect(wordsOf(words.slice(1), 2018)).toBe('');
});

test('codes are those in use in the year, and those still in use where none is told', () => {
  const codes = [
    { code: '1', name: '' },
    { code: '2', name: '', since: 2020 },
    { code: '3', name: '', until: 2019 },
  ];
  const of = (year: number | null): string =>
    codesOf(codes, year)
      .map(({ code }) => code)
      .join('');
  expect([2018, 2019, 2020, null].map(of)).toEqual(['13', '13', '12', '12']);
});
