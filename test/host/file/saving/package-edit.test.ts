import { FileError } from '../../../../src/host/file/file-error';
import { DEFAULT_LIMITS } from '../../../../src/host/file/read-limits';
import { PackageEdit } from '../../../../src/host/file/saving/package-edit';
import { Archive } from '../../../../src/host/file/zip/archive';
import { zipOf, type Parts } from '../package-of';

const editOf = (parts: Parts): PackageEdit => new PackageEdit(new Archive(zipOf(parts), DEFAULT_LIMITS));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null): string | null => bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

test.each<[string, string | Uint8Array, string]>([
  ['in UTF-8 stays as it is', '<?xml version="1.0"?>  <a>表</a>', '<?xml version="1.0"?>  <a>表</a>'],
  [
    'with a mark of its byte order loses that alone',
    `\ufeff<?xml version="1.0"  encoding="utf-8"?><a>表</a>`,
    '<?xml version="1.0"  encoding="utf-8"?><a>表</a>',
  ],
  ['in UTF-16 says that it is in UTF-8', utf16('<?xml version="1.0" encoding="UTF-16"?><a>表</a>'), `${DECLARED}<a>表</a>`],
  ['in UTF-16 keeps what comes after', utf16('<?xml version="1.0"?>\r\n\r\n<a><?xml-b?></a>'), `${DECLARED}<a><?xml-b?></a>`],
  ['in UTF-16 that declares nothing', utf16('<a><?xml-b?>表</a>'), '<a><?xml-b?>表</a>'],
])('a part %s', (_, content, read) => {
  expect(textOf(editOf({ 'a.xml': content }).read('a.xml'))).toBe(read);
});

test('a part is what was written last, whatever the letters of its name are', () => {
  const edit = editOf({ 'xl/a.xml': '<a/>' });
  edit.write('xl/A.xml', bytesOf('<b/>'));
  edit.write('xl/new.xml', bytesOf('<c/>'));
  edit.write('xl/other.xml', bytesOf('<d/>'));
  edit.write('XL/New.xml', bytesOf('<e/>'));
  expect(['xl/a.xml', 'xl/NEW.xml', 'xl/other.xml', 'xl/none.xml'].map((part) => [edit.has(part), textOf(edit.read(part))])).toEqual([
    [true, '<b/>'],
    [true, '<e/>'],
    [true, '<d/>'],
    [false, null],
  ]);
  const written = new Archive(edit.toBytes(), DEFAULT_LIMITS);
  expect(written.directory.entries.map(({ key }) => key)).toEqual(['xl/a.xml', 'xl/new.xml', 'xl/other.xml']);
  expect(textOf(written.read('xl/new.xml'))).toBe('<e/>');
});

test('a part that is removed is not there until it is written again', () => {
  const edit = editOf({ 'a.xml': '<a/>', 'b.xml': '<b/>' });
  edit.remove('A.xml');
  expect([edit.has('a.xml'), edit.read('a.xml'), edit.has('b.xml')]).toEqual([false, null, true]);
  expect(() => edit.need('a.xml')).toThrow(FileError);
  expect(() => edit.need('a.xml')).toThrow('缺少部件“a.xml”');
  expect(new Archive(edit.toBytes(), DEFAULT_LIMITS).has('a.xml')).toBe(false);
  edit.write('a.xml', bytesOf('<c/>'));
  expect([edit.has('a.xml'), textOf(edit.need('a.xml'))]).toEqual([true, '<c/>']);
  expect(textOf(new Archive(edit.toBytes(), DEFAULT_LIMITS).read('a.xml'))).toBe('<c/>');
});
