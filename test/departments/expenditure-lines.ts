/** 类 of 支出 in the order in which 收入支出决算总表 lists them (2020 and later). */
const LINES: readonly (readonly [code: string, name: string])[] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['234', '抗疫特别国债安排的支出'],
];

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 26 → 二十六; up to 99. */
export function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = NUMERALS[number % 10] ?? '';
  if (tens === 0) return ones;
  return (tens > 1 ? (NUMERALS[tens] ?? '') : '') + '十' + ones;
}

/** One line of expenditure: 九、卫生健康支出 with its 类 code. */
export interface ExpenditureLine {
  readonly code: string;
  readonly label: string;
}

/** The lines that a year's form prints, numbered in Chinese. */
export function expenditureLines(year: number, withoutDebt: boolean): readonly ExpenditureLine[] {
  const absent = new Set([...(withoutDebt ? ['231', '232'] : []), ...(year < 2020 ? ['223', '234'] : [])]);
  return LINES.filter(([code]) => !absent.has(code)).map(([code, name], at) => ({
    code,
    label: `${numeral(at + 1)}、${code === '215' && year < 2021 ? '资源勘探信息等支出' : name}`,
  }));
}
