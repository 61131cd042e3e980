import type { PDFDocumentProxy } from 'pdfjs-dist';
import { FileError } from '../file-error';
import { ChineseCMaps } from './chinese-cmaps';
import { SameThreadPort } from './same-thread-port';

/** An opened PDF, and what frees all that it holds. */
export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  close(): Promise<void>;
}

/**
 * Opens a PDF with pdf.js: in this thread, without network, eval or canvas, with its worker from the same bundle. Pictures are never decoded.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // It tells the console that there is no canvas, which nothing here needs.
  const { warn: say } = console;
  // It brings an Array.push of its own, for all and several times slower, for the sake of engines that report one error less.
  const { push } = Array.prototype;
  console.warn = () => undefined;
  try {
    const { WorkerMessageHandler } = await import(/* webpackMode: "eager" */ 'pdfjs-dist/legacy/build/pdf.worker.mjs');
    const { getDocument, PDFWorker, VerbosityLevel } = await import(/* webpackMode: "eager" */ 'pdfjs-dist/legacy/build/pdf.mjs');
    Array.prototype.push = push;
    const port = new SameThreadPort();
    WorkerMessageHandler.initializeFromPort(port);
    const worker = new PDFWorker({ port: port as unknown as null, verbosity: VerbosityLevel.ERRORS });
    const task = getDocument({
      worker,
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
    });
    const close = async (): Promise<void> => {
      await task.destroy().catch(() => undefined);
      worker.destroy();
    };
    try {
      return { pdf: await task.promise, close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new FileError('PDF 设有打开密码，请取消密码后再试。');
    throw new FileError('PDF 已损坏，无法读取，请重新取得该文件。');
  } finally {
    console.warn = say;
  }
}
