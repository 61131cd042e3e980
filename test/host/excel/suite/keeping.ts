import { TextDecoder as NodeTextDecoder, TextEncoder as NodeTextEncoder } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { EXPLANATIONS_NAME } from '../../../../src/findings/kept-explanations';
import { KEPT_NAMESPACE, REPORT_NAME } from '../../../../src/host/kept-name';
import type { Book } from '../../../excel-host/model/book';
import { workbookOfParts } from '../../file/package-of';
import { bookOf, type ExcelUnderTest } from './excel-under-test';

/** What the page and the command line do with a file; loaded late, since a test page has no decoder of its own. */
async function fileSide() {
  if (!('TextDecoder' in globalThis)) Object.assign(globalThis, { TextDecoder: NodeTextDecoder, TextEncoder: NodeTextEncoder });
  const { withKeptTexts } = await import('../../../../src/host/file/keep-texts');
  const { readKeptTexts } = await import('../../../../src/host/file/kept-texts');
  return { withKeptTexts, readKeptTexts };
}

/** Opens the parts of a file in the book, as Excel does. */
function openParts(book: Book, file: Uint8Array): void {
  for (const [name, content] of Object.entries(unzipSync(file))) {
    if (/^customXml\/item\d+\.xml$/.test(name)) book.xmlParts.set(`{${name}}`, strFromU8(content));
  }
}

/** The workbook saved as Excel does it: each part as a file of its own, with its properties beside it. */
function savedBy(book: Book): Uint8Array {
  const parts = [...book.xmlParts.values()].flatMap((xml, at) => [
    [`customXml/item${at + 1}.xml`, xml],
    [`customXml/itemProps${at + 1}.xml`, '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'],
  ]);
  const settings = [...book.settings].map(
    ([name, value]) => `<we:property name="${name}" value="${JSON.stringify(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"/>`,
  );
  const extension = `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties>${settings.join('')}</we:properties></we:webextension>`;
  return workbookOfParts({
    sheets: ['<sheetData/>'],
    extra: { ...Object.fromEntries(parts), 'xl/webextensions/webextension1.xml': extension },
  });
}

const TEXT = '{"version":1,"explanations":[{"key":"JS-0101 甲!B2 1","reason":"机构划入 < & > “\\n”"}]}';

/** What the workbook keeps for whoever opens it. */
export function keepingSuite({ open, requestsOf }: ExcelUnderTest): void {
  describe('texts that the page and the command line read too', () => {
    test('stand in the saved file, as the page finds and changes them; what it saves stands in Excel', async () => {
      const { readKeptTexts, withKeptTexts } = await fileSide();
      const book = bookOf(1);
      book.xmlParts.set('{other}', '<other xmlns="urn:somebody">theirs</other>');
      const { excel, host } = await open(book);
      expect(await requestsOf(excel, () => host.recall(EXPLANATIONS_NAME))).toBeLessThanOrEqual(2);
      expect(await host.remember(EXPLANATIONS_NAME, TEXT)).toBeNull();
      expect(await requestsOf(excel, () => host.remember(REPORT_NAME, '说明'))).toBeLessThanOrEqual(3);
      expect(book.settings.size).toBe(0);
      const saved = savedBy(book);
      expect([...readKeptTexts(saved)]).toEqual([
        [EXPLANATIONS_NAME, TEXT],
        [REPORT_NAME, '说明'],
      ]);

      const again = bookOf(1);
      openParts(again, withKeptTexts(saved, new Map([[EXPLANATIONS_NAME, `${TEXT} `]])));
      expect([...again.xmlParts.values()].filter((xml) => xml.includes(KEPT_NAMESPACE))).toHaveLength(1);
      const reopened = await open(again);
      expect(await reopened.host.recall(EXPLANATIONS_NAME)).toBe(`${TEXT} `);
      expect(await reopened.host.recall(REPORT_NAME)).toBeNull();
      await reopened.host.remember(EXPLANATIONS_NAME, null);
      expect(readKeptTexts(savedBy(again)).size).toBe(0);
      expect([...again.xmlParts.values()]).toContain('<other xmlns="urn:somebody">theirs</other>');
    });

    test('are told as kept less well where Excel cannot keep parts, and move into the file where it can', async () => {
      const { readKeptTexts } = await fileSide();
      const book = bookOf(1);
      const { excel, host } = await open(book);
      excel.hasXmlParts = false;
      expect(await host.remember(EXPLANATIONS_NAME, TEXT)).toContain('只存进了加载项的设置');
      expect(await host.recall(EXPLANATIONS_NAME)).toBe(TEXT);
      expect(readKeptTexts(savedBy(book)).get(EXPLANATIONS_NAME)).toBe(TEXT);
      excel.hasXmlParts = true;
      expect(await host.remember(EXPLANATIONS_NAME, `${TEXT} `)).toBeNull();
      expect(book.settings.size).toBe(0);
      expect(readKeptTexts(savedBy(book)).get(EXPLANATIONS_NAME)).toBe(`${TEXT} `);
    });

    test('a copied part is one text, a damaged one none', async () => {
      const book = bookOf(1);
      const part = (text: string) => `<kept xmlns="${KEPT_NAMESPACE}"><text name="${EXPLANATIONS_NAME}">${text}</text></kept>`;
      book.xmlParts.set('{1}', part('甲')).set('{2}', part('甲'));
      const { host } = await open(book);
      expect(await host.recall(EXPLANATIONS_NAME)).toBe('甲');
      await host.remember(EXPLANATIONS_NAME, '乙');
      expect([...book.xmlParts.values()]).toEqual([part('乙')]);
      book.xmlParts.set('{1}', `<kept xmlns="${KEPT_NAMESPACE}"><text name=`);
      expect(await host.recall(EXPLANATIONS_NAME)).toBeNull();
    });
  });
}
