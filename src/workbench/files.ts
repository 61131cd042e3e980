import { browserChecker } from '../taskpane/browser-checker';
import { FileWorkError } from './file-work-error';
import { openBook, type OpenBook } from './open-book';

const SAMPLE = '示例单位2023.xlsx';

async function openBytes(fileName: string, bytes: Uint8Array): Promise<OpenBook> {
  const [{ readWorkbook }, { FileError }, { FileLooks }] = await Promise.all([
    import('../host/file/read-workbook'),
    import('../host/file/file-error'),
    import('./sheet/file-looks'),
  ]);
  try {
    browserChecker.warmUp();
    const workbook = readWorkbook(bytes);
    return openBook(fileName, bytes, workbook, new FileLooks(bytes), browserChecker);
  } catch (error) {
    throw new FileWorkError(error instanceof FileError ? `打不开“${fileName}”：${error.message}` : `打不开“${fileName}”。`);
  }
}

/** Opens the sample that lies beside the page. */
export async function openSample(): Promise<OpenBook> {
  let bytes: ArrayBuffer;
  try {
    const answer = await fetch(`samples/${encodeURIComponent(SAMPLE)}`);
    if (!answer.ok) throw new Error(answer.statusText);
    bytes = await answer.arrayBuffer();
  } catch {
    throw new FileWorkError('示例没有打开。可以把自己的 .xlsx 文件拖进来，或点“打开”。');
  }
  return openBytes(SAMPLE, new Uint8Array(bytes));
}

/** Opens a file of the user's. */
export async function openFile(file: File): Promise<OpenBook> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new FileWorkError(`读不到“${file.name}”，请确认文件还在，并已在其他程序里关闭。`);
  }
  return openBytes(file.name, new Uint8Array(bytes));
}
