/** How many letters must be added, dropped, changed or swapped with a neighbour to get from one word to the other. */
function distance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const above = rows[i - 1] as number[];
      const changed = (above[j - 1] as number) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = isSwapped ? ((rows[i - 2] as number[])[j - 2] as number) + 1 : Infinity;
      row.push(Math.min(changed, swapped, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    rows.push(row);
  }
  return (rows[from.length] as number[])[to.length] as number;
}

/** The word that was probably meant; null where none is near enough to be worth asking about. */
export function nearest(word: string, known: readonly string[]): string | null {
  const farthest = Math.max(1, Math.floor(word.length / 3));
  const [best] = known
    .map((candidate) => ({ candidate, steps: distance(word.toLowerCase(), candidate) }))
    .filter(({ steps }) => steps <= farthest)
    .sort((a, b) => a.steps - b.steps);
  return best?.candidate ?? null;
}
