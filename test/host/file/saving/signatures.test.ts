import { DEFAULT_LIMITS } from '../../../../src/host/file/read-limits';
import { signatureNotes } from '../../../../src/host/file/saving/signatures';
import { Archive } from '../../../../src/host/file/zip/archive';
import { zipOf } from '../package-of';

test.each([
  ['_xmlsignatures/sig1.xml', ['文件带有数字签名，改动后签名失效，需要时请重新签名。']],
  ['_XMLSignatures/origin.sigs', ['文件带有数字签名，改动后签名失效，需要时请重新签名。']],
  ['xl/_xmlsignatures/sig1.xml', []],
  ['xl/styles.xml', []],
])('a file that holds %s beside others says: %j', (name, notes) => {
  expect(signatureNotes(new Archive(zipOf({ 'xl/workbook.xml': '<a/>', [name]: '<a/>' }), DEFAULT_LIMITS))).toEqual(notes);
});
