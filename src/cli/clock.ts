/** Milliseconds from some fixed moment, never turned back. Not `performance`, which Node.js loads when it is first asked for. */
export function milliseconds(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
