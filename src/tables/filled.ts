import type { Figure } from '../identities/figure';

/** Whether a cell says anything: what was left blank, or dashed out as not applicable, does not. */
export function isFilled(figure: Figure | null | undefined): boolean {
  return figure !== null && figure !== undefined && figure.state !== 'blank' && figure.state !== 'nothing';
}
