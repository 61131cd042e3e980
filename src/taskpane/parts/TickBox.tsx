import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '2px 0 0',
    accentColor: tokens.colorBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface TickBoxProps {
  /** Null where only some of what it stands for is ticked. */
  readonly checked: boolean | null;
  readonly label: string;
  readonly onChange: (checked: boolean) => void;
}

/** A tick box without words beside it; its name is read out. */
export function TickBox({ checked, label, onChange }: TickBoxProps) {
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = checked === null;
  }, [checked]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles.box}
      checked={checked === true}
      aria-label={label}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
