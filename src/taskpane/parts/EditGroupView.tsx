import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import { cellName } from '../../workbook/address';
import type { Edit } from '../../workbook/plan';
import { editKey, showContent, type EditGroup } from '../plan-words';
import { useSessionState } from '../session-context';
import { CellLink } from './CellLink';
import { PagedList } from './PagedList';
import { TickBox } from './TickBox';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalMNudge, padding: `${tokens.spacingVerticalXS} 0` },
  toggle: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    gap: tokens.spacingHorizontalXS,
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flexShrink: 0, marginTop: '2px' },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, fontVariantNumeric: 'tabular-nums' },
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalMNudge },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  change: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  cell: { minWidth: '3em' },
  values: { flexGrow: 1, textAlign: 'right' },
  before: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

function EditLine({
  edit,
  isTaken,
  onTick,
}: {
  readonly edit: Edit;
  readonly isTaken: boolean;
  readonly onTick: (taken: boolean) => void;
}) {
  const styles = useStyles();
  const { grouped } = useSessionState().preferences;
  const { before, after, reason, doubt, sheet } = edit;
  const cell = cellName(edit);
  const isSaid = (formula: string) => reason.includes(formula);
  return (
    <div className={styles.line}>
      <TickBox checked={isTaken} label={`改动 ${cell}`} onChange={onTick} />
      <div className={styles.words}>
        <div className={styles.change}>
          <span className={styles.cell}>
            <CellLink at={{ sheet, cell }} home={sheet} />
          </span>
          <span className={styles.values}>
            <span className={styles.before}>{showContent(before, grouped)}</span>
            <span aria-label="改为"> → </span>
            <span className={styles.after}>{showContent(after, grouped)}</span>
          </span>
        </div>
        {before.formula !== null && !isSaid(before.formula) && <div className={styles.formula}>原公式 {before.formula}</div>}
        {after.formula !== null && !isSaid(after.formula) && <div className={styles.formula}>{after.formula}</div>}
        <div className={styles.quiet}>{reason}</div>
        {doubt !== undefined && <div className={styles.quiet}>未勾选：{doubt}</div>}
      </div>
    </div>
  );
}

interface EditGroupViewProps {
  readonly group: EditGroup;
  readonly isOpenAtFirst: boolean;
  /** Keys of the edits that the user has left out. */
  readonly leftOut: ReadonlySet<string>;
  readonly onTick: (edits: readonly Edit[], taken: boolean) => void;
}

/** The edits of one table: each with what was there and what comes, to be taken or left. */
export function EditGroupView({ group: { sheet, title, edits }, isOpenAtFirst, leftOut, onTick }: EditGroupViewProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const taken = edits.filter((edit) => !leftOut.has(editKey(edit))).length;
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section>
      <div className={styles.head}>
        <TickBox
          checked={taken === edits.length ? true : taken === 0 ? false : null}
          label={`改动“${title}”的全部 ${edits.length} 处`}
          onChange={(checked) => onTick(edits, checked)}
        />
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <Chevron className={styles.chevron} aria-hidden />
          <span className={styles.title}>
            {title}
            {title !== sheet && <span className={styles.quiet}> {sheet}</span>}
          </span>
          <span className={styles.count}>{taken === edits.length ? taken : `${taken}/${edits.length}`}</span>
        </button>
      </div>
      {isOpen && (
        <PagedList items={edits} keyOf={editKey}>
          {(edit) => <EditLine edit={edit} isTaken={!leftOut.has(editKey(edit))} onTick={(checked) => onTick([edit], checked)} />}
        </PagedList>
      )}
    </section>
  );
}
