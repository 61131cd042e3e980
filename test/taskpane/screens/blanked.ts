import { examine } from '../../../src/examination/examine';
import type { Figure } from '../../../src/identities/figure';
import { readPerformanceForms } from '../../../src/performance/read-form';
import { contentOf } from '../../../src/workbook/content';
import type { Edit, Plan } from '../../../src/workbook/plan';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';

function emptied(workbook: Workbook, figures: readonly (Figure | null | undefined)[]): Plan {
  const edits = new Map<string, Edit>();
  for (const figure of figures) {
    const sheet = figure && workbook.sheets.find(({ name }) => name === figure.sheet);
    const cell = sheet && cellAt(sheet, figure.row, figure.column);
    if (!figure || figure.state !== 'amount' || !cell) continue;
    const { row, column } = figure;
    const before = contentOf(cell);
    const after = { formula: null, value: null, format: before.format };
    edits.set(`${figure.sheet}!${row},${column}`, { sheet: figure.sheet, row, column, before, after, reason: '清空' });
  }
  return { title: '清空', edits: [...edits.values()] };
}

/** Empties every execution rate, score and total of the self-evaluation forms. */
export function withoutScores(workbook: Workbook): Plan {
  const forms = workbook.sheets.flatMap((sheet) => readPerformanceForms(sheet));
  return emptied(
    workbook,
    forms.flatMap((form) =>
      form.kind === 'summary'
        ? []
        : [form.money?.total?.rate, form.money?.total?.score, ...form.indicators.map(({ score }) => score), form.total?.score],
    ),
  );
}

/** Empties the totals of sums on one sheet. */
export function withoutTotals(workbook: Workbook, sheet: string): Plan {
  const { judged } = examine(workbook);
  return emptied(
    workbook,
    judged.flatMap(({ identity: { relation, target } }) => (relation === 'sum' && target.sheet === sheet ? [target] : [])),
  );
}
