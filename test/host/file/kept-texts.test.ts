import { readKeptTexts } from '../../../src/host/file/kept-texts';
import { zipOf } from './package-of';

const NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';

function fileWith(part: string, name = 'xl/webextensions/webextension2.xml'): Uint8Array {
  return zipOf({ 'xl/workbook.xml': '<workbook/>', [name]: part });
}

function extension(properties: string): string {
  return `<?xml version="1.0"?><we:webextension xmlns:we="${NAMESPACE}" id="{1}"><we:properties>${properties}</we:properties></we:webextension>`;
}

it('reads what the add-in keeps with a workbook, and nothing of other add-ins', () => {
  const kept = '<we:property name="juesuan.explanations" value="&quot;{\\&quot;a\\&quot;:1}&quot;"/>';
  const foreign = '<we:property name="other.text" value="&quot;theirs&quot;"/><we:property name="juesuan.count" value="3"/>';
  expect([...readKeptTexts(fileWith(extension(kept + foreign)))]).toEqual([['explanations', '{"a":1}']]);
});

it.each([
  ['no workbook', new TextEncoder().encode('text')],
  ['a damaged zip', new TextEncoder().encode('PK damaged')],
  ['a damaged part', fileWith('<we:webextension><we:property name="juesuan.a"')],
  ['a value that is no text', fileWith(extension('<we:property name="juesuan.a" value="{broken"/>'))],
  ['another part', fileWith(extension('<we:property name="juesuan.a" value="&quot;b&quot;"/>'), 'xl/other.xml')],
])('%s keeps nothing', (_what, bytes) => {
  expect(readKeptTexts(bytes).size).toBe(0);
});
