import { buildTemplates } from '../../../src/writing/template/template';
import { drawn } from './drawn';
import { PUBLISHED } from './published';

function blank(form: string, variant?: string, organisation: string | null = '某局'): string {
  const [layout] = buildTemplates([{ form, year: 2023, organisation, unit: '元', ...(variant === undefined ? {} : { variant }) }]);
  return layout ? drawn(layout) : '';
}

test.each(PUBLISHED)('%s, %s, looks as it is published', (form, variant, rows) => {
  expect(`\n${blank(form, variant)}`).toBe(rows);
});

test('a note stands below everything, and columns are as wide as they are printed', () => {
  const [layout] = buildTemplates([{ form: '项目支出绩效自评表', variant: 'beijing', year: 2023, organisation: '某局', unit: '元' }]);
  const lines = layout ? drawn(layout).split('\n') : [];
  expect(lines[4]).toBe('项目负责人›2 | []›3 | 联系电话 | []›3');
  expect(lines.at(-1)).toBe('注：预算执行得分=执行率×分值，不超过该…›9');
  expect(layout?.cells.filter(({ row }) => row === 25).every(({ style }) => style?.borders && style.wrap)).toBe(true);
  expect([...(layout?.columnWidths?.values() ?? [])]).toEqual([9, 13, 15, 28, 16, 16, 9, 9, 24]);
});

test('a summary has a line for every project, numbered, each with its grade', () => {
  const [title, captions, ...lines] = blank('绩效自评情况汇总表').split('\n');
  expect([title, captions]).toEqual(['2023年度某局项目绩效自评情况汇总表›5', '序号 | 项目名称 | 资金使用单位 | 自评得分 | 自评等级']);
  expect(lines).toEqual(lines.map((_, at) => `#${at + 1} | [] | [] | [#] | =#`));
});
