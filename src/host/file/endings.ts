/** Endings of workbooks and published documents, which are worked on wherever a folder holds them. */
export const READ_ENDINGS = ['xlsx', 'xlsm', 'xls', 'et', 'ods', 'xlsb', 'csv', 'docx', 'pdf'];

/** Endings of what units hand in as well: each is named as a file that cannot be read, so that no unit looks as if it had passed. */
const NAMED = 'doc wps dot odt rtf ofd htm html mht xml numbers ppt pptx png jpg jpeg gif bmp tif tiff webp zip rar 7z'.split(' ');

/** Every ending that a folder is searched for. */
export const EVERY_ENDING: ReadonlySet<string> = new Set([...READ_ENDINGS, ...NAMED]);

/** Whether a file's name has one of these endings. */
export function endsIn(name: string, endings: ReadonlySet<string>): boolean {
  return endings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

let fileOrder: Intl.Collator | null = null;

/** Compares names in the order in which a Chinese file manager lists them: 拼音, numbers by their value. */
export function compareNames(a: string, b: string): number {
  // Made when it is first asked for: to load what it knows of 拼音 takes as long as to read a workbook.
  fileOrder ??= new Intl.Collator('zh-u-co-pinyin', { numeric: true });
  return fileOrder.compare(a, b);
}
