import type { GridCell } from '../table-grid';

/** What a document is made of, in the order in which it reads. */
export type Block =
  | { readonly kind: 'line'; readonly text: string; readonly page?: number }
  | {
      readonly kind: 'table';
      readonly cells: readonly GridCell[];
      readonly rows: number;
      readonly columns: number;
      /** For each row its page, where the document knows pages. */
      readonly pages?: readonly number[];
      /** Whether it stands within a cell of another table, with which it does not go on. */
      readonly isInner?: boolean;
      /** Where its columns begin and the last one ends, on paper. */
      readonly edges?: readonly number[];
    };

export type TableBlock = Extract<Block, { kind: 'table' }>;
