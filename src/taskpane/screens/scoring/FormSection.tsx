import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { toPlain, type Decimal } from '../../../amount/decimal';
import type { FormProfile } from '../../../performance/choose-profile';
import type { ScoredIndicator } from '../../../performance/score';
import { cellName } from '../../../workbook/address';
import { CellLink } from '../../parts/CellLink';
import { CellNotes } from '../../parts/CellNotes';
import { ProfileSelect } from '../../parts/ProfileSelect';
import { TickBox } from '../../parts/TickBox';
import { SUMMARY_STYLE } from '../../parts/work-styles';
import type { ProfileOffer } from '../../profile-offers';
import { OpenIndicatorView } from './OpenIndicatorView';
import { standingTotal, totalText, type FormView } from './scoring';

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0` },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: 'inherit', lineHeight: 'inherit', overflowWrap: 'anywhere' },
  total: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, textAlign: 'right' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: '24px',
    marginTop: tokens.spacingVerticalXS,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: SUMMARY_STYLE,
  switch: { marginLeft: '-8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0` },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  score: { flexShrink: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

function SettledIndicator({
  scored: { indicator, proposal, weight },
  sheet,
}: {
  readonly scored: ScoredIndicator;
  readonly sheet: string;
}) {
  const styles = useStyles();
  const { name, nameCell, targetText, actualText, score } = indicator;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        {name} <CellLink at={{ sheet, cell: cellName(score ?? nameCell) }} home={sheet} />
        <div className={styles.quiet}>
          目标 {targetText || '空'}，完成 {actualText || '空'}
        </div>
        <div className={styles.quiet}>{proposal.reason}</div>
      </div>
      <div className={styles.score}>
        {proposal.kind === 'decided'
          ? toPlain(proposal.score)
          : proposal.kind === 'judgement'
            ? `${toPlain(proposal.low)}–${toPlain(proposal.high)}`
            : '不计分'}
        {weight && <div className={styles.quiet}>满分 {toPlain(weight)}</div>}
      </div>
    </li>
  );
}

/** By which profile a form is scored, who said so, and which one it suggests for what reason. */
function profileWords({ profile, chosenFor, proposal }: FormProfile): string {
  if (profile.id === proposal.profile.id) return `按“${profile.name}”计分${chosenFor === null ? '' : '，也是建议的'}：${proposal.reason}。`;
  const who = chosenFor === 'form' ? '本表单独选定' : '整个工作簿选定';
  return `按“${profile.name}”计分，${who}。建议的是“${proposal.profile.name}”：${proposal.reason}。`;
}

interface FormSectionProps {
  readonly view: FormView;
  readonly onTake: (taken: boolean) => void;
  readonly offers: readonly ProfileOffer[];
  /** Null: as for the whole workbook. */
  readonly onProfile: (id: string | null) => void;
  readonly onCap: (isCapped: boolean) => void;
  readonly onChoose: (row: number, score: Decimal | null, reason?: string) => void;
}

/** One self-evaluation form: by which rule it is scored, what still needs judgement, and what the rule decides. */
export function FormSection({ view, offers, onTake, onProfile, onCap, onChoose }: FormSectionProps) {
  const styles = useStyles();
  const { form, title, chosen, scored, open, byHand, settled, isLeftOut, isCapped } = view;
  const { profile, execution } = scored;
  const total = totalText(scored);
  const standing = standingTotal(form, scored);
  const pending = open.filter(({ chosen }) => chosen === null).length;
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <TickBox checked={!isLeftOut} label={`给“${title}”（${form.sheet}）打分`} onChange={onTake} />
        <h2 className={styles.title}>
          {title} {title !== form.sheet && <span className={styles.quiet}>{form.sheet}</span>}
        </h2>
        <span className={styles.total}>
          {total === null ? '不计分' : `${total} 分`}
          {standing !== null && <div className={styles.quiet}>表内 {standing} 分</div>}
          {scored.grade !== null && <div className={styles.quiet}>{scored.grade}</div>}
          {!isLeftOut && pending > 0 && <div className={styles.quiet}>待评 {pending} 项</div>}
        </span>
      </div>
      {!isLeftOut && (
        <div className={styles.body}>
          {open.map((one) => (
            <OpenIndicatorView
              key={`${one.item.row}`}
              open={one}
              sheet={form.sheet}
              onChoose={(score, reason) => onChoose(one.scored.indicator.row, score, reason)}
            />
          ))}
          <CellNotes
            title="需手工填写的"
            notes={byHand.map((item) => ({
              sheet: item.sheet,
              cell: cellName(item),
              reason: `${item.indicator}：${item.reason}，可评 ${toPlain(item.low)}–${toPlain(item.high)} 分`,
            }))}
          />
          <p className={styles.quiet}>{profileWords(chosen)}</p>
          {profile.isScored && profile.cap && form.total && (
            <Switch
              className={styles.switch}
              checked={isCapped}
              label={`有${profile.cap.reason}，总分不超过 ${toPlain(profile.cap.total)} 分`}
              onChange={(_, { checked }) => onCap(checked)}
            />
          )}
          <details>
            <summary className={styles.summary}>评分办法，规则已定 {settled.length} 项</summary>
            <ProfileSelect
              size="small"
              label={`“${title}”（${form.sheet}）的评分办法`}
              offers={offers}
              value={chosen.chosenFor === 'form' ? profile.id : null}
              none={`不单独选（按“${chosen.otherwise.name}”）`}
              proposed={chosen.proposal.profile.id}
              onChange={onProfile}
            />
            <ul className={styles.list}>
              {execution.kind !== 'excluded' && (
                <li className={styles.item}>
                  <div className={styles.words}>
                    预算执行率
                    <div className={styles.quiet}>{execution.reason}</div>
                  </div>
                  <div className={styles.score}>{execution.kind === 'decided' ? toPlain(execution.score) : '待填'}</div>
                </li>
              )}
              {settled.map((one) => (
                <SettledIndicator key={one.indicator.row} scored={one} sheet={form.sheet} />
              ))}
            </ul>
          </details>
        </div>
      )}
    </section>
  );
}
