import { isZero } from '../../amount/decimal';
import type { RecognisedForm } from '../../forms/recognised';
import type { FormSet } from '../../forms/sets';
import { isUsable, type Figure } from '../../identities/figure';
import { amountText, Cells, printed, rateText } from './cells';
import type { DraftBlock } from './document';
import { nationalSections, type DraftPart, type DraftSection } from './national';
import { filled, yearWords, type Sources } from './sentence';
import { severalRuns, singleRun } from '../../tables/by-code';

const NUMERALS = '一二三四五六七八九十';

/** 一 … 十九. */
function numeral(number: number): string {
  return number <= 10 ? (NUMERALS[number - 1] ?? '') : `十${number === 10 ? '' : (NUMERALS[number - 11] ?? '')}`;
}

/**
 * Drafts the 决算情况说明 from a set of tables (起草说明): every amount is a cell's, every rate is worked out from the printed amounts, and
 * what only people know is left as a marked gap.
 * @param before the tables of the year before; null where there are none
 */
export function draftReport(set: FormSet, before: FormSet | null, year: number | null): DraftBlock[] {
  const sources: Sources = { now: new Cells(set), before: before && new Cells(before), year };
  const blocks: DraftBlock[] = [{ kind: 'heading', level: 1, text: `第三部分 ${yearWords(year).year}部门决算情况说明` }];
  let number = 0;
  for (const section of nationalSections(year)) {
    const inside = blocksOf(section, sources);
    if (inside.length === 0) continue;
    number++;
    blocks.push({ kind: 'heading', level: 2, text: `${numeral(number)}、${section.heading}` }, ...inside);
  }
  return blocks;
}

function blocksOf({ form, parts, empty }: DraftSection, sources: Sources): DraftBlock[] {
  const { now } = sources;
  if (form !== null && !now.set.has(form)) return [];
  if (form !== null && empty !== undefined && now.isEmpty(form)) return paragraph(filled(empty, sources));
  const blocks: DraftBlock[] = [];
  let number = 0;
  for (const part of parts) {
    if (part.kind === 'heading') blocks.push({ kind: 'heading', level: 3, text: `（${numeral(++number)}）${part.text}` });
    else blocks.push(...partBlocks(part, sources));
  }
  return blocks;
}

function paragraph(text: string | null): DraftBlock[] {
  return text === null || text === '' ? [] : [{ kind: 'paragraph', text }];
}

function partBlocks(part: Exclude<DraftPart, { kind: 'heading' }>, sources: Sources): DraftBlock[] {
  switch (part.kind) {
    case 'says':
      return paragraph(filled(part.text, sources));
    case 'parts':
      return paragraph(partsText(part, sources));
    case 'classes':
      return paragraph(classesText(part, sources));
    case 'items':
      return itemTexts(sources.now.set.get(part.form)).flatMap(paragraph);
    case 'economic':
      return paragraph(economicText(part, sources));
  }
}

/** “……，其中：财政拨款收入 … 万元，占本年收入的 …；……。” */
function partsText({ lead, whole, of, items }: Extract<DraftPart, { kind: 'parts' }>, sources: Sources): string | null {
  const begun = filled(lead, sources);
  const total = sources.now.find(whole);
  if (begun === null || !total) return null;
  const listed = items.flatMap(([name, path]) => {
    const figure = sources.now.find(path);
    return figure && isWorthTelling(figure) ? [`${name}${amountText(figure)}${shareText(figure, total, `占${of}的`)}`] : [];
  });
  return listed.length === 0 ? `${begun}。` : `${begun}，其中：${listed.join('；')}。`;
}

function isWorthTelling(figure: Figure): boolean {
  return !isUsable(figure) || !isZero(printed(figure));
}

function shareText(part: Figure, whole: Figure, words: string): string {
  const rate = isUsable(part) && isUsable(whole) ? rateText(printed(part), printed(whole)) : null;
  return rate === null ? '' : `，${words}${rate}`;
}

function mainColumn(form: RecognisedForm | undefined): number {
  const lane = form && singleRun(form.body);
  return lane ? lane.columns.findIndex(({ key }) => key === 'total' || key === 'expenditure') : -1;
}

function classesText({ form: key, lead }: Extract<DraftPart, { kind: 'classes' }>, sources: Sources): string | null {
  const form = sources.now.set.get(key);
  const begun = filled(lead, sources);
  const column = mainColumn(form);
  const total = sources.now.find(`${key}.total.total`);
  const lane = form && singleRun(form.body);
  if (!lane || begun === null || column < 0 || !total) return null;
  const listed = lane.rows.flatMap(({ level, name, figures }) => {
    const figure = figures[column];
    return level === 1 && figure && isWorthTelling(figure) ? [`${name}（类）${amountText(figure)}${shareText(figure, total, '占')}`] : [];
  });
  return listed.length === 0 ? null : `${begun}${listed.join('；')}。`;
}

/** Each 项 with its path: 卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。 */
function itemTexts(form: RecognisedForm | undefined): string[] {
  const column = mainColumn(form);
  const lane = form && singleRun(form.body);
  if (!lane || column < 0) return [];
  const { rows } = lane;
  const items = rows.filter(({ level, figures }) => level === 3 && figures[column] && isWorthTelling(figures[column]));
  return items.map((item, at) => {
    const section = rows[item.parent];
    const top = section && rows[section.parent];
    const path = `${top ? `${top.name}（类）` : ''}${section ? `${section.name}（款）` : ''}${item.name}（项）`;
    return `${at + 1}．${path}。年初预算为【请填写年初预算】，支出决算为${amountText(item.figures[column] as Figure)}，【请说明完成年初预算的情况及原因】。`;
  });
}

function economicText({ lead, classes }: Extract<DraftPart, { kind: 'economic' }>, sources: Sources): string | null {
  const form = sources.now.set.get('T6');
  const begun = filled(lead, sources);
  const lane = form && severalRuns(form.body);
  if (!lane || begun === null) return null;
  const names = lane.rows.flatMap(({ code, name, figures: [figure], parent }) =>
    parent >= 0 && classes.includes(code.slice(0, 3)) && figure && isWorthTelling(figure) ? [name] : [],
  );
  return names.length === 0 ? begun.replace(/，主要包括：$/, '。') : `${begun}${names.join('、')}。`;
}
