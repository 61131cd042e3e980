import type { OptionDeclaration } from './arguments';
import type { Command } from './command';

const JSON_OPTION: OptionDeclaration = { type: 'boolean', help: '输出 JSON Lines，每个工作簿一行，供程序读取' };
const OUT_OPTION: OptionDeclaration = { type: 'string', short: 'o', value: 'OUT', isNeeded: true, help: '结果写到哪里；原文件不变' };
const FORCE: OptionDeclaration = { type: 'boolean', help: '已有同名的文件也替换（原来的内容会丢失）' };
const DRY_RUN: OptionDeclaration = { type: 'boolean', help: '只列出要做的修改，不写文件' };
/** What every command that changes a workbook can be told. */
const PLANNED = { force: FORCE, 'dry-run': DRY_RUN, json: JSON_OPTION };
const PROFILE: OptionDeclaration = { type: 'string', value: 'ID', help: '绩效自评评分办法；不给则用表格自身所示的办法' };

const ONLY: OptionDeclaration = { type: 'string', value: 'xlsx,xls', help: '文件夹里只处理这些扩展名的文件' };

/** Every command. A new one is a row here and a file that exports `command`. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    operands: 'FILE…',
    summary: '校验决算工作簿的勾稽关系，列出错误、提醒和尾差',
    options: {
      json: JSON_OPTION,
      profile: PROFILE,
      report: { type: 'string', value: 'OUT.xlsx|OUT.html', help: '另写一份校验报告：Excel 工作簿，或用浏览器打开的网页' },
      force: FORCE,
      'errors-only': { type: 'boolean', help: '只列有错误的和没能读的' },
      verbose: { type: 'boolean', help: '逐条列出全部内容：勾稽式、疑点、未执行和未识别的' },
      together: { type: 'boolean', help: '几个文件合成一个工作簿核对：财决报表与公开表相互核对' },
      last: {
        type: 'string',
        value: 'FILE|DIR',
        help: '与上年的工作簿比较：年初 = 上年年末，上年决算数，说明里的增减；按单位名称和编码配对',
      },
      changes: { type: 'string', value: '20%', help: '与 --last 同用：列出增减超过这个幅度、须说明原因的' },
      parts: { type: 'string', value: 'DIR', help: '核对汇总：每个数 = 这个文件夹里各单位之和' },
      resume: { type: 'string', value: '结果.jsonl', help: '接着上次没做完的做：上次 --json 存下的结果里已有、文件没有改过的不再校验' },
      only: ONLY,
      'no-progress': { type: 'boolean', help: '不显示进度' },
    },
    load: async () => (await import('./check')).command,
  },
  {
    name: 'forms',
    operands: 'FILE…',
    summary: '列出工作簿里认出了哪些表',
    options: { json: JSON_OPTION, why: { type: 'boolean', help: '逐张说明为什么认作这张表，或为什么没有认出' }, only: ONLY },
    load: async () => (await import('./forms')).command,
  },
  {
    name: 'rules',
    operands: '',
    summary: '列出全部校验规则：编码、名称、所属表、勾稽式、依据',
    options: { json: { type: 'boolean', help: '输出 JSON Lines，每条规则一行' } },
    load: async () => (await import('./rules')).command,
  },
  {
    name: 'recompute',
    operands: 'FILE',
    summary: '重算合计、小计和比率',
    options: {
      out: OUT_OPTION,
      write: { type: 'string', value: 'formulas|values', help: '写公式还是写数值' },
      tails: { type: 'string', value: 'keep|settle', help: '尾差保留还是消去' },
      ...PLANNED,
    },
    load: async () => (await import('./recompute')).command,
  },
  {
    name: 'balance',
    operands: 'FILE',
    summary: '舍位平衡',
    options: {
      out: OUT_OPTION,
      to: { type: 'string', value: '万元', help: '换算成的单位' },
      decimals: { type: 'string', value: '2', help: '保留的小数位数' },
      ...PLANNED,
    },
    load: async () => (await import('./balance')).command,
  },
  {
    name: 'score',
    operands: 'FILE',
    summary: '绩效自评打分',
    options: { out: OUT_OPTION, profile: PROFILE, ...PLANNED },
    load: async () => (await import('./score')).command,
  },
  {
    name: 'template',
    operands: 'FORM…',
    summary: '生成带公式的空白表样；FORM 为表名，套表 为全套九张',
    options: {
      out: OUT_OPTION,
      variant: { type: 'string', value: 'ID', help: '表样代号，套表可给地方；有哪些见 --list' },
      year: { type: 'string', value: 'YYYY', help: '年度' },
      organisation: { type: 'string', value: 'NAME', help: '单位名称' },
      unit: { type: 'string', value: '元|万元', help: '金额单位' },
      list: { type: 'boolean', help: '列出有哪些表样' },
    },
    load: async () => (await import('./template')).command,
  },
  {
    name: 'text',
    operands: '[FILE.xlsx] TEXT',
    summary: '核对决算说明（.docx、.txt）中的数字：与表是否一致，自身是否算得对；没有工作簿的只查算术和漏改的用语',
    options: {
      json: { type: 'boolean', help: '输出一行 JSON，供程序读取' },
      last: { type: 'string', value: 'FILE', help: '上年的工作簿：另核对文中的增减额、增减幅度、上年数和年初结转' },
    },
    load: async () => (await import('./text')).command,
  },
  {
    name: 'draft',
    operands: 'FILE',
    summary: '由表起草决算情况说明（.docx）；原因等只有人知道的留作“【请说明原因】”',
    options: {
      out: OUT_OPTION,
      last: { type: 'string', value: 'FILE', help: '上年的工作簿，用来算与上年相比的增减' },
      force: FORCE,
    },
    load: async () => (await import('./draft')).command,
  },
];
