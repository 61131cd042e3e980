import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const DOCS = join(ROOT, 'docs');
const PAGES = ['README.md', 'CHANGELOG.md', ...readdirSync(DOCS).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))];

/** What a page says outside of its code. */
function prose(page: string): string {
  return readFileSync(page, 'utf8')
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '));
}

/** The names that a page's headings can be linked by, as GitHub makes them. */
function anchors(page: string): Set<string> {
  const headings = [
    ...readFileSync(page, 'utf8')
      .replace(/^```[\s\S]*?^```/gm, '')
      .matchAll(/^#+ +(.+)$/gm),
  ];
  return new Set(
    headings.map(([, heading = '']) =>
      heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

test.each(PAGES)('%s links only to what there is', (name) => {
  const page = join(ROOT, name);
  const dead: string[] = [];
  for (const [, target = ''] of prose(page).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^(?:https?|mailto):/.test(target)) continue;
    const [file = '', anchor] = decodeURIComponent(target).split('#');
    const linked = file === '' ? page : join(dirname(page), file);
    if (!existsSync(linked) || relative(ROOT, linked).startsWith('..')) dead.push(target);
    else if (anchor !== undefined && linked.endsWith('.md') && !anchors(linked).has(anchor)) dead.push(target);
  }
  expect(dead).toEqual([]);
});
