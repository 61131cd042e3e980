import { parseArgs } from 'node:util';
import { nearest } from './nearest';

/** One option of a command, for reading it and for explaining it. */
export interface OptionDeclaration {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** Whether the command does not go without it. */
  readonly isNeeded?: boolean;
  /** What stands for the value in the usage: ID, OUT.xlsx. */
  readonly value?: string;
  /** What it does, in Chinese. */
  readonly help: string;
}

export type OptionTable = Readonly<Record<string, OptionDeclaration>>;

/** The arguments of a command, taken apart. */
export interface Arguments {
  /** What is no option, in order. */
  readonly operands: readonly string[];
  has(option: string): boolean;
  /** The value of a string option; null where it was not given. */
  value(option: string): string | null;
}

/** A mistake in the command line; `message` is one Chinese sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A result that cannot go where it was sent, although the command was put together rightly: the usage would not help. */
export class OutputRefused extends UsageError {}

/** Dashes that an input method or a word processor puts in place of the two plain ones. */
const OTHER_DASH = /^(?:[\u2010-\u2015\u2212\uff0d]|-[\u2010-\u2015\u2212\uff0d])/;
const DASHES = /^[-\u2010-\u2015\u2212\uff0d]+/;
const CHINESE = /[\u4e00-\u9fff]/;

function isAfterEnd(tokens: readonly { readonly kind: string; readonly index: number }[], index: number): boolean {
  return tokens.some((token) => token.kind === 'option-terminator' && token.index < index);
}

/** What to say of something that looks like an option and is none: the option that was probably meant, where there is one. */
function unknownOption(written: string, options: OptionTable): UsageError {
  const [printed = written] = written.split('=', 1);
  const word = printed.replace(DASHES, '');
  const names = Object.keys(options);
  const meant = CHINESE.test(word) ? names.find((name) => options[name]?.help.includes(word)) : nearest(word, names);
  if (meant !== undefined && meant !== null) return new UsageError(`没有 ${printed} 这个选项，是不是 --${meant}（前面是两个英文减号）？`);
  if (OTHER_DASH.test(printed)) return new UsageError(`没有 ${printed} 这个选项；选项前面要用英文减号（-），不是破折号。`);
  if (/\.xls/i.test(written)) return new UsageError(`没有 ${printed} 这个选项；若是以 - 开头的文件名，请在它前面加 --。`);
  return new UsageError(`没有 ${printed} 这个选项，请对照下面的用法。`);
}

/**
 * Takes arguments apart: options in any order, `--name value` or `--name=value`, everything after `--` an operand.
 * @throws UsageError for an unknown option, a missing or superfluous value, or an option given twice
 */
export function readArguments(args: readonly string[], options: OptionTable): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
    ),
  });
  const operands: string[] = [];
  const given = new Map<string, string | null>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (OTHER_DASH.test(token.value) && !isAfterEnd(tokens, token.index)) throw unknownOption(token.value, options);
      operands.push(token.value);
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const declared = Object.hasOwn(options, name) ? options[name] : undefined;
    if (declared === undefined) {
      throw unknownOption(args[token.index] ?? rawName, options);
    }
    if (given.has(name)) throw new UsageError(`选项 --${name} 给了两次。`);
    if (declared.type === 'boolean') {
      if (value !== undefined) throw new UsageError(`选项 --${name} 不带值。`);
      given.set(name, null);
    } else {
      const looksLikeOption = inlineValue !== true && value !== undefined && value.startsWith('-');
      if (value === undefined || value === '' || looksLikeOption) {
        throw new UsageError(`选项 --${name} 缺少值：--${name} ${declared.value ?? '值'}。`);
      }
      given.set(name, value);
    }
  }
  return { operands, has: (option) => given.has(option), value: (option) => given.get(option) ?? null };
}
