import picocolors from 'picocolors';
import type { Severity } from '../findings/finding';

/** Colours for human output; each function leaves the text as it is where colours are not wanted. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

/** The sign of a severity; never colour alone. */
export const SIGN: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', info: '·' };

export function openPaint(colours: boolean): Paint {
  const colour = picocolors.createColors(colours);
  return {
    strong: colour.bold,
    quiet: colour.dim,
    good: colour.green,
    severity: { error: colour.red, warning: colour.yellow, info: colour.dim },
  };
}
