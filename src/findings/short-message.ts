import type { Finding } from './finding';

/** The message without the place that stands beside it: after its sheet and cell, or its sheet alone. */
export function shortMessage({ sheet, cell, message }: Pick<Finding, 'sheet' | 'cell' | 'message'>): string {
  for (const prefix of [`${sheet} ${cell ?? ''}`, sheet]) {
    if (message.startsWith(prefix)) return message.slice(prefix.length).trimStart().replace(/^的/, '');
  }
  return message;
}
