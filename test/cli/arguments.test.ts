import { readArguments, UsageError, type OptionTable } from '../../src/cli/arguments';

const OPTIONS: OptionTable = {
  json: { type: 'boolean', help: '' },
  report: { type: 'string', value: 'OUT.xlsx', help: '另写一份校验报告' },
  out: { type: 'string', short: 'o', value: 'OUT', help: '' },
  'no-progress': { type: 'boolean', help: '' },
};

function refusal(args: string[]): string {
  try {
    readArguments(args, OPTIONS);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return '';
}

describe('readArguments', () => {
  it('takes options in any place and operands in order', () => {
    const given = readArguments(['a.xlsx', '--json', 'b.xlsx', '-o', 'c.xlsx', '--no-progress'], OPTIONS);
    expect(given.operands).toEqual(['a.xlsx', 'b.xlsx']);
    expect(given.has('json')).toBe(true);
    expect(given.has('no-progress')).toBe(true);
    expect(given.value('out')).toBe('c.xlsx');
  });
  it('says nothing was given where nothing was', () => {
    const given = readArguments([], OPTIONS);
    expect(given.has('json')).toBe(false);
    expect(given.value('out')).toBeNull();
  });
  it('takes a value after = even if it begins with a dash', () => {
    expect(readArguments(['--out=-x.xlsx'], OPTIONS).value('out')).toBe('-x.xlsx');
  });
  it('takes everything after -- as operands', () => {
    expect(readArguments(['--', '--json', '-a.xlsx', '—b.xlsx', '--'], OPTIONS).operands).toEqual(['--json', '-a.xlsx', '—b.xlsx', '--']);
  });
  it.each([
    [['--jsno'], '没有 --jsno 这个选项，是不是 --json'],
    [['--jsonn=1'], '没有 --jsonn 这个选项，是不是 --json'],
    [['-json'], '没有 -json 这个选项，是不是 --json'],
    [['－－json'], '没有 －－json 这个选项，是不是 --json'],
    [['—json', 'a.xlsx'], '没有 —json 这个选项，是不是 --json'],
    [['——x'], '没有 ——x 这个选项；选项前面要用英文减号'],
    [['--报告', 'a.xlsx'], '没有 --报告 这个选项，是不是 --report'],
    [['--frobnicate'], '没有 --frobnicate 这个选项，请对照下面的用法'],
    [['-a.xlsx'], '没有 -a.xlsx 这个选项；若是以 - 开头的文件名，请在它前面加 --'],
    [['--out'], '选项 --out 缺少值：--out OUT'],
    [['--out', '--json'], '选项 --out 缺少值'],
    [['--out='], '选项 --out 缺少值'],
    [['--json=yes'], '选项 --json 不带值'],
    [['-o', 'a', '--out', 'b'], '选项 --out 给了两次'],
    [['--toString'], '没有 --toString 这个选项'],
  ])('refuses %j', (args, sentence) => {
    expect(refusal(args)).toContain(sentence);
  });
});
