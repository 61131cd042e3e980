import type { TotalSpec } from '../../tables/row-axis';
import { economicCodes } from '../../forms/economic-codes';
import type { CodedLanesPrint } from '../../forms/print';
import type { Draft } from './draft';
import { BODY_TOP, layOutHeading, layOutNotes, type Heading } from './frame';
import { layOutHeader } from './header';
import { AMOUNT, AMOUNT_INPUT, CENTRED, LABEL, SUBLABEL } from './looks';

const ROW_HEIGHT = 15;
const CODE_WIDTH = 9;
const AMOUNT_WIDTH = 13;

/** Lays out a form of economic codes in lanes, with the totals of its groups at the foot. */
export function layOutCodedLanes(draft: Draft, totals: readonly TotalSpec[], print: CodedLanesPrint, heading: Heading): void {
  const lanes = print.groups.flatMap(({ caption, lanes: own }) => own.map((lane) => ({ caption, ...lane })));
  lanes.forEach(({ nameWidth }, at) =>
    [CODE_WIDTH, nameWidth, AMOUNT_WIDTH].forEach((width, offset) => draft.width(at * 3 + offset, width)),
  );
  const last = lanes.length * 3 - 1;
  layOutHeading(draft, heading, last);
  const captions = lanes.flatMap(({ caption }) => [print.codeCaption, '科目名称', print.amountCaption].map((own) => `${caption}>${own}`));
  const top = layOutHeader(draft, captions, 0, BODY_TOP);
  const listed = lanes.map(({ classes }) =>
    classes.flatMap((parent) => economicCodes(heading.year).filter(({ code }) => code.startsWith(parent))),
  );
  const count = Math.max(...listed.map(({ length }) => length));
  listed.forEach((codes, at) => {
    for (let index = 0; index < count; index++) {
      const code = codes[index];
      const row = top + index;
      draft.put(row, at * 3, code?.code ?? null, { ...LABEL, format: '@' });
      draft.put(row, at * 3 + 1, code?.name ?? null, code && code.code.length > 3 ? SUBLABEL : LABEL);
      if (code) draft.amount(row, at * 3 + 2, { input: AMOUNT_INPUT, computed: AMOUNT });
      else draft.put(row, at * 3 + 2, null, AMOUNT);
    }
  });
  const foot = top + count;
  let left = 0;
  for (const { lanes: own, total } of print.groups) {
    const right = left + own.length * 3 - 1;
    const label = totals.find(({ key }) => key === total)?.names[0] ?? null;
    draft.merge({ top: foot, left, bottom: foot, right: right - 1 }, label, CENTRED);
    draft.amount(foot, right, { input: AMOUNT_INPUT, computed: AMOUNT });
    left = right + 1;
  }
  for (let row = top; row <= foot; row++) draft.height(row, ROW_HEIGHT);
  layOutNotes(draft, print, heading, foot + 1, last, { top, left: 2, bottom: foot, right: last });
  draft.print = {
    paper: 'A4',
    orientation: 'landscape',
    fitToWidth: true,
    fitToHeight: true,
    centerHorizontally: true,
    margins: { left: 1.5, right: 1.5, top: 1.5, bottom: 1.3 },
  };
}
