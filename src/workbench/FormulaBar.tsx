import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  bar: { display: 'flex', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  name: {
    minWidth: '72px',
    padding: '4px 8px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    padding: '4px 8px',
    border: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

interface FormulaBarProps {
  readonly name: string;
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** The name of the selected cell and its content, which can be changed here. */
export function FormulaBar({ name, text, onType }: FormulaBarProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [name, text]);
  return (
    <div className={styles.bar}>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
      <input
        className={styles.text}
        value={draft}
        aria-label={`${name} 的内容`}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={() => draft !== text && onType(draft)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && draft !== text) onType(draft);
          else if (event.key === 'Escape') setDraft(text);
        }}
      />
    </div>
  );
}
