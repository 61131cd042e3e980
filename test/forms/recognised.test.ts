import { meantInWords, namesInWords } from '../../src/forms/recognised';

test('of many names the first six are told, and how many there are', () => {
  const names = (count: number): string[] => [...'甲乙丙丁戊己庚辛'].slice(0, count);
  expect(namesInWords(names(1))).toBe('“甲”');
  expect(namesInWords(names(6))).toBe('“甲”“乙”“丙”“丁”“戊”“己”');
  expect(namesInWords(names(7))).toBe('“甲”“乙”“丙”“丁”“戊”“己” 等 7 项');
});

test('a table that is not like the form of its title says what it lacks', () => {
  expect(meantInWords({ title: '收入决算表', missing: ['事业收入', '其他收入'] })).toBe(
    '表名像是《收入决算表》，但缺“事业收入”“其他收入”，只能按通用表核对',
  );
  expect(meantInWords({ title: '收入决算表', missing: [] })).toBe('表名像是《收入决算表》，但其下没有该表的行和列，只能按通用表核对');
});
