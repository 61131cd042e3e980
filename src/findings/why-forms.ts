import { FORMS } from '../forms/registry';
import { whyRecognised, type WhyRecognised } from '../recognise/why';
import type { Workbook } from '../workbook/workbook';
import { examine, type ExamineOptions } from '../examination/examine';

/** Why each sheet was taken for what it is (识别说明), self-evaluations (绩效自评) among them. */
export function whyForms(workbook: Workbook, options: ExamineOptions = {}): WhyRecognised[] {
  const examination = examine(workbook, options);
  const evaluations = new Map(examination.performance.map((form) => [form.sheet, form.title]));
  return whyRecognised(workbook, FORMS, examination).map((why) => {
    const form = evaluations.get(why.sheet);
    return form === undefined ? why : { ...why, form, reason: '有绩效自评表的栏目' };
  });
}
