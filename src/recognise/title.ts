import type { FormDeclaration } from '../forms/form';
import type { Sheet } from '../workbook/workbook';
import { folded } from './block';

/** A cell that names a form. */
export interface TitleHit {
  readonly row: number;
  readonly column: number;
  readonly form: FormDeclaration;
  /** The folded text. */
  readonly text: string;
  /** Whether it continues the form above it (续表). */
  readonly isContinuation: boolean;
}

interface Name {
  readonly form: FormDeclaration;
  readonly name: string;
}

const QUOTES = /["'()]/g;
/** What behind a form's name makes it a sentence about the form, or another form. */
const OTHER_TAIL = /说明|情况|分析|变动|变化|对比|比较|增减|解释|见附|如下|所示|反映|预算|目录|审核|填报|模板说明|中的?|与|及|和/;
/** A form that was approved (批复) is the form itself. */
const APPROVAL = /决算批复(?=总?表)/;
const MOST_TAIL = 16;
/** A word in front that makes it another form or no form at all. */
const OTHER_FORM =
  /(?:财政拨款|财政专户|政府性基金(?:预算)?|国有资本(?:经营)?(?:预算)?|一般公共(?:预算)?|公共预算|社会保险基金|非财政拨款|基本|项目|经营|本级|转移支付|科目|债务|资金|三公经费|机关运行经费|其他|单位预算|部门预算|预算|关于|详见|反映|见|按照|根据|编制|填列|填报|数据来源于|汇总)$/;
const MAX_LENGTH = 90;

/** Finds the forms' names on sheets. */
export class TitleFinder {
  private readonly names: readonly Name[];

  constructor(forms: readonly FormDeclaration[]) {
    this.names = forms
      .flatMap((form) => form.titles.map((title): Name => ({ form, name: title.replace(/[“”"、（）()]/g, '') })))
      .sort((a, b) => b.name.length - a.name.length);
  }

  /** The form that a folded text names, or null. The longest name decides: 财政拨款收入支出决算总表 is not 收入支出决算总表. */
  formNamed(text: string): { form: FormDeclaration; isContinuation: boolean } | null {
    if (text.length > MAX_LENGTH || !text.includes('表') || /[。；;?？!！]/.test(text) || /^(?:注|说明|附注|备注)/.test(text)) return null;
    const compact = text
      .replace(QUOTES, '')
      .replace(/[、:：,，.\-—_/\\]/g, '')
      .replace(APPROVAL, '决算');
    for (const { form, name } of this.names) {
      const at = compact.indexOf(name);
      if (at < 0) continue;
      const before = compact.slice(0, at).replace(/(?:部门|单位)$/, '');
      const after = compact.slice(at + name.length);
      if (after.length > MOST_TAIL || OTHER_TAIL.test(after) || OTHER_FORM.test(before) || before.length > 50) return null;
      return { form, isContinuation: /续/.test(after) || /^续/.test(before) };
    }
    return null;
  }

  /** All titles on a sheet, top to bottom. */
  find(sheet: Sheet): TitleHit[] {
    const hits: TitleHit[] = [];
    for (const [row, cells] of sheet.rows) {
      for (const cell of cells) {
        if (cell.value.kind !== 'text' || !cell.value.text.includes('表')) continue;
        const text = folded(cell);
        const named = this.formNamed(text);
        if (named) hits.push({ row, column: cell.column, form: named.form, text, isContinuation: named.isContinuation });
      }
    }
    return hits;
  }
}
