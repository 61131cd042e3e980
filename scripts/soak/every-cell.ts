/** Below the rows of a sheet: what a formula owns beside what only stands where a formula might seem to own it. */
function rowsBelow(row: number, amount: string): string {
  const at = (column: string, below = 0): string => `${column}${row + below}`;
  return [
    // An array over constants of other rows, one that spilled, and a shared formula whose range covers a constant.
    `<row r="${row}"><c r="${at('A')}" t="inlineStr"><is><r><t>台</t></r><r><t>账</t></r></is></c>` +
      `<c r="${at('B')}"><f t="array" ref="${at('A')}:${at('B', 2)}">${amount}*2</f><v>2</v></c>` +
      `<c r="${at('C')}" cm="1"><f t="array" ref="${at('C')}:${at('C', 2)}">${amount}+{1;2;3}</f><v>1</v></c>` +
      `<c r="${at('D')}"><f t="shared" ref="${at('D')}:${at('D', 2)}" si="90">${amount}+1</f><v>1</v></c></row>`,
    `<row r="${row + 1}"><c r="${at('A', 1)}"><v>7</v></c><c r="${at('C', 1)}"><v>2</v></c><c r="${at('D', 1)}"><v>12.5</v></c>` +
      `<c r="${at('E', 1)}" t="b"><v>1</v></c><c r="${at('F', 1)}" t="e"><v>#N/A</v></c><c r="${at('G', 1)}" t="str"><f>${amount}&amp;"元"</f><v>1元</v></c></row>`,
    `<row r="${row + 2}"><c r="${at('A', 2)}"><v>8</v></c><c r="${at('C', 2)}"><v>3</v></c><c r="${at('D', 2)}"><f t="shared" si="90"/><v>1</v></c>` +
      `<c r="${at('E', 2)}"><f t="dataTable" ref="${at('E', 2)}:${at('F', 2)}" dt2D="0" dtr="1" r1="${amount}"/><v>4</v></c><c r="${at('F', 2)}"><v>5</v></c></row>`,
    // A table with a totals row: 科目 and 金额, one line, and its 汇总.
    `<row r="${row + 4}"><c r="${at('A', 4)}" t="inlineStr"><is><t>名称</t></is></c><c r="${at('B', 4)}" t="inlineStr"><is><t>数额</t></is></c></row>`,
    `<row r="${row + 5}"><c r="${at('A', 5)}" t="inlineStr"><is><t>甲</t></is></c><c r="${at('B', 5)}"><v>3</v></c></row>`,
    `<row r="${row + 6}"><c r="${at('A', 6)}" t="inlineStr"><is><t>汇总</t></is></c><c r="${at('B', 6)}"><f>SUBTOTAL(109,${at('B', 5)}:${at('B', 5)})</f><v>3</v></c></row>`,
  ].join('');
}

function tableXml(row: number): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A${row}:B${row + 2}" totalsRowCount="1">` +
    `<autoFilter ref="A${row}:B${row + 1}"/><tableColumns count="2"><tableColumn id="1" name="名称" totalsRowLabel="汇总"/><tableColumn id="2" name="数额" totalsRowFunction="sum"/></tableColumns></table>`
  );
}

/** The first sheet of a workbook with every kind of cell a few rows below its table, all reading one of its amounts. */
export function withEveryCell(parts: ReadonlyMap<string, string>): Map<string, string> {
  const name = [...parts.keys()].find((part) => part.includes('worksheets/sheet')) ?? '';
  const text = parts.get(name) ?? '';
  const rows = [...text.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
  const amounts = [...text.matchAll(/<c r="([A-Z]+\d+)"[^>]*><v>/g)];
  const first = Math.max(0, ...rows) + 3;
  const amount = amounts[Math.floor(amounts.length / 2)]?.[1] ?? 'A1';
  const result = new Map(parts);
  result.set(
    name,
    text
      .replace('</sheetData>', `${rowsBelow(first, amount)}</sheetData>`)
      .replace(
        '</worksheet>',
        '<tableParts count="1"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></tableParts></worksheet>',
      ),
  );
  const file = name.slice(name.lastIndexOf('/') + 1);
  result.set(
    `xl/worksheets/_rels/${file}.rels`,
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
  );
  result.set('xl/tables/table1.xml', tableXml(first + 4));
  result.set(
    '[Content_Types].xml',
    (parts.get('[Content_Types].xml') ?? '').replace(
      '</Types>',
      '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
    ),
  );
  return result;
}
