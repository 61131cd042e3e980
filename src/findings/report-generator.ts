/** The title by which a 校验报告 is known again. */
export const REPORT_TITLE = '决算勾稽校验报告';

/** What the page of a report says of its maker; stands within its first bytes. */
export const REPORT_GENERATOR = `<meta name="generator" content="决算助手 ${REPORT_TITLE}">`;

const SEAL = /<!-- 校验和 ([0-9a-f]{8}) -->\n$/;

/** The text of a page with what its checksum is at its end, so that a page that somebody has written in is known. */
export function sealed(page: string): string {
  return `${page}<!-- 校验和 ${checksum(page)} -->\n`;
}

/** Whether a page stands as it was sealed. */
export function isAsSealed(page: string): boolean {
  const seal = SEAL.exec(page);
  return seal !== null && checksum(page.slice(0, seal.index)) === seal[1];
}

/** FNV-1a over UTF-16 code units: against a change by hand, not against forgery. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
