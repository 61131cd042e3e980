import { browserChecker } from '../taskpane/browser-checker';
import type { Checker } from '../taskpane/checker';
import { loaded } from '../taskpane/loading';
import { deskReport } from './desk/browser-desk';
import type { Desk } from './desk/desk';
import { SHARED_NAMES } from '../host/kept-name';
import { FileWorkError } from './file-work-error';
import { openBook, type OpenBook } from './open-book';
import type { FileView } from './view-file';

/** The workbooks that lie beside the page in samples/; the first is shown at the start. */
export const SAMPLES = [
  '示例单位2023.xlsx',
  '济宁市医疗保障局2020.xlsx',
  '曾都区医疗保障局2022.xlsx',
  '广元市医疗保障局项目2021.xlsx',
  '广元市转移支付2023.xlsx',
] as const;

/** The check of a document: its tables, and its text against them. */
function checkerOf({ document }: FileView): Checker {
  if (document === null) return browserChecker;
  return { check: (workbook, request, ...more) => browserChecker.check(workbook, { ...request, document }, ...more) };
}

async function openBytes(fileName: string, bytes: Uint8Array): Promise<OpenBook> {
  const [{ viewFile }, { FileError }] = await Promise.all([import('./view-file'), import('../host/file/file-error')]);
  browserChecker.warmUp();
  try {
    const view = await viewFile(bytes);
    return openBook({
      fileName,
      ...view,
      checker: checkerOf(view),
      exportReport: async (run) => {
        const { reportFile } = await loaded(import('./report-file'));
        const name = `校验报告 ${packageName(fileName)}`;
        download(reportFile(fileName, run.result, new Date()), name);
        return `校验报告已存为“${name}”。`;
      },
    });
  } catch (error) {
    throw new FileWorkError(error instanceof FileError ? `打不开“${fileName}”：${error.message}` : `打不开“${fileName}”。`);
  }
}

/** The name of an .xlsx or .xlsm that is made of a file, whatever that was called. */
function packageName(fileName: string, mark = ''): string {
  const [, name = fileName, ending = ''] = /^(.*?)(\.(?:xls[xmb]?|et|ods|csv|xml|html?|docx?|pdf))?$/i.exec(fileName) ?? [];
  return `${name}${mark}${/^\.xls[xm]$/i.test(ending) ? ending : '.xlsx'}`;
}

/** Opens a sample that lies beside the page. */
export async function openSample(name: string): Promise<OpenBook> {
  let bytes: ArrayBuffer;
  try {
    const answer = await fetch(`samples/${encodeURIComponent(name)}`);
    if (!answer.ok) throw new Error(answer.statusText);
    bytes = await answer.arrayBuffer();
  } catch {
    throw new FileWorkError('示例没有打开。可以把自己的 .xlsx 文件拖进来，或点“打开”。');
  }
  return openBytes(name, new Uint8Array(bytes));
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

/** Writes the edits into a copy of the opened file and hands it to the user. Resolves to what there is to say of it. */
export async function saveBook({ fileName, bytes, host, note }: OpenBook): Promise<string> {
  if (bytes === null) throw new FileWorkError(note ?? '这个文件不能改。');
  const [{ saveWorkbook }, { withKeptTexts }, { withMarks }, { appendSheets }, { FileError }] = await Promise.all([
    import('../host/file/save-workbook'),
    import('../host/file/keep-texts'),
    import('../host/file/mark-cells'),
    import('../host/file/append-sheets'),
    import('../host/file/file-error'),
  ]);
  const plan = host.plan();
  const { added, marks, workbook } = host.getState();
  try {
    const saved = saveWorkbook(added.length === 0 ? bytes : appendSheets(bytes, added).bytes, plan);
    if (saved.kind === 'refused') {
      const [first] = saved.refusals;
      throw new FileWorkError(`没有保存：${first ? `${first.sheet} ${first.cell} ${first.reason}` : '有单元格不能写入。'}`);
    }
    const name = packageName(fileName, '（已修改）');
    const kept = new Map<string, string>();
    for (const each of SHARED_NAMES) {
      const text = await host.recall(each);
      if (text !== null) kept.set(each, text);
    }
    const { bytes: marked, unmarked } = marks === null ? { bytes: saved.bytes, unmarked: [] } : withMarks(saved.bytes, marks);
    download(withKeptTexts(marked, kept), name);
    host.saved(workbook);
    const left = unmarked.map((sheet) => `“${sheet}”`).join('、');
    const leftOut = left === '' ? '' : `工作表${left}受保护，其中的标记没有存进文件。`;
    return [`已存为“${name}”，原文件没有改动。`, note ?? '', leftOut, ...saved.notes].join('');
  } catch (error) {
    if (error instanceof FileError) throw new FileWorkError(`没有保存：${error.message}`);
    throw error;
  }
}

/** Hands the report of a batch to the user. Resolves to what there is to say of it. */
export async function saveReport(desk: Desk, kind: 'xlsx' | 'html'): Promise<string> {
  const { name, bytes } = await deskReport(desk, kind);
  download(bytes, name, kind === 'html' ? 'text/html' : PACKAGE);
  return `校验报告已存为“${name}”。`;
}

const PACKAGE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function download(bytes: Uint8Array, name: string, type = PACKAGE): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the file over a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
