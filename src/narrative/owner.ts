import type { Paragraph } from './prose';
import type { Subject } from './subject';

/** What an organisation calls its kind, where it speaks of itself: 本部门, 我站. */
const KIND = '(?:部门|单位|机关|局|委|办|厅|院|校|处|所|中心|站|队|馆|会|部|园|镇|乡|街道|学校|大学|医院|法院|检察院)';
const ITSELF = new RegExp(`^(?:[本我全]?${KIND})?$`);
const ITSELF_BEFORE = new RegExp(`^[本我全]${KIND}|^(?:部门|单位)(?=.{3})`);
const ENDS_OF_NAMES =
  '(?:局|委员会|委|办公室|办|厅|法院|检察院|医院|院|校|大学|学院|处|所|中心|站|会|部|队|馆|政府|街道|镇|乡|中学|小学|幼儿园)';
/** A title of a report: 示例市某局2023年度部门决算; 第三部分 may stand before it, 情况说明 behind it. */
const TITLE = new RegExp(
  `^(?:第[一二三四五六七八九十]{1,3}(?:部分|章))?(.{2,30}?${ENDS_OF_NAMES})(?:[(][^()]{0,10}[)])?\\d{4}年度?(?:部门|单位|本级)?决算(?:信息|公开|报告|说明|报表|情况|书|文本|表)*$`,
);
/** What a template leaves in place of a name. */
const PLACEHOLDER = /[Xx×✕╳○*]{2,}|^某/;

/** The organisation that a title of a report names; undefined where the line is none. */
export function titleOwner({ text, isCell }: Paragraph): string | undefined {
  const name = isCell ? undefined : TITLE.exec(text)?.[1];
  return name === undefined || PLACEHOLDER.test(name) ? undefined : name;
}

/** What a report's own titles call its organisation: the name that most of them have. */
export function namesInTitles(paragraphs: readonly Paragraph[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const name = titleOwner(paragraph);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([name], at) => (at === 0 ? [name] : []));
}

/** Whether words are an organisation with these names, or nothing but 本部门. */
export function isOwner(owner: string, names: readonly string[]): boolean {
  return ITSELF.test(owner) || names.some((name) => name.includes(owner) || owner.includes(name));
}

/** The words without the organisation's own name in front: 示例事务中心年初结转和结余. Null where they do not begin with it. */
export function behindOwner(words: string, names: readonly string[]): string | null {
  const itself = ITSELF_BEFORE.exec(words)?.[0];
  const own = itself ?? names.flatMap((name) => nameIn(words, name) ?? [])[0];
  return own === undefined ? null : words.slice(own.length).replace(/^(?:的|机关|本级)/, '');
}

/** The organisation's name, or its last part (事务中心 of 某市事务中心), that words begin with. */
function nameIn(words: string, name: string): string | null {
  for (let from = 0; name.length - from >= 2; from++) if (words.startsWith(name.slice(from))) return name.slice(from);
  return null;
}

/** A subject as the report's own organisation says it of itself: 示例市某局2023年度支出总计 is its 支出总计. */
export function withoutOwner(subject: Subject, names: readonly string[]): Subject {
  return subject.owner !== '' && isOwner(subject.owner, names) ? { ...subject, owner: '' } : subject;
}
