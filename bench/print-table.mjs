/** Columns that line up although a Chinese character is as wide as two others. */
function width(text) {
  let sum = 0;
  for (const character of text) sum += character.codePointAt(0) > 0x2e7f ? 2 : 1;
  return sum;
}

/** The rows as lines of text; the first and the last column to the left, all others to the right. */
export function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  return rows.map((row) =>
    row
      .map((text, column) => {
        const blank = ' '.repeat(widths[column] - width(text));
        if (column === row.length - 1) return text;
        return column === 0 ? text + blank : blank + text;
      })
      .join('  '),
  );
}
