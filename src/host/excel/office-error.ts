import { HostError } from '../host';

/** What to tell the user for each error code of Office that he can do something about. */
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: '有单元格正在编辑：请先按回车结束编辑，再试一次。',
  WriteNotSupportedWhenModalDialogOpen: 'Excel 中有对话框未关闭：请先关闭对话框，再试一次。',
  InvalidOrTimedOutSession: '与 Excel 的连接已断开：请关闭并重新打开本面板；仍不行时请重新打开工作簿。',
  ActivityLimitReached: 'Excel 正忙：请稍等片刻再试。',
  RequestPayloadSizeLimitExceeded: '要写入的内容超出 Excel 网页版一次能接收的大小（5 MB）：请改用桌面版 Excel。',
  ResponsePayloadSizeLimitExceeded: '工作表内容超出 Excel 网页版一次能传送的大小（5 MB）：请清除表格以外的多余内容，或改用桌面版 Excel。',
  OperationCellsExceedLimit: '工作表的单元格过多，Excel 一次处理不了：请清除表格以外的多余内容后再试。',
  RangeExceedsLimit: '工作表的单元格过多，Excel 一次处理不了：请清除表格以外的多余内容后再试。',
  AccessDenied: '工作表或工作簿受保护，或以只读方式打开：请先撤销保护或另存一份，再试一次。',
  ItemNotFound: '工作表已被删除或改名：请重新校验。',
  InvalidReference: '单元格已被删除或移动：请重新校验。',
  InvalidBinding: '单元格已被删除或移动：请重新校验。',
  FilteredRangeConflict: '工作表正在筛选，Excel 不能写入隐藏的行：请先清除筛选，再试一次。',
  MergedRangeConflict: '写入的范围与合并单元格冲突：请先取消合并，或手工填入。',
  PivotTableRangeConflict: '写入的范围是数据透视表的一部分，不能更改。',
  InvalidOperation: 'Excel 不允许这样更改（可能涉及数组公式、数据透视表或合并单元格）：请手工处理该单元格。',
  UnsupportedSheet: '这种工作表（图表或宏表）不能处理。',
  InactiveWorkbook: '工作簿不是当前工作簿：请先切换到它，再试一次。',
  Conflict: '他人正在同时编辑：请稍等片刻再试。',
  RequestAborted: '操作被 Excel 中断：请再试一次。',
  ApiNotFound: '这个版本的 Excel 缺少所需的功能：请更新到 Excel 2021 或 Microsoft 365。',
  ApiNotAvailable: '这个版本的 Excel 缺少所需的功能：请更新到 Excel 2021 或 Microsoft 365。',
};

const OTHERWISE = 'Excel 没有完成这次操作：请再试一次；仍不行时请保存并重新打开工作簿。';

/** Errors that refuse a request before any of it is carried out. */
const REFUSED_WHOLE: ReadonlySet<string> = new Set([
  'InvalidOperationInCellEditMode',
  'WriteNotSupportedWhenModalDialogOpen',
  'ActivityLimitReached',
  'RequestPayloadSizeLimitExceeded',
]);

/** The code of an error that Office threw (`ItemNotFound`), or null for anything else. */
export function officeCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Whether Excel is known to have done nothing at all of the request that failed so. */
export function wasRefusedWhole(error: unknown): boolean {
  return REFUSED_WHOLE.has(officeCode(error) ?? '');
}

/** Any failure as the sentence to show. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const sentence = SENTENCES[officeCode(error) ?? ''] ?? OTHERWISE;
  return new HostError(sentence, { cause: error });
}

/** Whether an error came up where a cell style was made. */
export function isAboutStyles(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  return /^Style(?:Collection)?\b/.test(error.debugInfo.errorLocation ?? '');
}
