/** Text that stands in a cell of a Markdown table or in a paragraph as it is, whatever signs it holds. */
export function plain(text) {
  return String(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|#~]/g, '\\$&');
}

/** A Markdown table; every cell is plain text. */
export function table(headings, rows) {
  const line = (cells) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(headings), `|${' --- |'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}

/** The name of the heading that GitHub and GitLab link to. */
export function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
