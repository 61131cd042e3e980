import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { withKeptTexts } from '../../../src/host/file/keep-texts';
import { readKeptTexts } from '../../../src/host/file/kept-texts';
import { readWorkbook } from '../../../src/host/file/read-workbook';
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

describe('texts saved with a file', () => {
  const samples = path.join(__dirname, '..', '..', '..', 'samples');
  const file = new Uint8Array(readFileSync(path.join(samples, readdirSync(samples).find((name) => name.startsWith('济宁')) ?? '')));
  const text = '{"reason":"甲 < 乙 & “丙”\n"}';
  const kept = withKeptTexts(file, new Map([['explanations', text]]));

  it('read back, and everything else of the file stays', () => {
    expect(readKeptTexts(kept).get('explanations')).toBe(text);
    expect(readWorkbook(kept)).toEqual(readWorkbook(file));
  });

  it('stand in one part that the package declares, however often they are saved', () => {
    const again = withKeptTexts(kept, new Map([['explanations', '新']]));
    expect(readKeptTexts(again).get('explanations')).toBe('新');
    const parts = unzipSync(again);
    const own = Object.keys(parts).filter((name) => name.startsWith('customXml/item'));
    expect(own).toHaveLength(1);
    expect(strFromU8(parts['[Content_Types].xml'] as Uint8Array).split(`/${own[0] ?? ''}"`)).toHaveLength(2);
    expect(strFromU8(parts['xl/_rels/workbook.xml.rels'] as Uint8Array).split(`/${own[0] ?? ''}"`)).toHaveLength(2);
  });

  it('leave a file as it is where there is nothing to keep', () => {
    expect(withKeptTexts(file, new Map())).toBe(file);
    expect(readKeptTexts(withKeptTexts(kept, new Map())).size).toBe(0);
  });

  it('count alone once they are there, also where the last was taken away', () => {
    const settings = extension('<we:property name="juesuan.explanations" value="&quot;older&quot;"/>');
    const both = zipOf({ ...unzipSync(file), 'xl/webextensions/webextension1.xml': settings });
    expect(readKeptTexts(both).get('explanations')).toBe('older');
    expect([...readKeptTexts(withKeptTexts(both, new Map([['report', '说明']])))]).toEqual([['report', '说明']]);
    expect(readKeptTexts(withKeptTexts(both, new Map())).size).toBe(0);
  });
});
