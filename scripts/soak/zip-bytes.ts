import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { misbehaviour, ran } from './command';
import { wholeWorkbook } from './inputs';
import type { Soak } from './soak';

/** Bytes of a file changed, cut out, doubled or cut off. */
export const soak: Soak = {
  name: 'bytes',
  title: '压缩包的字节',
  rounds: 2000,
  async round(random, folder) {
    let bytes = wholeWorkbook(random).slice();
    for (let count = 1 + random.below(4); count > 0; count--) {
      const at = random.below(bytes.length);
      const length = 1 + random.below(40);
      const kind = random.below(5);
      if (kind === 0) bytes = bytes.slice(0, at + 1);
      else if (kind === 1) bytes = new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
      else if (kind === 2) bytes = new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(Math.max(0, at - length))]);
      else for (let place = at; place < Math.min(bytes.length, at + length); place++) bytes[place] = random.below(256);
    }
    const input = { name: 'damaged.xlsx', bytes };
    await writeFile(path.join(folder, input.name), bytes);
    for (const command of [['check'], ['forms'], ['recompute', '-o', 'out.xlsx']]) {
      const args = [command[0] as string, input.name, '--json', ...command.slice(1)];
      const what = misbehaviour(args, await ran(args, folder));
      if (what !== null) return { what, input };
    }
    return null;
  },
};
