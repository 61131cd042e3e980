import { decodeUtf8 } from './text';

const ENCODER = new TextEncoder();

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

/** Changes to a part, collected by place and applied together; everything between them keeps its bytes. */
export class Splices {
  private splices: Splice[] = [];

  constructor(private readonly bytes: Uint8Array) {}

  /** Replaces `[from, to)` by text. Several texts put in at one place follow in the order of the calls. */
  replace(from: number, to: number, text: string): void {
    this.splices.push({ from, to, bytes: ENCODER.encode(text) });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(from: number, to: number): void {
    this.replace(from, to, '');
  }

  /** Removes a range, with the changes that were made inside it. */
  dropWithin(from: number, to: number): void {
    this.splices = this.splices.filter((splice) => splice.from < from || splice.to > to);
    this.remove(from, to);
  }

  /** What stood in a range before any change. */
  textAt(from: number, to: number): string {
    return decodeUtf8(this.bytes, from, to);
  }

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  apply(): Uint8Array {
    // What is put in before an element that is itself replaced comes first; sorting keeps the order of the calls otherwise.
    const sorted = [...this.splices].sort((a, b) => a.from - b.from || Number(a.to > a.from) - Number(b.to > b.from));
    const growth = sorted.reduce((total, { from, to, bytes }) => total + bytes.length - (to - from), 0);
    const result = new Uint8Array(this.bytes.length + growth);
    let read = 0;
    let written = 0;
    for (const { from, to, bytes } of sorted) {
      if (from < read) throw new Error('changes overlap');
      result.set(this.bytes.subarray(read, from), written);
      written += from - read;
      result.set(bytes, written);
      written += bytes.length;
      read = to;
    }
    result.set(this.bytes.subarray(read), written);
    return result;
  }
}
