import { paragraphsOf } from '../../src/narrative/prose';
import { quantitiesIn } from '../../src/narrative/quantities';
import { sectionForm } from '../../src/narrative/sections';

describe('paragraphs', () => {
  test('a sentence that the page broke is one again, and every character knows where it stood', () => {
    const report = '其中：国有\n\n资本经营预算收入０ 万 元，比上年增\n加 1．5％。\n二、支出决算情况说明\n基本支出';
    const paragraphs = paragraphsOf(report);
    expect(paragraphs.map(({ text }) => text)).toEqual([
      '其中：国有资本经营预算收入0万元，比上年增加1.5%。',
      '二、支出决算情况说明',
      '基本支出',
    ]);
    for (const { text, offsets } of paragraphs) {
      expect(offsets).toHaveLength(text.length);
      [...text].forEach((character, at) =>
        expect((report[offsets[at] as number] as string).normalize('NFKC')).toBe(character.normalize('NFKC')),
      );
    }
  });

  test('a number that the page may have broken is no number', () => {
    const [paragraph] = paragraphsOf('支出决算为1\n133.18万元，占 12 3%');
    expect(paragraph?.text).toBe('支出决算为1 133.18万元，占12 3%');
    expect(quantitiesIn(paragraph?.text ?? '')).toEqual([]);
  });

  test('cells of tables, captions, tables of contents and headings stand by themselves', () => {
    const report = '一、收入支出决算总体情况说明.......... 20\n图 1：变动情况\n项目\t金额\n一般\n公共服务';
    expect(paragraphsOf(report).map(({ text }) => text)).toEqual(['图1：变动情况', '项目', '金额', '一般公共服务']);
  });

  test('a heading that the page glued behind a sentence stands by itself', () => {
    const report = '主要原因是减少支付。五、一般公共预算财政拨款支出决算情况说明\n（一）总体情况\n有关二、支出决算情况说明的问题。一、是。';
    expect(paragraphsOf(report).map(({ text, isHeading }) => `${isHeading ? '# ' : ''}${text}`)).toEqual([
      '主要原因是减少支付。',
      '# 五、一般公共预算财政拨款支出决算情况说明',
      '# (一)总体情况',
      '有关二、支出决算情况说明的问题。一、是。',
    ]);
  });

  test('an ellipsis is no table of contents', () => {
    const kept = ['主要原因是项目增加……', '主要用于培训、会议……等。'];
    const left = ['二、支出决算情况说明……12', '三、收入决算情况说明............', '四、其他····3'];
    expect(paragraphsOf([...kept.map((line) => `${line}。`), ...left].join('\n')).map(({ text }) => text)).toEqual(
      kept.map((line) => `${line}。`),
    );
    expect(paragraphsOf(kept[0] ?? '').map(({ text }) => text)).toEqual([kept[0]]);
  });

  test.each([
    ['二、收入决算情况说明', 'T2'],
    ['三、2023年度支出决算情况说明', 'T3'],
    ['收入支出决算总体情况说明', 'T1'],
    ['四、财政拨款收入支出决算总体情况说明', 'T4'],
    ['五、一般公共预算支出决算情况说明', 'T5'],
    ['六、一般公共预算财政拨款基本支出决算情况说明', 'T6'],
    ['七、“三公”经费财政拨款支出决算情况说明', 'SG'],
    ['八、政府性基金预算支出决算情况说明', 'GF'],
    ['九、国有资本经营预算财政拨款支出决算情况说明', 'SOE'],
    ['十、机关运行经费支出情况', null],
    ['一、2023年度工作情况', null],
  ])('the heading %s speaks of %s', (heading, form) => {
    const paragraphs = paragraphsOf(`第三部分 情况说明\n${heading}\n（一）总体情况\n合计1万元。`);
    expect(sectionForm(paragraphs[paragraphs.length - 1]?.headings ?? [])).toBe(form);
  });
});

describe('quantities', () => {
  const printed = (text: string): string[] =>
    quantitiesIn(text).map(({ kind, printed: digits, unit }) => [kind, digits, unit ?? ''].join(' ').trim());

  test.each([
    ['收入1,133.18万元，增长-3.8%', ['amount 1,133.18 万元', 'share -3.8%']],
    ['增长7.63倍，共8个项目、43人次', ['multiple 7.63倍', 'count 8', 'count 43']],
    ['其他支出36.77、购置83.04万元', ['amount 36.77', 'amount 83.04 万元']],
    ['下降2.1个百分点', []],
    ['单价100万元(含)以上设备2台', ['count 2']],
    ['单价50万元以上设备，每人116元/月，1-2万元，≥95%', []],
    ['1,13万元', ['amount 13 万元']],
    ['截至2022年12月31日', []],
    ['按2101501科目', []],
  ])('%s', (text, expected) => {
    expect(printed(text)).toEqual(expected);
  });
});
