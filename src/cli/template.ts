import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { MoneyUnit } from '../amount/unit';
import { createWorkbook } from '../host/file/create-workbook';
import { SETS_OF_PLACES } from '../forms/whole-set';
import { requestsFor, TEMPLATE_UNITS } from '../writing/template/ask';
import { buildTemplates, templateList, UnknownTemplate } from '../writing/template/template';
import { OutputRefused, UsageError, type Arguments } from './arguments';
import type { CommandBody } from './command';
import { openOutFile } from './out-file';
import type { ExitStatus, Shell } from './shell';
import { displayWidth, padEnd, printable } from './width';

/** The command `template`: blank forms with live formulas, one or several in a new workbook. An existing file is never touched. */
export const command: CommandBody = {
  async run(given, shell) {
    if (given.has('list')) {
      if (given.operands.length > 0 || given.value('out') !== null) throw new UsageError('--list 只列出表样，不带表名和 -o。');
      await shell.out.write(listText());
      return 0;
    }
    if (given.operands.length === 0) throw new UsageError('请给出表名，例如 收入支出决算总表；整套用 套表；有哪些见 --list。');
    return make(given, shell);
  },
};

async function make(given: Arguments, shell: Shell): Promise<ExitStatus> {
  const name = given.value('out');
  if (name === null) throw new UsageError('请用 -o 指定要写到哪个 .xlsx 文件。');
  const wish = {
    forms: given.operands,
    variant: given.value('variant'),
    year: yearOf(given),
    organisation: given.value('organisation'),
    unit: unitOf(given),
  };
  const layouts = asked(() => buildTemplates(requestsFor(wish)));
  const file = await openOutFile(name, [], shell.directory, { what: '表样', endings: ['.xlsx'] });
  if (await exists(resolve(shell.directory, name))) throw new OutputRefused(`${name} 已经存在：为免覆盖，请换一个文件名，或先移走它。`);
  const problem = await file.write(createWorkbook(layouts));
  if (problem !== null) {
    await shell.err.write(`juesuan：${printable(problem)}\n`);
    return 2;
  }
  const width = Math.max(10, ...layouts.map((layout) => displayWidth(layout.name))) + 2;
  const sheets = layouts.map((layout) => `  ${padEnd(layout.name, width)}${titleOf(layout.cells)}`);
  await shell.out.write(`${[`已生成 ${layouts.length} 张表样：${printable(name)}`, ...sheets].join('\n')}\n`);
  return 0;
}

/** The title is the first cell of a form. */
function titleOf(cells: readonly { readonly value: unknown }[]): string {
  const value = cells[0]?.value;
  return typeof value === 'string' ? value : '';
}

function asked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnknownTemplate) throw new UsageError(error.message);
    throw error;
  }
}

function yearOf(given: Arguments): number | null {
  const year = given.value('year');
  if (year === null) return null;
  if (!/^20\d{2}$/.test(year)) throw new UsageError(`--year 要四位年份，例如 2023：${year}`);
  return Number(year);
}

function unitOf(given: Arguments): MoneyUnit {
  const wanted = given.value('unit') ?? '万元';
  const unit = TEMPLATE_UNITS.find((each) => each === wanted);
  if (!unit) throw new UsageError(`--unit 只能是 ${TEMPLATE_UNITS.join('、')}：${wanted}`);
  return unit;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

function listText(): string {
  const lines = templateList().flatMap(({ form, variants }) => [
    form,
    ...variants.map(({ id, description, seen }) => `  ${padEnd(id, 16)}${description}（${seen}）`),
  ]);
  const places = SETS_OF_PLACES.map(({ id, seen }) => `  ${padEnd(id, 16)}${seen}`);
  return `${[...lines, '套表（九张表按年度的次序；--variant 可给地方）', ...places].join('\n')}\n`;
}
