import type { Heading } from '../../../src/tables/print/frame';
import type { Rule } from '../../../src/identities/identity';
import { oneLane, type TableSpec } from '../../../src/tables/table';

/** What the printed tables of the tests have in common: roads, with their growth. */
export const RULE: Rule = { code: 'X', title: '', form: '', statement: '', source: '', severity: 'error' };
export const heading: Heading = { title: '道路表', number: '附03表', year: 2019, organisation: null, unit: '万元' };
const growth = { rule: RULE, over: 'final', under: 'before' };
export const columns = [
  { key: 'final', captions: ['决算数'] },
  { key: 'growth', captions: ['增长'], rate: growth },
];
export const shown = [
  { key: 'final', caption: '支出>决算数', width: 24 },
  { key: 'growth', caption: '支出>增长', width: 11 },
];
export const coded: readonly TableSpec[] = [
  oneLane({ rows: { kind: 'coded', classification: 'functional', hierarchy: { class: RULE } }, columns }),
];
