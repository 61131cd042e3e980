import { run } from '../../src/cli/run';
import type { ExitStatus, Output, Shell } from '../../src/cli/shell';
import type { Outcome, Task } from '../../src/cli/task';

/** What a command line printed and how it ended. */
export interface Recorded {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
  readonly tasks: readonly Task[];
}

interface Circumstances {
  readonly directory: string;
  /** What comes of each task. */
  readonly perform: (task: Task) => Outcome | Promise<Outcome>;
  readonly columns?: number;
  readonly parallel?: number;
  readonly isTerminal?: boolean;
}

/** Runs a command line in a process that is only recorded; the clock ticks one second at every look. */
export async function record(args: readonly string[], circumstances: Circumstances): Promise<Recorded> {
  const printed = { out: '', err: '' };
  const tasks: Task[] = [];
  let clock = 0;
  const output = (name: 'out' | 'err'): Output => ({
    isTerminal: circumstances.isTerminal ?? false,
    columns: circumstances.columns ?? 100,
    colours: false,
    write: (text) => {
      printed[name] += text;
      return Promise.resolve();
    },
  });
  const shell: Shell = {
    out: output('out'),
    err: output('err'),
    directory: circumstances.directory,
    debug: false,
    now: () => (clock += 1000),
    date: () => new Date(2024, 2, 5, 9, 30),
    openWork: () => ({
      parallel: circumstances.parallel ?? 1,
      perform: async (task) => {
        tasks.push(task);
        const outcome = await circumstances.perform(task);
        return () => outcome;
      },
      close: () => Promise.resolve(),
    }),
    noteStatus: () => undefined,
  };
  const status = await run(args, shell);
  return { status, ...printed, tasks };
}
