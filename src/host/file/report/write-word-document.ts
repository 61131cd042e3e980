import { GAP, type DraftBlock } from '../../../narrative/draft/document';
import { createZip } from '../zip/rewrite';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const FIXED: readonly (readonly [name: string, text: string])[] = [
  [
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  ],
  [
    'word/_rels/document.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ['word/styles.xml', stylesPart()],
];

/** Built-in heading styles, so that Word and WPS show an outline: 黑体 for the part and its sections, 楷体 below, 仿宋 for the text. */
function stylesPart(): string {
  const font = (name: string): string =>
    `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${name}" w:cs="Times New Roman"/>`;
  const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
  const headingStyle = (level: number, name: string, half: number, paragraph: string): string =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>` +
    `<w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/>${paragraph}<w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
    `<w:rPr>${font(name)}${size(half)}</w:rPr></w:style>`;
  return (
    `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>${font('仿宋')}${size(32)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:ind w:firstLine="640" w:firstLineChars="200"/></w:pPr></w:style>' +
    headingStyle(
      1,
      '黑体',
      36,
      '<w:spacing w:before="240" w:after="240"/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/>',
    ) +
    headingStyle(2, '黑体', 32, '') +
    headingStyle(3, '楷体', 32, '') +
    '</w:styles>'
  );
}

function escaped(text: string): string {
  const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return legal.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function run(text: string, properties = ''): string {
  return text === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** The text's runs, gaps for people marked in yellow. */
function runs(text: string): string {
  const marked = '<w:rPr><w:highlight w:val="yellow"/></w:rPr>';
  let from = 0;
  let all = '';
  for (const match of text.matchAll(GAP)) {
    all += run(text.slice(from, match.index)) + run(match[0], marked);
    from = match.index + match[0].length;
  }
  return all + run(text.slice(from));
}

function paragraph(block: DraftBlock): string {
  const style = block.kind === 'heading' ? `<w:pPr><w:pStyle w:val="Heading${block.level}"/></w:pPr>` : '';
  return `<w:p>${style}${runs(block.text)}</w:p>`;
}

/** A Word document (.docx) of a drafted report, A4 with heading styles. The same draft gives the same bytes. */
export function writeWordDocument(blocks: readonly DraftBlock[]): Uint8Array {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  const body = `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${blocks.map(paragraph).join('')}${page}</w:body></w:document>`;
  const encoder = new TextEncoder();
  return createZip([...FIXED, ['word/document.xml', body] as const].map(([name, text]) => [name, encoder.encode(text)] as const));
}
