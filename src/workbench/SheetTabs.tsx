import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Sheet } from '../workbook/workbook';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexShrink: 0,
    overflowX: 'auto',
    scrollbarWidth: 'thin',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    flexShrink: 0,
    maxWidth: '220px',
    padding: '6px 12px',
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: '2px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
  },
  errors: { marginLeft: '6px', color: tokens.colorStatusDangerForeground1, fontVariantNumeric: 'tabular-nums' },
});

interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly chosen: string;
  /** How many errors the last check found on a sheet. */
  readonly errorsOn: ReadonlyMap<string, number>;
  readonly onChoose: (name: string) => void;
}

/** The sheets' tabs below the grid; hidden sheets appear only while they are looked at. */
export function SheetTabs({ sheets, chosen, errorsOn, onChoose }: SheetTabsProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const shown = sheets.filter(({ visibility, name }) => visibility === 'visible' || name === chosen);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);

  function onKeyDown(event: KeyboardEvent) {
    const at = shown.findIndex(({ name }) => name === chosen);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: shown.length - 1 }[event.key];
    const sheet = to === undefined ? undefined : shown[to];
    if (!sheet) return;
    event.preventDefault();
    onChoose(sheet.name);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  }

  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label="工作表" onKeyDown={onKeyDown}>
      {shown.map(({ name, visibility }) => {
        const errors = errorsOn.get(name) ?? 0;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            title={name}
            aria-selected={name === chosen}
            tabIndex={name === chosen ? 0 : -1}
            className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
            onClick={() => onChoose(name)}
          >
            {name}
            {visibility !== 'visible' && '（隐藏）'}
            {errors > 0 && <span className={styles.errors}>✕ {errors}</span>}
          </button>
        );
      })}
    </div>
  );
}
