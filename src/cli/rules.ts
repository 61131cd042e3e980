import { UsageError } from './arguments';
import type { CommandBody } from './command';
import { ruleLine } from './json';
import { openPaint } from './paint';
import { printRules } from './print-rules';

export const command: CommandBody = {
  async run(given, { out }) {
    if (given.operands.length > 0) throw new UsageError('rules 不需要文件。');
    const { allRules } = await import('../findings/rule-list');
    if (given.has('json')) {
      for (const rule of allRules()) await out.write(`${ruleLine(rule)}\n`);
    } else {
      await out.write(printRules(allRules(), out.columns, openPaint(out.colours)));
    }
    return 0;
  },
};
