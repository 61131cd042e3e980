/** A piece of a drafted report: a heading of level 1 (第三部分), 2 (一、) or 3 （（一））, or a paragraph. */
export type DraftBlock =
  { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string } | { readonly kind: 'paragraph'; readonly text: string };

/** What a person has to fill in (【请说明原因】). */
export const GAP = /【请[^】]*】/g;

/** The draft as plain text, one block a line: for the clipboard, and for checking it. */
export function draftText(blocks: readonly DraftBlock[]): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** How many places are left for a person to fill in. */
export function gapsIn(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((count, { text }) => count + (text.match(GAP)?.length ?? 0), 0);
}
