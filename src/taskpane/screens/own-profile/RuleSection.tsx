import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { REVERSE_WORDS } from '../../../performance/reverse';
import { Segments } from '../../parts/Segments';
import { NumberField, TextField, type Editing } from './fields';
import { Section } from './Section';

const useStyles = makeStyles({
  switch: { marginLeft: '-8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const REVERSE_WAYS = [
  { value: 'quotient', label: '比例' },
  { value: 'excess', label: '超出部分' },
] as const;

/** What is added to the plain rule in some places: over-completion, indicators that do not apply, a bound on the total, required reasons. */
export function RuleSection({ editing }: { readonly editing: Editing }) {
  const styles = useStyles();
  const { draft, change } = editing;
  return (
    <>
      <Section title="反向指标">
        <Segments label="超过指标值的按" value={draft.reverse} options={REVERSE_WAYS} onChange={(reverse) => change({ reverse })} />
        <p className={styles.quiet}>{`分值×（${REVERSE_WORDS[draft.reverse]}）`}</p>
      </Section>
      <Section title="特殊情形">
        <Switch
          className={styles.switch}
          checked={draft.hasOverCompletion}
          label="超额完成过多的扣分"
          onChange={(_, { checked }) => change({ hasOverCompletion: checked })}
        />
        {draft.hasOverCompletion && (
          <>
            <NumberField editing={editing} field="overFrom" hint="达到或超过时扣分，例如 150。" />
            <NumberField editing={editing} field="overDeduction" />
          </>
        )}
        <Switch
          className={styles.switch}
          checked={draft.rescalesInapplicable}
          label="不适用的指标不考核，其余折算为百分制"
          onChange={(_, { checked }) => change({ rescalesInapplicable: checked })}
        />
        <Switch
          className={styles.switch}
          checked={draft.hasCap}
          label="有问题被披露的，总分有上限"
          onChange={(_, { checked }) => change({ hasCap: checked })}
        />
        {draft.hasCap && (
          <>
            <NumberField editing={editing} field="capTotal" />
            <TextField
              editing={editing}
              field="capReason"
              label="什么情形"
              hint="打分时逐表确认有没有这种情形，不自动判断。"
              value={draft.capReason}
              onChange={(capReason) => change({ capReason })}
            />
          </>
        )}
      </Section>
      <Section title="须说明原因的">
        <NumberField editing={editing} field="reasonBelowRate" placeholder="不要求" />
        <NumberField
          editing={editing}
          field="explanationBelowTotal"
          hint="校验时，没有写原因的列为提醒；空着就是不要求。"
          placeholder="不要求"
        />
      </Section>
    </>
  );
}
