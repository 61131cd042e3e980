import { checkWorkbook } from '../../findings/check';
import { checkDocument } from '../../findings/check-document';
import { withExplanations } from '../../findings/explanation';
import { EXPLANATIONS_NAME, readExplanations } from '../../findings/kept-explanations';
import { unitLine, type UnitLine } from '../../findings/report-unit';
import { FileError } from '../../host/file/file-error';
import { readKeptTexts } from '../../host/file/kept-texts';
import { ownReport } from '../../host/file/own-report';
import { readFile } from '../../host/file/read-file';
import { packed, type PackedResult } from './packed-result';

/** What came of one file of a batch. `own-report` is a 校验报告 of ours, which is nobody's accounts. */
export type DeskOutcome =
  | { readonly kind: 'checked'; readonly line: UnitLine; readonly packed: PackedResult }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'own-report' };

/** Reads and checks one file. Never rejects. */
export async function checkFile(file: File): Promise<DeskOutcome> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'failed', reason: '读不到这个文件，请确认它还在，并已在其他程序里关闭。' };
  }
  try {
    if (ownReport(bytes) !== null) return { kind: 'own-report' };
    const { workbook, document } = await readFile(bytes);
    const checked = document ? checkDocument(workbook, document, {}) : checkWorkbook(workbook);
    const { explanations } = readExplanations(readKeptTexts(bytes).get(EXPLANATIONS_NAME) ?? null);
    const result = explanations.length === 0 ? checked : withExplanations(checked, explanations);
    return { kind: 'checked', line: unitLine({ file: file.name, link: null, result, failed: null }), packed: packed(result) };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof FileError ? error.message : '处理时出现意外，未得出结果；其他文件不受影响。' };
  }
}
