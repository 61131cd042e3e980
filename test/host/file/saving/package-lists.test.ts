import { addAddresses, addContentType, addRelationship, removePart } from '../../../../src/host/file/saving/package-lists';
import { PackageEdit } from '../../../../src/host/file/saving/package-edit';
import { plainStrings } from '../../../../src/host/file/saving/plain-strings';
import { DEFAULT_LIMITS } from '../../../../src/host/file/read-limits';
import { Archive } from '../../../../src/host/file/zip/archive';
import { partsOf, zipOf } from '../package-of';
import { rawEntries } from '../saving';

const MAIN = 'xl/workbook.xml';
const RELS = 'xl/_rels/workbook.xml.rels';

function edited(change: Readonly<Record<string, string>> = {}): PackageEdit {
  return new PackageEdit(new Archive(zipOf({ ...partsOf({ sheets: ['<sheetData/>'] }), ...change }), DEFAULT_LIMITS));
}

const textOf = (edit: PackageEdit, part: string): string => new TextDecoder().decode(edit.read(part) ?? new Uint8Array());

describe('relationships that are added', () => {
  test('have ids that nobody has, and keep those that are there', () => {
    const edit = edited({
      [RELS]: '<Relationships><Relationship Id="rId1" Type="甲" Target="a"/><Relationship Id="rId3" Type="甲" Target="b"/></Relationships>',
    });
    expect([addRelationship(edit, MAIN, 'urn:t', 'c.xml'), addRelationship(edit, MAIN, 'urn:t', 'd&e.xml')]).toEqual(['rId4', 'rId5']);
    expect(textOf(edit, RELS)).toContain(
      '<Relationship Id="rId3" Type="甲" Target="b"/><Relationship Id="rId4" Type="urn:t" Target="c.xml"/>',
    );
    expect(textOf(edit, RELS)).toContain('Target="d&amp;e.xml"/></Relationships>');
  });

  test('make the part where there is none, and fill one that is empty', () => {
    const edit = edited({ [RELS]: '<Relationships/>' });
    expect(addRelationship(edit, MAIN, 'urn:t', 'c.xml')).toBe('rId1');
    expect(textOf(edit, RELS)).toBe('<Relationships><Relationship Id="rId1" Type="urn:t" Target="c.xml"/></Relationships>');
    expect(addRelationship(edit, 'xl/worksheets/sheet1.xml', 'urn:t', 'c.xml')).toBe('rId1');
    expect(textOf(edit, 'xl/worksheets/_rels/sheet1.xml.rels')).toMatch(/<Relationship Id="rId1".*<\/Relationships>$/);
  });

  test('to addresses say that they lead outside, and none make no part', () => {
    const edit = edited();
    expect(addAddresses(edit, 'xl/worksheets/sheet1.xml', 'urn:h', [])).toEqual([]);
    expect(edit.has('xl/worksheets/_rels/sheet1.xml.rels')).toBe(false);
    expect(addAddresses(edit, 'xl/worksheets/sheet1.xml', 'urn:h', ['a.xlsx', 'b.xlsx'])).toEqual(['rId1', 'rId2']);
    expect(textOf(edit, 'xl/worksheets/_rels/sheet1.xml.rels').match(/TargetMode="External"/g)).toHaveLength(2);
  });

  test('carry the prefix of the list', () => {
    const edit = edited({ [RELS]: '<p:Relationships xmlns:p="urn"></p:Relationships>' });
    addRelationship(edit, MAIN, 'urn:t', 'c.xml');
    expect(textOf(edit, RELS)).toBe(
      '<p:Relationships xmlns:p="urn"><p:Relationship Id="rId1" Type="urn:t" Target="c.xml"/></p:Relationships>',
    );
  });

  test.each([
    '',
    '<Relationships>',
    '<Relationships><Relationship Id="rId1" Type="t" Target="a"/>',
    '<Relationships><Relationship Id="rId1" Type="t" Target="a"></Relationship>',
  ])('find no place in %p, a list that is cut off', (list) => {
    expect(() => addRelationship(edited({ [RELS]: list }), MAIN, 'urn:t', 'c.xml')).toThrow('workbook.xml.rels');
  });
});

test('a part that is removed is gone with its content type and what leads to it, whatever the letters are', () => {
  const edit = edited({
    [RELS]:
      '<Relationships><Relationship Id="rId1" Type="urn/worksheet" Target="a"/><Relationship Id="rId2" Type="urn/calcChain" Target="calcChain.xml"/></Relationships>',
    'xl/calcChain.xml': '<calcChain/>',
  });
  addContentType(edit, 'xl/calcchain.xml', 'urn:calc');
  expect(textOf(edit, '[Content_Types].xml')).toContain('<Override PartName="/xl/calcchain.xml" ContentType="urn:calc"/></Types>');
  removePart(edit, 'xl/calcChain.xml', MAIN, 'calcChain');
  expect([edit.has('xl/calcChain.xml'), edit.read('xl/calcChain.xml')]).toEqual([false, null]);
  expect(textOf(edit, '[Content_Types].xml')).not.toMatch(/calcchain/i);
  expect(textOf(edit, '[Content_Types].xml')).toContain('sheet1.xml');
  expect(textOf(edit, RELS)).toBe('<Relationships><Relationship Id="rId1" Type="urn/worksheet" Target="a"/></Relationships>');
});

test('only what says the content type of a removed part goes with it', () => {
  const note = '<Note PartName="/xl/calcChain.xml"></Note>';
  const types = `<Types>${note}<Override PartName="/xl/workbook.xml" ContentType="a"/><Override PartName="/xl/calcChain.xml" ContentType="b"></Override></Types>`;
  const edit = edited({ '[Content_Types].xml': types, 'xl/calcChain.xml': '<calcChain/>' });
  removePart(edit, 'xl/calcChain.xml', 'xl/nobody.xml', 'calcChain');
  expect(textOf(edit, '[Content_Types].xml')).toBe(`<Types>${note}<Override PartName="/xl/workbook.xml" ContentType="a"/></Types>`);
});

test('lists that do not name a removed part keep their bytes', () => {
  const bytes = zipOf(partsOf({ sheets: ['<sheetData/>'] }), 0);
  const edit = new PackageEdit(new Archive(bytes, DEFAULT_LIMITS));
  removePart(edit, 'xl/none.xml', MAIN, 'none');
  expect([...rawEntries(edit.toBytes())]).toEqual([...rawEntries(bytes)]);
});

test('a shared text that is plain is known by its first number; what is more than text is not plain', () => {
  const texts =
    '<sst><si><t>甲</t></si><si><r><t>乙</t></r></si><si><t>甲</t></si><si><t>丙</t><rPh sb="0" eb="1"><t>bing</t></rPh></si><si><t>乙</t></si></sst>';
  expect([...plainStrings(new TextEncoder().encode(texts), 'sst.xml')]).toEqual([
    ['甲', 0],
    ['乙', 4],
  ]);
  const prefixed = '<x:sst><x:si><x:r><x:t>甲</x:t></x:r></x:si><x:si><x:t>甲</x:t></x:si></x:sst>';
  expect([...plainStrings(new TextEncoder().encode(prefixed), 'sst.xml')]).toEqual([['甲', 1]]);
});

test('every shared text counts, an empty one as well; phonetic marks and long prefixes make no difference, and what comes behind is none', () => {
  const numbers = (texts: string): [string, number][] => [...plainStrings(new TextEncoder().encode(texts), 'sst.xml')];
  expect(
    numbers('<sst><si/><si><t>甲</t></si><si><t>丁</t><phoneticPr fontId="1"/></si><si><t>乙</t></si><extLst><ext/></extLst></sst>'),
  ).toEqual([
    ['', 0],
    ['甲', 1],
    ['乙', 3],
  ]);
  const item = '<main:si><main:r><main:t>甲</main:t></main:r></main:si><main:si><main:t>丙</main:t></main:si>';
  expect(numbers(`<main:sst>${item}</main:sst>`)).toEqual([['丙', 1]]);
});
