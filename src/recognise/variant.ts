import type { BodyReading } from '../forms/recognised';

/** Names the layout of a body as it was met; the words are the ids of the forms' declared variants where there is one. */
export function variantOf(body: BodyReading): string {
  switch (body.kind) {
    case 'listed-lanes': {
      if (body.spec.isStacked) return 'single-column';
      const lane = body.lanes.filter(({ spec }) => !spec.optional).at(-1);
      const columns = lane?.lines.find((line) => line.spec?.key === 'year')?.figures.size ?? 1;
      if (columns > 1) return columns >= 4 ? 'four-columns' : columns === 3 ? 'three-columns' : 'two-columns';
      return body.lanes.some((other) => other.lines.some((line) => line.lineNumberColumn !== null)) ? 'numbered' : 'plain';
    }
    case 'coded-rows': {
      const keys = new Set(body.columns.map((column) => column.key));
      if (keys.has('expenditure')) return keys.has('closing') ? (keys.has('closingCarried') ? 'balances' : 'standard') : 'expenditure';
      if (keys.has('closing')) return 'flow';
      if (body.spec.classification === 'economic') return 'rows';
      const total = body.totals[0];
      // Without any coded row, blank ones above 合计 tell.
      const above = body.rows[0]?.row ?? (body.headerBottom === undefined ? undefined : body.headerBottom + 1);
      if (total && above !== undefined && total.row > above) return 'total-below';
      return body.codeColumns.length > 1 ? 'three-columns' : 'one-column';
    }
    case 'coded-lanes': {
      const lanes = new Set(body.entries.map((entry) => entry.codeColumn)).size;
      return lanes >= 3 ? 'three-lanes' : lanes === 2 ? 'two-lanes' : 'one-lane';
    }
    case 'column-tree': {
      if (body.trees.some((tree) => tree.figures.has('meeting'))) return 'with-meetings';
      const [first, second] = body.trees;
      const a = [...(first?.figures.values() ?? [])];
      const b = [...(second?.figures.values() ?? [])];
      if (a.length > 1 && a[0]?.column === a[1]?.column) return 'rows';
      const lastOfFirst = Math.max(...a.map((figure) => figure.column));
      return b.length > 0 && Math.min(...b.map((figure) => figure.column)) < lastOfFirst ? 'pairs' : 'blocks';
    }
  }
}
