import { Inflate, inflateSync } from 'fflate';
import { FileError } from '../file-error';
import type { ReadLimits } from '../read-limits';
import { crc32 } from './crc32';
import { readZipDirectory, partKey, type ZipDirectory, type ZipEntry } from './directory';

/** Up to this many compressed bytes are inflated in one go: at most 1032 times as many can come of them. */
const ONE_GO = 64 * 1024;

/** A zip whose parts are inflated on demand, each checked against its CRC and the limits. */
export class Archive {
  readonly directory: ZipDirectory;
  private inflated = 0;

  constructor(
    readonly bytes: Uint8Array,
    private readonly limits: ReadLimits,
  ) {
    this.directory = readZipDirectory(bytes, limits);
  }

  has(name: string): boolean {
    return this.directory.byKey.has(partKey(name));
  }

  entry(name: string): ZipEntry | undefined {
    return this.directory.byKey.get(partKey(name));
  }

  /** The bytes of a part, or null where there is none of that name. Throws `FileError` where it is damaged or too large. */
  read(name: string): Uint8Array | null {
    const entry = this.entry(name);
    return entry ? this.readEntry(entry) : null;
  }

  private readEntry(entry: ZipEntry): Uint8Array {
    const { limits } = this;
    if (entry.flags & 1) throw new FileError('文件设有密码，请先用 Excel 或 WPS 打开并取消密码后再试。');
    const { size, compressedSize } = entry;
    if (size > limits.partBytes || size + this.inflated > limits.totalBytes) {
      throw new FileError('文件解压后过大，超过上限，拒绝读取。');
    }
    if (size > limits.ratioFromBytes && size > compressedSize * limits.ratio) {
      throw new FileError('文件的压缩比异常（疑似压缩炸弹），拒绝读取。');
    }
    this.inflated += size;
    const source = this.bytes.subarray(entry.dataAt, entry.dataAt + compressedSize);
    const part = entry.method === 0 ? source : entry.method === 8 ? inflate(source, size, entry.name) : null;
    if (!part) throw new FileError(`文件的部件“${entry.name}”用了不支持的压缩方式，请用 Excel 或 WPS 打开后另存一份。`);
    if (part.length !== size || crc32(part) !== entry.crc) throw damaged(entry.name);
    return part;
  }
}

function damaged(name: string): FileError {
  return new FileError(`文件已损坏：部件“${name}”解压后校验不符，请重新取得该文件。`);
}

/** Inflates to exactly `size` bytes; whatever the stream really holds, not more than a few pieces beyond `size` are ever produced. */
function inflate(source: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return source.length <= ONE_GO ? inflateAtOnce(source, size, name) : inflateInPieces(source, size, name);
  } catch (error) {
    throw error instanceof FileError ? error : damaged(name);
  }
}

function inflateAtOnce(source: Uint8Array, size: number, name: string): Uint8Array {
  if (source.length === 0) throw damaged(name);
  // One byte more than announced shows whether the stream holds more; the inflater drops what does not fit.
  const part = inflateSync(source, { out: new Uint8Array(size + 1) });
  if (part.length !== size) throw damaged(name);
  return part;
}

function inflateInPieces(source: Uint8Array, size: number, name: string): Uint8Array {
  const part = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > size) throw damaged(name);
    part.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < source.length; at += ONE_GO) {
    const next = at + ONE_GO;
    stream.push(source.subarray(at, next), next >= source.length);
  }
  if (filled !== size) throw damaged(name);
  return part;
}
