import { CFB } from '@e965/xlsx';
import { OLE, startsWith } from '../byte-signs';
import type { SpreadsheetKind } from '../file-kind';
import type { ReadLimits } from '../read-limits';
import { Archive } from '../zip/archive';

/** Records of a BIFF stream: the one that says whether results keep their full precision, and the one that ends what holds for all sheets. */
const PRECISION = 0x0e;
const END = 0x0a;

interface Container {
  readonly content?: ArrayLike<number>;
}

/** The stream of a workbook of Office before 2007. */
function streamOf(bytes: Uint8Array): Uint8Array {
  if (!startsWith(bytes, OLE)) return bytes;
  const library = CFB as {
    read(bytes: Uint8Array, options: { readonly type: 'array' }): unknown;
    find(container: unknown, path: string): Container | null;
  };
  const container = library.read(bytes, { type: 'array' });
  const found = library.find(container, 'Workbook') ?? library.find(container, 'Book');
  return Uint8Array.from(found?.content ?? []);
}

function biffAsShown(bytes: Uint8Array): boolean {
  const stream = streamOf(bytes);
  for (let at = 0; at + 4 <= stream.length;) {
    const [type = 0, high = 0, low = 0, big = 0] = stream.subarray(at, at + 4);
    const record = type | (high << 8);
    if (record === PRECISION) return stream[at + 4] === 0;
    if (record === END) return false;
    at += 4 + (low | (big << 8));
  }
  return false;
}

/**
 * Whether a workbook's results are rounded to what its cells show (以显示精度为准), which the library does not tell. Of .xlsb it is not known here.
 */
export function calculatesAsShown(bytes: Uint8Array, kind: SpreadsheetKind, limits: ReadLimits): boolean {
  switch (kind) {
    case 'biff':
      return biffAsShown(bytes);
    case 'xml':
      return /<(?:\w+:)?PrecisionAsDisplayed\s*\/?>/.test(new TextDecoder('latin1').decode(bytes));
    case 'ods': {
      const content = new Archive(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits).read('content.xml');
      return content !== null && /precision-as-shown="true"/.test(new TextDecoder().decode(content));
    }
    default:
      return true;
  }
}
