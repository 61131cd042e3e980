import { FileError } from '../file-error';
import type { ReadLimits } from '../read-limits';
import { crc32 } from './crc32';
import { inflate, InflateError } from './inflate';
import { readZipDirectory, partKey, type ZipDirectory, type ZipEntry } from './directory';
import { nativeInflate } from './native';

/** A zip whose parts are inflated on demand, each checked against its CRC and the limits. */
export class Archive {
  readonly directory: ZipDirectory;
  private inflated = 0;
  private readonly counted = new Set<ZipEntry>();

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
    if (!this.counted.has(entry)) {
      this.counted.add(entry);
      this.inflated += size;
    }
    if (size > limits.partBytes || this.inflated > limits.totalBytes) {
      throw new FileError('文件解压后过大，超过上限，拒绝读取。');
    }
    if (size > limits.ratioFromBytes && size > compressedSize * limits.ratio) {
      throw new FileError('文件的压缩比异常（疑似压缩炸弹），拒绝读取。');
    }
    const source = this.bytes.subarray(entry.dataAt, entry.dataAt + compressedSize);
    if (entry.method !== 0 && entry.method !== 8) {
      throw new FileError(`文件的部件“${entry.name}”用了不支持的压缩方式，请用 Excel 或 WPS 打开后另存一份。`);
    }
    const part = entry.method === 0 ? source : inflated(source, size, entry.name);
    if (part.length !== size || crc32(part) !== entry.crc) throw damaged(entry.name);
    return part;
  }
}

function damaged(name: string): FileError {
  return new FileError(`文件已损坏：部件“${name}”解压后校验不符，请重新取得该文件。`);
}

function inflated(source: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return nativeInflate(source, size) ?? inflate(source, size);
  } catch (error) {
    if (error instanceof InflateError) throw damaged(name);
    throw error;
  }
}
