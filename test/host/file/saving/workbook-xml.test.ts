import { WorkbookXml } from '../../../../src/host/file/saving/workbook-xml';

function workbookOf(inside: string): WorkbookXml {
  return new WorkbookXml(new TextEncoder().encode(`<workbook>${inside}</workbook>`), 'xl/workbook.xml');
}

const written = (workbook: WorkbookXml): string =>
  new TextDecoder().decode(workbook.toBytes()).replace(/^<workbook>|<\/workbook>$|\sxmlns:r="[^"]*"/g, '');
const NEW = { name: '表二', relationship: 'rId9', isHidden: false };
const named = { name: '_xlnm.Print_Area', sheet: 0, refersTo: `'表二'!$A$1:$B$2`, isHidden: false };

describe('a sheet that is added', () => {
  test.each([
    ['behind the others, with an id above theirs', '<sheets><sheet name="表" sheetId="7" r:id="rId1"/></sheets>', 8],
    ['to a list that is empty', '<sheets/>', 1],
    ['beside what only has a number like one', '<sheets><e:note sheetId="9"/><sheet name="表" sheetId="7" r:id="rId1"/></sheets>', 8],
    ['to a list that is empty and closed by itself', '<sheets></sheets>', 1],
    ['to a workbook without a list', '', 1],
    ['beside a sheet whose id is no number', '<sheets><sheet name="表" sheetId="甲" r:id="rId1"/></sheets>', 1],
  ])('stands %s', (_, before, id) => {
    const workbook = workbookOf(before);
    workbook.addSheets([NEW]);
    const old = /<sheets>(.*)<\/sheets>/.exec(before)?.[1] ?? '';
    expect(written(workbook)).toBe(`<sheets>${old}<sheet name="表二" sheetId="${id}" r:id="rId9"/></sheets>`);
  });

  test('says that it is hidden', () => {
    const workbook = workbookOf('<sheets/>');
    workbook.addSheets([{ ...NEW, isHidden: true }]);
    expect(written(workbook)).toContain('state="hidden"');
  });
});

describe('what a workbook does not have yet goes where the schema wants it', () => {
  test.each([
    ['<sheets/><calcPr calcId="1"/>', '<sheets/><NAMES/><calcPr calcId="1"/>'],
    [
      '<sheets/><definedNames><definedName name="甲">1</definedName></definedNames>',
      '<sheets/><definedNames><definedName name="甲">1</definedName>',
    ],
    ['<AlternateContent/><sheets/><extLst/>', '<AlternateContent/><sheets/><NAMES/><extLst/>'],
    ['<sheets/><unknown/>', '<sheets/><NAMES/><unknown/>'],
    ['<sheets/>', '<sheets/><NAMES/>'],
  ])('names in %s', (before, after) => {
    const workbook = workbookOf(before);
    workbook.defineNames([named]);
    expect(
      written(workbook)
        .replace(/<definedNames><definedName name="_xlnm.*?<\/definedNames>/, '<NAMES/>')
        .startsWith(after),
    ).toBe(true);
    expect(written(workbook)).toContain('localSheetId="0">&apos;表二&apos;!$A$1:$B$2<'.replace(/&apos;/g, "'"));
  });

  test('nothing for no names', () => {
    const workbook = workbookOf('<sheets/>');
    workbook.defineNames([]);
    expect(workbook.isChanged).toBe(false);
  });
});

test.each([
  ['<sheets/>', '<sheets/><calcPr fullCalcOnLoad="1"/>'],
  ['<calcPr calcId="1"/>', '<calcPr fullCalcOnLoad="1" calcId="1"/>'],
  ['<calcPr fullCalcOnLoad="0" calcId="1"/>', '<calcPr fullCalcOnLoad="1" calcId="1"/>'],
  ['<calcPr fullCalcOnLoad="true"/>', '<calcPr fullCalcOnLoad="true"/>'],
])('%s is worked out anew when it is opened', (before, after) => {
  const workbook = workbookOf(before);
  workbook.recalculateOnLoad();
  expect(written(workbook)).toBe(after);
});

test.each([
  ['<workbookProtection lockStructure="1"/>', true],
  ['<workbookProtection lockStructure="0"/>', false],
  ['<workbookProtection lockWindows="1"/>', false],
  ['', false],
])('%s locks the structure: %s', (inside, isLocked) => {
  expect(workbookOf(inside).isStructureLocked).toBe(isLocked);
});

test.each(['<sheets/>', '<worksheet><sheets/></worksheet>', '<workbook><sheets>', '<workbook>', ''])('%p is no whole workbook', (text) => {
  expect(() => new WorkbookXml(new TextEncoder().encode(text), 'xl/workbook.xml')).toThrow('xl/workbook.xml');
});
