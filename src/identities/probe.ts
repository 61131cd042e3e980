import type { Rule } from './identity';

/** The rule of statements that only ask whether something fits: no finding is made of them. */
export const PROBE: Rule = { code: '', title: '', form: '', statement: '', source: '', severity: 'error' };
