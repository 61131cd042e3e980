import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LAYOUTS } from '../../test/departments/layouts';
import { makeDepartment } from '../../test/departments/ledger';
import { narrate, VOICES } from '../../test/departments/narrate';
import { printDepartment } from '../../test/departments/print';
import { xlsxBytes } from '../../test/departments/xlsx';
import { misbehaviour, ran } from './command';
import { packageOf } from './inputs';
import { mutated } from './markup';
import type { Soak } from './soak';

const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function wordParts(text: string): Map<string, string> {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const paragraphs = escaped.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  return new Map([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="${SPACE}"><w:body>${paragraphs.join('')}</w:body></w:document>`],
  ]);
}

/** A 决算说明 as a Word document with damaged markup, or as text with characters changed, beside its workbook. */
export const soak: Soak = {
  name: 'reports',
  title: '决算说明',
  rounds: 1500,
  async round(random, folder) {
    const department = makeDepartment(random.below(1_000_000), { year: 2020 + random.below(6) });
    let text = narrate(department, random.pick(VOICES));
    for (let count = random.below(6); count > 0; count--) {
      const at = random.below(text.length);
      text =
        text.slice(0, at) +
        random.pick(['％', '0', '，', '（', '万元', '一、', '\u0000', '减少', '其中：', '-', '。']) +
        text.slice(at + random.below(3));
    }
    const parts = wordParts(text);
    const damages = random.below(3);
    for (let count = damages; count > 0; count--) parts.set('word/document.xml', mutated(parts.get('word/document.xml') ?? '', random));
    const input = random.chance(60) ? { name: 'report.docx', bytes: packageOf(parts) } : { name: 'report.txt', bytes: Buffer.from(text) };
    await writeFile(path.join(folder, input.name), input.bytes);
    await writeFile(path.join(folder, 'tables.xlsx'), xlsxBytes(printDepartment(department, random.pick(LAYOUTS))));
    const args = ['text', 'tables.xlsx', input.name, '--json'];
    const result = await ran(args, folder);
    const what = misbehaviour(args, result);
    return what === null ? null : { what, input };
  },
};
