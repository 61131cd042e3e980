import fc from 'fast-check';
import { checkAgainst, checkReport } from '../../src/findings/check-report';
import { examine } from '../../src/examination/examine';
import { checkText, NO_TABLES } from '../../src/narrative/check-text';
import { makeDepartment } from '../departments/ledger';
import { LAYOUTS } from '../departments/layouts';
import { narrate, narrated, PLACES, VOICES, type Voice } from '../departments/narrate';
import { printDepartment } from '../departments/print';
import { randomFrom } from '../departments/random';
import { withDigitChanged } from '../departments/typos-in-text';

const PAGELESS = VOICES.filter(({ page }) => page === null);
const AMOUNT = /\d[\d,]*(\.\d+)?(?= ?(?:万元|元))/g;

/** Departments of which every voice tells. */
const printed = [1, 2, 3, 4].map((seed) => {
  const [department, layout] = [makeDepartment(seed), LAYOUTS[seed] as (typeof LAYOUTS)[number]];
  const workbook = printDepartment(department, layout);
  return { seed, layout, department, workbook, examination: examine(workbook) };
});

describe('a report that follows from the same ledger as the tables', () => {
  test.each(VOICES.map((voice): [string, Voice] => [voice.name, voice]))('gives no error and no warning: %s', (_, voice) => {
    let claims = 0;
    let agree = 0;
    for (const { layout, seed, department, workbook, examination } of printed) {
      const result = checkAgainst(examination, workbook, narrate(department, voice));
      const accusations = result.findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ message, quote }) => `${layout.name} ${seed} ${message} ${quote}`);
      expect(accusations).toEqual([]);
      claims += result.claims;
      agree += result.agree.length;
    }
    // The report’s figures are tied to something: silence would be no proof.
    expect(agree / claims).toBeGreaterThan(voice.page === null ? 0.8 : 0.5);
  });

  test('in the words of places gives no finding, and a digit changed is noticed nearly always', () => {
    let [noticed, tried] = [0, 0];
    PLACES.forEach((voice, at) => {
      const random = randomFrom(at);
      const department = makeDepartment(300 + at, { codes: 5 });
      const workbook = printDepartment(department, LAYOUTS[at % LAYOUTS.length] ?? (LAYOUTS[0] as (typeof LAYOUTS)[number]));
      const examination = examine(workbook);
      const { text, figures } = narrated(department, voice);
      expect(checkAgainst(examination, workbook, text).findings.map(({ message }) => `${voice.name} ${message}`)).toEqual([]);
      for (const figure of random.sample(figures, 2)) {
        tried++;
        if (checkAgainst(examination, workbook, withDigitChanged(text, figure, random)).findings.length > 0) noticed++;
      }
    });
    expect(noticed / tried).toBeGreaterThan(0.8);
  });

  test('with one 决算 figure changed is told, at that figure', () => {
    const change = fc.record({
      seed: fc.integer({ min: 1, max: 80 }),
      voice: fc.constantFrom(...PAGELESS),
      pick: fc.nat(),
      by: fc.integer({ min: 3, max: 999 }),
    });
    fc.assert(
      fc.property(change, ({ seed, voice, pick, by }) => {
        const department = makeDepartment(seed);
        const workbook = printDepartment(department, LAYOUTS[seed % LAYOUTS.length] ?? (LAYOUTS[0] as (typeof LAYOUTS)[number]));
        const report = narrate(department, voice);
        const finals = [...report.matchAll(AMOUNT)].filter(({ index }) =>
          /(?:支出决算为|收入合计|支出合计|基本支出|经费) ?$/.test(report.slice(0, index)),
        );
        const figure = finals[pick % finals.length];
        fc.pre(figure !== undefined);
        const before = figure[0].replace(/,/g, '');
        const after = (Number(before) + by * (voice.unit === '元' ? 10_000 : 1)).toFixed(figure[1] ? 2 : 0);
        const changed = report.slice(0, figure.index) + after + report.slice(figure.index + figure[0].length);
        const { findings } = checkReport(workbook, changed);
        expect(findings.filter(({ severity, offset }) => severity === 'error' && offset === figure.index)).toHaveLength(1);
      }),
      { numRuns: 10, seed: 20220615 },
    );
  });

  test('no text makes it throw', () => {
    const words = fc.constantFrom(
      '其中：',
      '万元',
      '%',
      '占',
      '增长',
      '完成预算的',
      '（类）',
      '（项）',
      '\n',
      '\t',
      '一、收入决算情况说明',
      '2022年度',
      '12.5',
      '支出',
      '。',
      '，',
      '比',
      '(',
      '"',
    );
    const { sets } = examine(printDepartment(makeDepartment(3), LAYOUTS[0] as (typeof LAYOUTS)[number]));
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }), (parts) => {
        const report = parts.join('');
        for (const { offset } of checkText(report, { ...NO_TABLES, sets, year: 2022 }).findings) expect(offset).toBeLessThan(report.length);
      }),
      { numRuns: 100 },
    );
  });
});
