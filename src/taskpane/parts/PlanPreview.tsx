import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Edit, Plan } from '../../workbook/plan';
import { editKey, groupEdits } from '../plan-words';
import { isBusy } from '../session';
import { useSession, useSessionState } from '../session-context';
import { EditGroupView } from './EditGroupView';
import { BAR_STYLE, BAR_WORDS_STYLE } from './work-styles';

const useStyles = makeStyles({
  bar: { ...BAR_STYLE, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: BAR_WORDS_STYLE,
  button: { flexShrink: 0 },
  hint: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** More edits than are unfolded at once. */
const SHORT = 40;

interface PlanPreviewProps {
  readonly plan: Plan;
  /** What the tables are called, by sheet name. */
  readonly titles: Readonly<Record<string, string>>;
  /** The workbook has changed since the plan was made, and it is being made anew. */
  readonly isOld?: boolean;
  /** Called once the plan, or what the user left of it, is applied. */
  readonly onApplied: () => void;
}

/**
 * A plan before it is carried out (预览): every edit by table, with what was there and what comes, each to be left out. 应用 carries out what
 * is ticked, whole or not at all; what is doubted is unticked to begin with; cells that the host refuses are unticked, so that the rest can be applied.
 */
export function PlanPreview({ plan, titles, isOld = false, onApplied }: PlanPreviewProps) {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(
    () => new Set(plan.edits.filter(({ doubt }) => doubt !== undefined).map(editKey)),
  );
  const [refused, setRefused] = useState(0);
  const groups = useMemo(() => groupEdits(plan.edits, titles), [plan, titles]);
  const taken = plan.edits.filter((edit) => !leftOut.has(editKey(edit)));

  function tick(edits: readonly Edit[], isTaken: boolean) {
    const next = new Set(leftOut);
    for (const edit of edits) {
      if (isTaken) next.delete(editKey(edit));
      else next.add(editKey(edit));
    }
    setLeftOut(next);
  }

  async function apply() {
    const applied = await session.apply({ ...plan, edits: taken }, `${plan.title}：已应用 ${taken.length} 处。`);
    if (applied?.kind === 'applied') onApplied();
    if (applied?.kind !== 'refused') return;
    setRefused(applied.refusals.length);
    setLeftOut(new Set([...leftOut, ...applied.refusals.map(({ sheet, cell }) => `${sheet}!${cell}`)]));
  }

  return (
    <div>
      <div className={styles.bar}>
        <p className={styles.words} role="status">
          {taken.length === plan.edits.length ? `将改动 ${taken.length} 处` : `已选 ${taken.length} 处，共 ${plan.edits.length} 处`}
        </p>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={isBusy(state) || isOld || taken.length === 0}
          onClick={() => void apply()}
        >
          应用
        </Button>
      </div>
      {refused > 0 && <p className={styles.hint}>不能写入的 {refused} 处已取消勾选，可以先应用其余的。</p>}
      {groups.map((group, at) => (
        <EditGroupView
          key={group.sheet}
          group={group}
          isOpenAtFirst={at === 0 || plan.edits.length <= SHORT}
          leftOut={leftOut}
          onTick={tick}
        />
      ))}
    </div>
  );
}
