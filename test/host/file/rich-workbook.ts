import { MAIN, OFFICE, partsOf, relationshipsXml, zipOf, type Parts } from './package-of';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A one-pixel picture. */
const PNG = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
);

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.00_ "/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center"/></xf>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyProtection="1"><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0"/>';

const STRINGS =
  '<si><t>收入决算表</t></si><si><t>项目</t></si><si><t>金额</t></si><si><r><rPr><b/></rPr><t>合</t></r><r><t>计</t></r></si><si><t>甲</t></si>';

/** A sheet with about everything that hangs on a sheet. */
const FIRST = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F9"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="20" customWidth="1"/><col min="6" max="6" width="9" style="3" customWidth="1"/></cols><sheetData><row r="1" spans="1:6" ht="28" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row><row r="2" spans="1:6"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row><row r="3" spans="1:6"><c r="A3" t="s"><v>4</v></c><c r="B3" s="2"><v>100.5</v></c><c r="C3" s="2"><f>B3*2</f><v>201</v></c><c r="D3" s="3"><f>IF(C3=0,0,B3/C3)</f><v>0.5</v></c></row><row r="4" spans="1:6"><c r="A4" t="inlineStr"><is><t>乙 &amp; 丙</t></is></c><c r="B4" s="2"><v>50.25</v></c><c r="C4" s="2"><f t="shared" ref="C4:C6" si="0">B4*2</f><v>100.5</v></c></row><row r="5" spans="1:6"><c r="B5" s="2"><v>1.1000000000000001</v></c><c r="C5" s="2"><f t="shared" si="0"/><v>2.2000000000000002</v></c></row><row r="6" spans="1:6"><c r="B6" s="2"/><c r="C6" s="2"><f t="shared" si="0"/><v>0</v></c></row><row r="8" spans="1:6"><c r="A8" t="s"><v>3</v></c><c r="B8" s="2"><f>SUM(B3:B6)</f><v>151.85</v></c><c r="C8" s="2"><f>SUM(C3:C6)</f><v>303.7</v></c><c r="D8" t="str"><f>A3&amp;"、"&amp;B3</f><v>甲、100.5</v></c><c r="E8"><f>VLOOKUP("甲",A3:B3,2,FALSE)</f><v>100.5</v></c><c r="F8"><f>合计金额*2</f><v>303.7</v></c></row><row r="9" spans="1:6"><c r="A9"><f t="array" ref="A9:B9">B3:C3*2</f><v>201</v></c><c r="B9"><v>402</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><conditionalFormatting sqref="B3:B8"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" allowBlank="1" sqref="B3:B6"><formula1>0</formula1><formula2>1000000</formula2></dataValidation></dataValidations><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId3"/><headerFooter><oddFooter>第 &amp;P 页</oddFooter></headerFooter><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表1!B3:B6</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const SECOND = `<sheetData><row r="1"><c r="A1"><f>表1!B8</f><v>151.85</v></c><c r="B1"><v>7</v></c><c r="C1"><f>B1+1</f><v>8</v></c></row></sheetData>`;

const PROTECTED = `<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="4"><v>2</v></c></row></sheetData><sheetProtection sheet="1"/>`;

const TABLE = `<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c></row><row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2"><v>3</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;

const NAMES =
  '<definedNames><definedName name="合计金额">表1!$B$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表1!$1:$2</definedName></definedNames><calcPr calcId="191029"/>';

/** The parts of a macro workbook that holds what other programs lose. Sheets: 表1 (everything), 表2, 表3 (protected), 表4 (a table). */
export function richParts(): Parts {
  const parts = partsOf({ sheets: [FIRST, SECOND, PROTECTED, TABLE], strings: STRINGS, styles: STYLES, workbookTail: NAMES });
  const types = String(parts['[Content_Types].xml']).replace(
    '</Types>',
    '<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
      `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPE}.drawing+xml"/>` +
      `<Override PartName="/xl/charts/chart1.xml" ContentType="${TYPE}.drawingml.chart+xml"/>` +
      `<Override PartName="/xl/comments1.xml" ContentType="${TYPE}.spreadsheetml.comments+xml"/>` +
      `<Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.spreadsheetml.table+xml"/>` +
      `<Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.spreadsheetml.calcChain+xml"/></Types>`,
  );
  const chart =
    `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>` +
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>表1!$B$3:$B$6</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `<c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
  const anchor = (content: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
  const drawing =
    `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}">` +
    anchor(
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>',
    ) +
    anchor(
      '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>' +
        '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
    ) +
    '</xdr:wsDr>';
  return {
    ...parts,
    '[Content_Types].xml': types,
    'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
      '</Relationships>',
      `<Relationship Id="rIdC" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>` +
        '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>' +
        `<Relationship Id="rIdX" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      ['rId4', 'comments', '../comments1.xml'],
    ]),
    'xl/worksheets/_rels/sheet4.xml.rels': relationshipsXml([['rId1', 'table', '../tables/table1.xml']]),
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': relationshipsXml([
      ['rId1', 'chart', '../charts/chart1.xml'],
      ['rId2', 'image', '../media/image1.png'],
    ]),
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
    'xl/charts/chart1.xml': chart,
    'xl/media/image1.png': PNG,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>审核</author></authors><commentList><comment ref="B3" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>`,
    'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 2, 3, 4]),
    'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="1" name="表格1" displayName="表格1" ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="项目"/><tableColumn id="2" name="金额"/></tableColumns></table>`,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="B8" i="1"/><c r="C8"/><c r="C3"/></calcChain>`,
    'xl/vbaProject.bin': new Uint8Array(300).map((_, at) => (at * 7) & 0xff),
    'customXml/item1.xml': '<a xmlns="urn:x"/>',
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  };
}

export function richWorkbook(): Uint8Array {
  return zipOf(richParts());
}
