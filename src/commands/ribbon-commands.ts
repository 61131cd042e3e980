/** What the ribbon's buttons and the keyboard shortcuts have done; the pane's session does it. */
export interface RibbonTasks {
  /** 一键校验; its outcome, good or bad, is in the pane. */
  check(): Promise<void>;
  /** 清除标记. */
  clearMarks(): Promise<void>;
  /** Whether the last task left a message that the user has to see. */
  needsAttention(): boolean;
}

/** Names by which manifest.xml and shortcuts.json call the commands. */
export const COMMANDS = { check: 'checkWorkbook', show: 'showPane', clear: 'clearMarks' } as const;

/** A shortcut calls without the event that a ribbon button hands over. */
type CommandEvent = Partial<Pick<Office.AddinCommands.Event, 'completed'>> | null | undefined;

/** Opens the pane. An Excel that can't still carries out the command. */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

/** Tells Excel that a command is done only once it is: until then Excel keeps the page alive. */
function command(work: () => Promise<void>): (event?: CommandEvent) => void {
  return (event) => {
    void work()
      .catch(() => undefined)
      .then(() => event?.completed?.());
  };
}

/**
 * Puts the ribbon's commands to work. They run in the pane's own page, which Excel starts unseen where the pane is closed:
 * 一键校验 opens the pane and reports there, 清除标记 opens it only where something went wrong.
 */
export function registerRibbonCommands(tasks: RibbonTasks): void {
  Office.actions.associate(
    COMMANDS.check,
    command(async () => {
      await showPane();
      await tasks.check();
    }),
  );
  Office.actions.associate(COMMANDS.show, command(showPane));
  Office.actions.associate(
    COMMANDS.clear,
    command(async () => {
      await tasks.clearMarks();
      if (tasks.needsAttention()) await showPane();
    }),
  );
}
