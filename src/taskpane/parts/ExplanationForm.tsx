import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { LONGEST_REASON } from '../../findings/kept-explanations';
import { useExplanationStyles } from './explanation-styles';

/** Who most often has to see an explanation; any other can be typed. */
const AUDIENCES = ['单位负责人', '主管部门', '财政部门'];

interface FormProps {
  readonly reason: string;
  readonly audience: string;
  readonly onSave: (reason: string, audience: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding stands and who must see that. */
export function ExplanationForm({ reason: reasonBefore, audience: audienceBefore, onSave, onCancel }: FormProps) {
  const styles = useExplanationStyles();
  const [reason, setReason] = useState(reasonBefore);
  const [audience, setAudience] = useState(audienceBefore);
  const [isMissing, setIsMissing] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const known = useId();

  function save(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() !== '') return onSave(reason.trim(), audience.trim());
    setIsMissing(true);
    text.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  }

  return (
    <form className={styles.box} aria-label="核实说明" onSubmit={save} onKeyDown={onKeyDown}>
      <Field
        label="为什么可以这样"
        size="small"
        validationState={isMissing && reason.trim() === '' ? 'error' : 'none'}
        validationMessage={isMissing && reason.trim() === '' ? '请写明理由' : undefined}
      >
        <Textarea
          ref={text}
          autoFocus
          size="small"
          resize="vertical"
          maxLength={LONGEST_REASON}
          value={reason}
          placeholder="例：年中机构改革划入，批复文号…"
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field label="须请谁审阅（可不填）" size="small">
        <Input size="small" list={known} maxLength={LONGEST_REASON} value={audience} onChange={(_, { value }) => setAudience(value)} />
      </Field>
      <datalist id={known}>
        {AUDIENCES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={styles.answers}>
        <Button type="submit" size="small" appearance="primary">
          标为已核实
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
