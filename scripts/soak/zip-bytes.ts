import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8 } from 'fflate';
import type { Random } from '../../test/departments/random';
import { damaged } from './damage';
import { misbehaviour, ran } from './command';
import { packageOf, soundWorkbook, type Sound } from './inputs';
import type { Soak } from './soak';

/** Of a hundred files that cannot be read, how many the other commands are tried on all the same. */
const TRIED_UNREAD = 10;
let unread = 0;

/** Damage to the package, which its checksums mostly tell, or to a part before it is packed. */
function damagedBook({ bytes, parts }: Sound, random: Random): Uint8Array {
  const times = 1 + random.below(4);
  if (random.chance(70)) return damaged(bytes, times, random);
  const name = random.pick([...parts.keys()]);
  return packageOf(new Map<string, string | Uint8Array>([...parts, [name, damaged(strToU8(parts.get(name) ?? ''), times, random)]]));
}

/** Bytes of a file or of one of its parts changed, cut out, doubled or cut off. */
export const soak: Soak = {
  name: 'bytes',
  title: '压缩包和部件的字节',
  rounds: 10_000,
  async round(random, folder) {
    const bytes = damagedBook(soundWorkbook(random), random);
    const input = { name: 'damaged.xlsx', bytes };
    await writeFile(path.join(folder, input.name), bytes);
    for (const [command, ...options] of [['check'], ['forms'], ['recompute', '-o', 'out.xlsx']] as const) {
      const args = [command, input.name, '--json', ...options];
      const result = await ran(args, folder);
      const what = misbehaviour(args, result);
      if (what !== null) return { what, input };
      if (command !== 'check' || result.status !== 2) continue;
      unread++;
      if (!random.chance(TRIED_UNREAD)) break;
    }
    return null;
  },
  tally: () => `读不了 ${unread}`,
};
