/** What a deflate stream that breaks its own rules, ends early or holds more than announced is answered with. */
export class InflateError extends Error {}

const MAX_BITS = 15;
/** Bytes of zeros behind the input, so that reading ahead needs no test for the end. */
const PADDING = 16;

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385,
  24577,
];
const DISTANCE_EXTRA = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
/** The order in which a block tells the lengths of its code-length codes. */
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const END_OF_BLOCK = 256;

/*
 * A table entry tells everything about a symbol: its code's length in bits 0–3, the number of extra bits in 4–7, what it is in 8–9, and
 * its value (a byte, the shortest length, the shortest distance) from bit 10 on. No symbol is 0, so that 0 marks a code that nobody has.
 */
const LITERAL = 0;
const LENGTH = 1 << 8;
const END = 2 << 8;
const KIND = 3 << 8;

function literalSymbols(): Int32Array {
  const symbols = new Int32Array(286);
  for (let byte = 0; byte < 256; byte++) symbols[byte] = LITERAL | (byte << 10);
  symbols[END_OF_BLOCK] = END;
  LENGTH_BASE.forEach((base, at) => (symbols[257 + at] = LENGTH | ((LENGTH_EXTRA[at] as number) << 4) | (base << 10)));
  return symbols;
}

const LITERALS = literalSymbols();
const DISTANCES = Int32Array.from(DISTANCE_BASE, (base, at) => ((DISTANCE_EXTRA[at] as number) << 4) | (base << 10));
const CODE_LENGTHS = Int32Array.from({ length: 19 }, (_, symbol) => symbol << 10);

/** A table to look codes up by their next bits. */
interface Table {
  readonly entries: Int32Array;
  readonly mask: number;
}

/** Builds the table of a canonical Huffman code from the length of each symbol's code; 0 where a symbol has none. */
function buildTable(lengths: Uint8Array, symbols: Int32Array): Table {
  const counts = new Uint16Array(MAX_BITS + 1);
  for (const length of lengths) if (length) counts[length] = (counts[length] as number) + 1;
  let longest = MAX_BITS;
  while (longest > 1 && counts[longest] === 0) longest--;
  const next = new Uint16Array(MAX_BITS + 2);
  let free = 1;
  for (let length = 1; length <= longest; length++) {
    free = free * 2 - (counts[length] as number);
    if (free < 0) throw new InflateError('too many codes');
    next[length + 1] = ((next[length] as number) + (counts[length] as number)) << 1;
  }
  const entries = new Int32Array(1 << longest);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    if (symbol >= symbols.length) continue;
    const code = next[length] as number;
    next[length] = code + 1;
    // Codes come with their first bit lowest, the other way round than they count.
    let reversed = 0;
    for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
    const entry = (symbols[symbol] as number) | length;
    for (let at = reversed; at < entries.length; at += 1 << length) entries[at] = entry;
  }
  return { entries, mask: entries.length - 1 };
}

const FIXED_LITERALS = buildTable(
  Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  LITERALS,
);
const FIXED_DISTANCES = buildTable(new Uint8Array(30).fill(5), DISTANCES);

class Inflater {
  private readonly input: Uint8Array;
  private readonly end: number;
  private readonly output: Uint8Array;
  private at = 0;
  /** Bits read ahead, the next one lowest, and how many they are. */
  private hold = 0;
  private bits = 0;
  private written = 0;

  constructor(source: Uint8Array, size: number) {
    this.input = new Uint8Array(source.length + PADDING);
    this.input.set(source);
    this.end = source.length;
    this.output = new Uint8Array(size);
  }

  run(): Uint8Array {
    for (let isLast = false; !isLast;) {
      isLast = this.take(1) === 1;
      const type = this.take(2);
      if (type === 0) this.stored();
      else if (type === 1) this.block(FIXED_LITERALS, FIXED_DISTANCES);
      else if (type === 2) this.dynamicBlock();
      else throw new InflateError('no such block type');
      this.checkEnd();
    }
    if (this.written !== this.output.length) throw new InflateError('less than announced');
    return this.output;
  }

  /** Throws where bits were used that lie behind the input. */
  private checkEnd(): void {
    if (this.at - (this.bits >> 3) > this.end) throw new InflateError('cut off');
  }

  private take(count: number): number {
    while (this.bits < count) {
      if (this.at >= this.input.length) throw new InflateError('cut off');
      this.hold |= (this.input[this.at++] as number) << this.bits;
      this.bits += 8;
    }
    const value = this.hold & ((1 << count) - 1);
    this.hold >>>= count;
    this.bits -= count;
    return value;
  }

  private stored(): void {
    // Whole bytes that were read ahead go back; what is left of the current byte is passed over.
    this.at -= this.bits >> 3;
    this.hold = 0;
    this.bits = 0;
    const length = this.take(16);
    if ((length ^ 0xffff) !== this.take(16)) throw new InflateError('a stored block of uncertain length');
    if (this.at + length > this.end) throw new InflateError('cut off');
    if (this.written + length > this.output.length) throw new InflateError('more than announced');
    this.output.set(this.input.subarray(this.at, this.at + length), this.written);
    this.at += length;
    this.written += length;
  }

  private dynamicBlock(): void {
    const literals = this.take(5) + 257;
    const distances = this.take(5) + 1;
    const codeLengths = this.take(4) + 4;
    const lengthsOfCodes = new Uint8Array(19);
    for (let at = 0; at < codeLengths; at++) lengthsOfCodes[CODE_LENGTH_ORDER[at] as number] = this.take(3);
    const { entries, mask } = buildTable(lengthsOfCodes, CODE_LENGTHS);
    const lengths = new Uint8Array(literals + distances);
    for (let at = 0; at < lengths.length;) {
      while (this.bits < MAX_BITS && this.at < this.input.length) {
        this.hold |= (this.input[this.at++] as number) << this.bits;
        this.bits += 8;
      }
      const entry = entries[this.hold & mask] as number;
      if (entry === 0) throw new InflateError('a code that nobody has');
      this.take(entry & 15);
      const symbol = entry >> 10;
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      if (symbol === 16 && at === 0) throw new InflateError('nothing to repeat');
      const repeated = symbol === 16 ? (lengths[at - 1] as number) : 0;
      const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (at + times > lengths.length) throw new InflateError('too many lengths');
      lengths.fill(repeated, at, at + times);
      at += times;
    }
    this.block(buildTable(lengths.subarray(0, literals), LITERALS), buildTable(lengths.subarray(literals), DISTANCES));
  }

  /** The hot loop: everything it touches is in local variables. */
  private block({ entries: literals, mask: literalMask }: Table, { entries: distances, mask: distanceMask }: Table): void {
    const { input, output } = this;
    const last = input.length - 8;
    const { length: size } = output;
    let { at, hold, bits, written } = this;
    for (;;) {
      if (at > last) throw new InflateError('cut off');
      while (bits < 24) {
        hold |= (input[at++] as number) << bits;
        bits += 8;
      }
      let entry = literals[hold & literalMask] as number;
      let used = entry & 15;
      hold >>>= used;
      bits -= used;
      const kind = entry & KIND;
      if (kind === LITERAL) {
        if (used === 0 || written >= size) throw new InflateError('more than announced, or a code that nobody has');
        output[written++] = entry >> 10;
        continue;
      }
      if (kind === END) break;
      let extra = (entry >> 4) & 15;
      const length = (entry >> 10) + (hold & ((1 << extra) - 1));
      hold >>>= extra;
      bits -= extra;
      while (bits < 24) {
        hold |= (input[at++] as number) << bits;
        bits += 8;
      }
      entry = distances[hold & distanceMask] as number;
      if (entry === 0) throw new InflateError('a code that nobody has');
      used = entry & 15;
      hold >>>= used;
      bits -= used;
      extra = (entry >> 4) & 15;
      while (bits < extra) {
        hold |= (input[at++] as number) << bits;
        bits += 8;
      }
      const distance = (entry >> 10) + (hold & ((1 << extra) - 1));
      hold >>>= extra;
      bits -= extra;
      const until = written + length;
      if (distance > written || until > size) throw new InflateError('more than announced, or from before the start');
      for (let from = written - distance; written < until;) output[written++] = output[from++] as number;
    }
    this.at = at;
    this.hold = hold;
    this.bits = bits;
    this.written = written;
  }
}

/**
 * Inflates a raw deflate stream (RFC 1951) to exactly `size` bytes. It never writes or works beyond them, whatever the stream holds,
 * which a general inflater only does by going through pieces and copying. Throws `InflateError`.
 */
export function inflate(source: Uint8Array, size: number): Uint8Array {
  return new Inflater(source, size).run();
}
