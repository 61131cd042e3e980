import { FileError } from '../file-error';
import { toUtf8 } from '../xml/encoding';
import type { Archive } from '../zip/archive';
import { partKey } from '../zip/directory';
import { rewriteZip } from '../zip/rewrite';

/** An encoding named in a declaration no longer holds once the part was turned into UTF-8. */
const DECLARATION = /^<\?xml[^>]*\?>\s*/;

/** A package with changes collected on top of it; the original is never touched. */
export class PackageEdit {
  private readonly changed = new Map<string, Uint8Array>();
  private readonly created: [name: string, content: Uint8Array][] = [];
  private readonly dropped = new Set<string>();

  constructor(readonly archive: Archive) {}

  has(part: string): boolean {
    const key = partKey(part);
    return !this.dropped.has(key) && (this.archive.has(part) || this.created.some(([name]) => partKey(name) === key));
  }

  /** The part as it is now, in UTF-8; null where there is none. */
  read(part: string): Uint8Array | null {
    const key = partKey(part);
    if (this.dropped.has(key)) return null;
    const known = this.changed.get(key) ?? this.created.find(([name]) => partKey(name) === key)?.[1];
    if (known) return known;
    const original = this.archive.read(part);
    if (!original) return null;
    const utf8 = toUtf8(original, part);
    if (utf8 === original || utf8.buffer === original.buffer) return utf8;
    const text = new TextDecoder().decode(utf8).replace(DECLARATION, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
    return new TextEncoder().encode(text);
  }

  /** As `read`, for a part that must be there. */
  need(part: string): Uint8Array {
    const bytes = this.read(part);
    if (!bytes) throw new FileError(`文件已损坏：缺少部件“${part}”，请用 Excel 或 WPS 打开后另存一份。`);
    return bytes;
  }

  write(part: string, content: Uint8Array): void {
    const key = partKey(part);
    this.dropped.delete(key);
    if (this.archive.has(part)) this.changed.set(key, content);
    else {
      const at = this.created.findIndex(([name]) => partKey(name) === key);
      if (at < 0) this.created.push([part, content]);
      else this.created[at] = [part, content];
    }
  }

  remove(part: string): void {
    this.dropped.add(partKey(part));
  }

  /** The package as a file. */
  toBytes(): Uint8Array {
    const { archive, changed, created, dropped } = this;
    return rewriteZip(archive.bytes, archive.directory, { replaced: changed, added: created, removed: dropped });
  }
}
