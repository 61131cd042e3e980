/** Only reads each .xlsx file named on the command line with exceljs, and prints how many sheets there were. */
const ExcelJS = require('exceljs');

async function main() {
  let sheets = 0;
  for (const file of process.argv.slice(2)) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    sheets += workbook.worksheets.length;
  }
  process.stdout.write(String(sheets));
}

void main();
