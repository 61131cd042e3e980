import { Field, Input, makeStyles } from '@fluentui/react-components';
import { NUMBER_SETTINGS } from '../../../performance/own-settings';
import type { ProfileDraft } from './draft';
import type { FieldKey } from './read-draft';

/** A draft with the ways to change it, for every field of the screen. */
export interface Editing {
  readonly draft: ProfileDraft;
  change(part: Partial<ProfileDraft>): void;
  /** What is wrong with a field; null where nothing is, or where the user has not been there yet. */
  problemOf(key: FieldKey): string | null;
  /** The user has left a field. */
  leave(key: FieldKey): void;
}

const useStyles = makeStyles({
  number: { width: '7em', minWidth: 0 },
  text: { width: '100%', minWidth: 0 },
  input: { minWidth: 0 },
});

interface TextFieldProps {
  readonly editing: Editing;
  readonly field: FieldKey;
  readonly label: string;
  /** Whether the label is only read out, since it stands above already. */
  readonly isUnlabelled?: boolean;
  /** A number with this unit; words where it is left out. */
  readonly unit?: '%' | '分';
  readonly hint?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One field with its label and, once it was left with something wrong in it, the sentence that says what. */
export function TextField({ editing, field, label, isUnlabelled = false, unit, hint, placeholder, value, onChange }: TextFieldProps) {
  const styles = useStyles();
  const problem = editing.problemOf(field);
  return (
    <Field
      label={isUnlabelled ? undefined : label}
      hint={hint}
      validationState={problem === null ? 'none' : 'error'}
      validationMessage={problem}
    >
      <Input
        className={unit === undefined ? styles.text : styles.number}
        input={{ className: styles.input }}
        aria-label={isUnlabelled ? label : undefined}
        data-field={field}
        inputMode={unit === undefined ? 'text' : 'decimal'}
        contentAfter={unit}
        placeholder={placeholder}
        value={value}
        onChange={(_, { value: next }) => onChange(next)}
        onBlur={() => editing.leave(field)}
      />
    </Field>
  );
}

interface NumberFieldProps extends Pick<TextFieldProps, 'editing' | 'hint' | 'placeholder'> {
  readonly field: keyof typeof NUMBER_SETTINGS;
}

/** The field of a setting that is one number. */
export function NumberField({ field, editing, ...more }: NumberFieldProps) {
  const { label, isPercent } = NUMBER_SETTINGS[field];
  return (
    <TextField
      editing={editing}
      field={field}
      label={label}
      unit={isPercent ? '%' : '分'}
      value={editing.draft[field]}
      onChange={(value) => editing.change({ [field]: value })}
      {...more}
    />
  );
}
