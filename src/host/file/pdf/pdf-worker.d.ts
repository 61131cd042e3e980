/** The worker's half of pdf.js; loaded beside the page's, it serves that without a thread of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort(port: unknown): void };
}

/** A table of a predefined encoding, as a data address. */
declare module 'pdfjs-dist/cmaps/*.bcmap' {
  const address: string;
  export default address;
}
