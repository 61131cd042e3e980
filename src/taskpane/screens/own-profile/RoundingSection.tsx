import { Field, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { MOST_PLACES } from '../../../performance/own-settings';
import type { Rounding } from '../../../identities/quotient';
import { Segments } from '../../parts/Segments';
import { roundingExamples } from './example';
import type { Editing } from './fields';
import { Section } from './Section';

const useStyles = makeStyles({
  switch: { marginLeft: '-8px' },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  examples: {
    margin: 0,
    padding: tokens.spacingVerticalS,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

const EXACT = 'exact';
const PLACES = Array.from({ length: MOST_PLACES + 1 }, (_, places) => places);

interface RoundingFieldsProps {
  readonly label: string;
  readonly exact: string;
  readonly wordsOf: (places: number) => string;
  /** What a shortfall is not rounded up to. */
  readonly whole: string;
  readonly value: Rounding;
  readonly onChange: (value: Rounding) => void;
}

function RoundingFields({ label, exact, wordsOf, whole, value, onChange }: RoundingFieldsProps) {
  const styles = useStyles();
  const { places, mode, keepsShortfall } = value;
  return (
    <div className={styles.group} role="group" aria-label={label}>
      <Field label={label}>
        <Select
          value={places === null ? EXACT : String(places)}
          onChange={(_, { value: next }) => onChange({ ...value, places: next === EXACT ? null : Number(next) })}
        >
          <option value={EXACT}>{exact}</option>
          {PLACES.map((each) => (
            <option key={each} value={each}>
              {wordsOf(each)}
            </option>
          ))}
        </Select>
      </Field>
      {places !== null && (
        <>
          <Segments
            label="取法"
            value={mode}
            options={[
              { value: 'round', label: '四舍五入' },
              { value: 'cut', label: '截断' },
            ]}
            onChange={(next) => onChange({ ...value, mode: next })}
          />
          <Switch
            className={styles.switch}
            checked={keepsShortfall}
            label={`未满的不进为${whole}`}
            onChange={(_, { checked }) => onChange({ ...value, keepsShortfall: checked })}
          />
        </>
      )}
    </div>
  );
}

/** How the execution rate is rounded before it is multiplied, and how a score is, with what that comes to. */
export function RoundingSection({ editing: { draft, change } }: { readonly editing: Editing }) {
  const styles = useStyles();
  return (
    <Section title="执行率与得分的取整">
      <RoundingFields
        label="执行率（先取整，再乘分值）"
        exact="不舍入，按金额直接算"
        wordsOf={(places) => (places === 0 ? '百分数取整数' : `百分数保留 ${places} 位小数`)}
        whole=" 100%"
        value={draft.rate}
        onChange={(rate) => change({ rate })}
      />
      <RoundingFields
        label="得分"
        exact="不舍入"
        wordsOf={(places) => (places === 0 ? '取整数' : `保留 ${places} 位小数`)}
        whole="满分"
        value={draft.score}
        onChange={(score) => change({ score })}
      />
      <ul className={styles.examples} aria-label="举例" aria-live="polite">
        {roundingExamples(draft.rate, draft.score).map((words) => (
          <li key={words.slice(0, 12)}>{words}</li>
        ))}
      </ul>
    </Section>
  );
}
