import type { PDFDocumentProxy } from 'pdfjs-dist';
import { FileError } from '../file-error';
import { ChineseCMaps } from './chinese-cmaps';

/**
 * Opens a PDF with pdf.js: in this thread, without network, eval or canvas, with its worker from the same bundle. Pictures are never decoded.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // It tells the console that there is no canvas, which nothing here needs.
  const { warn: say } = console;
  console.warn = () => undefined;
  try {
    // The worker's code announces itself to the page's, which then starts no thread of its own.
    await import(/* webpackMode: "eager" */ 'pdfjs-dist/legacy/build/pdf.worker.mjs');
    const { getDocument, VerbosityLevel } = await import(/* webpackMode: "eager" */ 'pdfjs-dist/legacy/build/pdf.mjs');
    return await getDocument({
      data: Uint8Array.from(bytes),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useWasm: false,
      useWorkerFetch: false,
      CMapReaderFactory: ChineseCMaps,
      cMapUrl: 'cmaps/',
      maxImageSize: 1,
      stopAtErrors: false,
      enableXfa: false,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new FileError('PDF 设有打开密码，请取消密码后再试。');
    throw new FileError('PDF 已损坏，无法读取，请重新取得该文件。');
  } finally {
    console.warn = say;
  }
}
