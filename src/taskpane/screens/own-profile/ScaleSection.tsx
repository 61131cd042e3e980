import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MOST_GRADES } from '../../../performance/own-settings';
import { withGrade, type BandDraft, type GradeDraft } from './draft';
import { Segments } from '../../parts/Segments';
import { TextField, type Editing } from './fields';
import { Section } from './Section';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  pair: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  grade: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  remove: { minWidth: 'auto' },
  belowLabel: { marginTop: '26px' },
  add: { alignSelf: 'flex-start' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const EDGES = [
  { value: 'upper', label: '上一档' },
  { value: 'lower', label: '下一档' },
  { value: 'both', label: '都可以' },
] as const;

const BAND_NAMES = ['第一档（达成）', '第二档（部分达成）', '第三档（未达成）'];

/** The list with one entry changed. */
function changed<T>(list: readonly T[], at: number, part: Partial<T>): readonly T[] {
  return list.map((entry, index) => (index === at ? { ...entry, ...part } : entry));
}

/** The three bands of qualitative indicators (定性指标三档). */
export function BandSection({ editing }: { readonly editing: Editing }) {
  const styles = useStyles();
  const { bands } = editing.draft;
  return (
    <Section title="定性指标三档">
      <p className={styles.quiet}>占该项分值的百分比。得分仍由人在范围内判断。</p>
      <Segments
        label="两档相接处（如80%）归"
        value={editing.draft.bandEdges}
        options={EDGES}
        onChange={(bandEdges) => editing.change({ bandEdges })}
      />
      {bands.map(({ band, label, from, to }, at) => {
        const change = (part: Partial<BandDraft>) => editing.change({ bands: changed(bands, at, part) });
        return (
          <div key={band} className={styles.group} role="group" aria-label={BAND_NAMES[at]}>
            <TextField
              editing={editing}
              field={`band${at}.label`}
              label={BAND_NAMES[at] ?? ''}
              value={label}
              onChange={(next) => change({ label: next })}
            />
            <div className={styles.pair}>
              <TextField
                editing={editing}
                field={`band${at}.to`}
                label="上限"
                unit="%"
                value={to}
                onChange={(next) => change({ to: next })}
              />
              <TextField
                editing={editing}
                field={`band${at}.from`}
                label="下限"
                unit="%"
                value={from}
                onChange={(next) => change({ from: next })}
              />
            </div>
          </div>
        );
      })}
    </Section>
  );
}

/** The grades by the total (等级), from the best to the worst. */
export function GradeSection({ editing }: { readonly editing: Editing }) {
  const styles = useStyles();
  const { draft, change } = editing;
  const { grades } = draft;
  return (
    <Section title="等级">
      {grades.length === 0 && <p className={styles.quiet}>不分等级。</p>}
      {grades.map(({ name, from }, at) => {
        const put = (part: Partial<GradeDraft>) => change({ grades: changed(grades, at, part) });
        return (
          <div key={at} className={styles.grade} role="group" aria-label={`第 ${at + 1} 级`}>
            <TextField
              editing={editing}
              field={`grade${at}.name`}
              label="等级名称"
              isUnlabelled={at > 0}
              value={name}
              onChange={(next) => put({ name: next })}
            />
            <TextField
              editing={editing}
              field={`grade${at}.from`}
              label="最低分"
              isUnlabelled={at > 0}
              unit="分"
              value={from}
              onChange={(next) => put({ from: next })}
            />
            <Button
              className={mergeClasses(styles.remove, at === 0 && styles.belowLabel)}
              appearance="subtle"
              aria-label={`去掉第 ${at + 1} 级`}
              onClick={() => change({ grades: grades.filter((_, index) => index !== at) })}
            >
              去掉
            </Button>
          </div>
        );
      })}
      {grades.length < MOST_GRADES && (
        <Button className={styles.add} size="small" onClick={() => change(withGrade(draft))}>
          增加一级
        </Button>
      )}
    </Section>
  );
}
