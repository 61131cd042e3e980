import type { Arguments, OptionTable } from './arguments';
import type { ExitStatus, Shell } from './shell';

/** What a command does. */
export interface CommandBody {
  /**
   * @throws UsageError where the arguments make no sense together
   */
  run(given: Arguments, shell: Shell): Promise<ExitStatus>;
}

/** One row of the table of commands. */
export interface Command {
  readonly name: string;
  /** What stands for its operands in the usage: FILE…; '' where it takes none. */
  readonly operands: string;
  /** What it does, in one Chinese line. */
  readonly summary: string;
  readonly options: OptionTable;
  /** Loads the command's code when it is called, so that no other command pays for it. */
  readonly load: () => Promise<CommandBody>;
}
