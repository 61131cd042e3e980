/** How much a workbook file may hold before it is refused; guards against files that were made to exhaust the machine. */
export interface ReadLimits {
  /** Entries in the zip. */
  readonly entries: number;
  /** Bytes of one part after inflating. */
  readonly partBytes: number;
  /** Bytes of all parts that are read, after inflating. */
  readonly totalBytes: number;
  /** Inflated size divided by compressed size, asked only of parts above `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Cells with content, in all sheets together. */
  readonly cells: number;
  readonly sheets: number;
  /** Characters of the formulas that are written once for a block of cells, as its cells have them, in all sheets together. */
  readonly sharedFormulas: number;
}

/**
 * Far above any honest workbook. Deflate cannot exceed a ratio of 1032; a sheet of one repeated row reaches about 100.
 */
export const DEFAULT_LIMITS: ReadLimits = {
  entries: 20_000,
  partBytes: 512 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  ratio: 250,
  ratioFromBytes: 16 * 1024 * 1024,
  cells: 5_000_000,
  sheets: 2_000,
  sharedFormulas: 64 * 1024 * 1024,
};
