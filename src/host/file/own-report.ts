import { isAsSealed, REPORT_GENERATOR, REPORT_TITLE } from '../../findings/report-generator';
import { DEFAULT_LIMITS } from './read-limits';
import { Archive } from './zip/archive';

const CORE = 'docProps/core.xml';
const PROPERTIES = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const CREATOR = '<dc:creator>决算助手</dc:creator>';

/** What a workbook of this title says about itself (文件属性). */
function coreProperties(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<cp:coreProperties xmlns:cp="${PROPERTIES}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title>${CREATOR}</cp:coreProperties>`
  );
}

/** The parts of an empty workbook with its title among its properties. */
export function withTitle(
  parts: readonly (readonly [name: string, text: string])[],
  title: string,
): readonly (readonly [string, string])[] {
  const type = `<Override PartName="/${CORE}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
  const way =
    '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" ' +
    `Target="${CORE}"/>`;
  const changed = parts.map(([name, text]): readonly [string, string] => {
    if (name === '[Content_Types].xml') return [name, text.replace('</Types>', `${type}</Types>`)];
    if (name === '_rels/.rels') return [name, text.replace('</Relationships>', `${way}</Relationships>`)];
    return [name, text];
  });
  return [...changed, [CORE, coreProperties(title)]];
}

/** `untouched` as we wrote it · `edited` ours, but saved by somebody since: it may hold their remarks. */
export type OwnReport = 'untouched' | 'edited';

/** Whether a file is a 校验报告 of ours; null for any other file. Never throws. */
export function ownReport(bytes: Uint8Array): OwnReport | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 400));
  if (head.includes(REPORT_GENERATOR)) return isAsSealed(new TextDecoder().decode(bytes)) ? 'untouched' : 'edited';
  if (!head.startsWith('PK')) return null;
  try {
    const part = new Archive(bytes, DEFAULT_LIMITS).read(CORE);
    if (part === null) return null;
    const text = new TextDecoder().decode(part);
    if (text === coreProperties(REPORT_TITLE)) return 'untouched';
    return text.includes(CREATOR) && text.includes(`>${REPORT_TITLE}</dc:title>`) ? 'edited' : null;
  } catch {
    return null;
  }
}
