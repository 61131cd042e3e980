import { strToU8, zipSync } from 'fflate';
import { areaName, cellName } from '../../src/workbook/address';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';

/** Local time on purpose: a zip entry's date has no time zone. */
const ENTRY_DATE = new Date(2024, 0, 1);
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The first number that a workbook may give to a number format of its own. */
const FIRST_OWN_FORMAT = 164;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Numbers things in the order in which they are first asked for. */
class Numbering {
  readonly keys = new Map<string, number>();

  of(key: string): number {
    let number = this.keys.get(key);
    if (number === undefined) {
      number = this.keys.size;
      this.keys.set(key, number);
    }
    return number;
  }
}

function cellXml(cell: Cell, strings: Numbering, formats: Numbering): string {
  const start = `<c r="${cellName(cell)}"${cell.format ? ` s="${formats.of(cell.format) + 1}"` : ''}`;
  const formula = cell.formula ? `<f>${escaped(cell.formula.slice(1))}</f>` : '';
  const { value } = cell;
  switch (value.kind) {
    case 'number':
      return `${start}>${formula}<v>${value.number}</v></c>`;
    case 'text':
      return formula === ''
        ? `${start} t="s"><v>${strings.of(value.text)}</v></c>`
        : `${start} t="str">${formula}<v>${escaped(value.text)}</v></c>`;
    case 'boolean':
      return `${start} t="b">${formula}<v>${value.boolean ? 1 : 0}</v></c>`;
    case 'error':
      return `${start} t="e">${formula}<v>${escaped(value.error)}</v></c>`;
    case 'pending':
      return `${start}>${formula}</c>`;
  }
}

function sheetXml(sheet: Sheet, strings: Numbering, formats: Numbering): string {
  const rows: string[] = [];
  for (const [row, cells] of sheet.rows) {
    rows.push(`<row r="${row + 1}">${cells.map((cell) => cellXml(cell, strings, formats)).join('')}</row>`);
  }
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('');
  const merged = merges === '' ? '' : `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`;
  const locked = sheet.isProtected ? '<sheetProtection sheet="1"/>' : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${locked}${merged}</worksheet>`;
}

function stylesXml(formats: Numbering): string {
  const codes = [...formats.keys.keys()];
  const own = codes.map((code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${escaped(code)}"/>`).join('');
  const styles = codes.map(
    (_, at) => `<xf numFmtId="${FIRST_OWN_FORMAT + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    (own === '' ? '' : `<numFmts count="${codes.length}">${own}</numFmts>`) +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${codes.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function workbookXml(workbook: Workbook): string {
  const sheets = workbook.sheets.map(({ name, visibility }, at) => {
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    return `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypesXml(sheets: number): string {
  const type = (part: string, name: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    type('/xl/workbook.xml', 'sheet.main') +
    Array.from({ length: sheets }, (_, at) => type(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('') +
    type('/xl/styles.xml', 'styles') +
    type('/xl/sharedStrings.xml', 'sharedStrings') +
    '</Types>'
  );
}

/** A snapshot as an .xlsx file: values, formulas with their results, number formats, merges, hidden and protected sheets. */
export function xlsxBytes(workbook: Workbook): Uint8Array {
  const strings = new Numbering();
  const formats = new Numbering();
  const sheets = workbook.sheets.map((sheet) => sheetXml(sheet, strings, formats));
  const texts = [...strings.keys.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml(formats),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.keys.size}">${texts}</sst>`,
  };
  sheets.forEach((xml, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = xml));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { mtime: ENTRY_DATE, level: 6 });
}
