import { checkWorkbook } from '../findings/check';
import type { CheckResult } from '../findings/finding';
import type { Workbook } from '../workbook/workbook';
import { checkOptions } from './check-options';
import type { CheckProgress, CheckRequest } from './checker';

/** The core's check in this thread. What reads the text of documents is loaded with the first of them. */
export async function checkHere(workbook: Workbook, request: CheckRequest, onSheet: CheckProgress): Promise<CheckResult> {
  const options = { ...checkOptions(request), onSheet };
  if (request.document === undefined) return checkWorkbook(workbook, options);
  const { checkDocument } = await import('../findings/check-document');
  return checkDocument(workbook, request.document, options);
}
