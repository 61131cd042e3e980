import { rule } from '../forms/form';
import { EVERY_FORM } from './every-form';

/** 文本型数字: the rule of the finding that 转换为数字 puts right. Alone in its file, so that the pane knows it without the rules' own code. */
export const TEXT_NUMBER = rule(
  'JS-2016',
  EVERY_FORM,
  '文本型数字',
  '金额以数字存储；文本型数字不参与 Excel 求和',
  '决算表金额单元格填列要求',
  'warning',
);
