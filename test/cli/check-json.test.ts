import type { Outcome } from '../../src/cli/task';
import { result } from '../findings/invented-result';
import { useCheckedFolder } from './checked-outcomes';
import { record } from './recording-shell';

const folder = useCheckedFolder();

describe('--json', () => {
  it('prints one object a workbook, in input order, failures in their place', async () => {
    const { out } = await folder.check('wrong.xlsx', 'missing.xlsx', 'broken.xlsx', 'clean.xlsx', '--json');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ file }) => file)).toEqual(['wrong.xlsx', 'missing.xlsx', 'broken.xlsx', 'clean.xlsx']);
    expect(lines[1]).toEqual({ version: 1, file: 'missing.xlsx', failed: '文件不存在，请核对文件名和所在的文件夹。' });
    expect(lines[2]).toEqual({ version: 1, file: 'broken.xlsx', failed: '文件已损坏。' });
  });

  it('prints exactly the fields that scripts depend on, in their order', async () => {
    const { out } = await folder.check('wrong.xlsx', '--json');
    const line = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(line)).toEqual([
      'version',
      'file',
      'forms',
      'unrecognised',
      'summary',
      'findings',
      'notRun',
      'coverage',
      'explained',
      'bytes',
      'modified',
    ]);
    expect(line['version']).toBe(1);
    expect(line['forms']).toEqual([
      {
        form: '支出决算表',
        sheet: '公开03表',
        area: 'A1:H40',
        unit: '万元',
        year: 2020,
        organisation: '某市医疗保障局',
        variant: '一列编码',
      },
    ]);
    expect(line['summary']).toEqual({
      ...{ identities: 1204, equal: 1190, rounding: 11, mismatch: 3, notRun: 0 },
      ...{ errors: 1, warnings: 0, infos: 0, milliseconds: 310 },
    });
    expect(Object.keys((line['findings'] as object[])[0] as object)).toEqual([
      ...['rule', 'severity', 'verdict', 'form', 'sheet', 'cell', 'message', 'identity'],
      ...['actual', 'expected', 'difference', 'tolerance', 'related', 'suspects'],
    ]);
  });

  it('keeps to the fields of what could not be run', async () => {
    const outcome: Outcome = {
      kind: 'checked',
      milliseconds: 1,
      result: result([], { notRun: [{ rule: 'JS-1', sheet: '公开01表', cell: 'C3', reason: '单元格为 #REF!' }] }),
    };
    const { out } = await record(['check', '--json', 'clean.xlsx'], { directory: folder.path, perform: () => outcome });
    expect((JSON.parse(out) as { notRun: unknown }).notRun).toEqual([{ rule: 'JS-1', sheet: '公开01表', reason: '单元格为 #REF!' }]);
  });
});
