/** Only reads each .xlsx file named on the command line with @e965/xlsx, and prints how many sheets there were. */
const { readFile } = require('@e965/xlsx');

let sheets = 0;
for (const file of process.argv.slice(2)) sheets += readFile(file).SheetNames.length;
process.stdout.write(String(sheets));
