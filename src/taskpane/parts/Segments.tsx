import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { CHOSEN_STYLE } from './chosen-style';

const useStyles = makeStyles({
  set: { margin: 0, padding: 0, border: 'none', minWidth: 0, display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '4px 8px' },
  legend: { float: 'left', padding: 0, minWidth: '3em', color: tokens.colorNeutralForeground2 },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choice: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '26px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: CHOSEN_STYLE,
  input: { position: 'absolute', width: '1px', height: '1px', margin: 0, opacity: 0 },
});

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few choices, all of them in sight; the arrows go from one to the next. */
export function Segments<Value extends string>({ label, value, options, onChange }: SegmentsProps<Value>) {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {options.map((option) => (
          <label key={option.value} className={mergeClasses(styles.choice, option.value === value && styles.chosen)}>
            <input
              className={styles.input}
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
