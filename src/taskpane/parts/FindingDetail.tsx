import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CellReference, Finding, Suspect } from '../../findings/finding';
import { toleranceInWords } from '../../findings/tolerance-words';
import { TEXT_NUMBER } from '../../rules/text-number';
import { commonPlaces, showAmount, type AmountStyle } from '../amount-words';
import type { ListedFinding } from '../findings-view';
import { hasWrongFormula, leadsOf } from '../plans';
import { ADOPT_ALL_SCREEN, isBusy, TEXT_NUMBERS_SCREEN } from '../session';
import { useSession, useSessionState } from '../session-context';
import { isSaidByHeadline, sentenceParts } from '../statement';
import { CellLink } from './CellLink';
import { CellList } from './CellList';
import { ExplanationView } from './ExplanationView';
import { Sides, Statement } from './FindingAmounts';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  paragraph: { margin: 0 },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  amount: { margin: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  more: { alignSelf: 'flex-start' },
  suspect: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  foot: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  fold: { marginLeft: 'auto', minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap' },
  suspectWords: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
});

interface SuspicionProps {
  readonly suspect: Suspect;
  readonly listed: ListedFinding;
  readonly style: AmountStyle;
}

/** Where the mistake probably sits, what would settle it, and why. */
function Suspicion({ suspect, listed: { key, finding }, style }: SuspicionProps) {
  const styles = useStyles();
  const session = useSession();
  const state = useSessionState();
  const plan = session.suggestion(suspect);
  const value = showAmount(suspect.suggested, style);
  const isDone = state.fixed.some((one) => one.key === key);
  return (
    <div className={styles.suspect}>
      <span className={styles.suspectWords}>
        {leadsOf(finding).length > 1 ? '可能是 ' : '应改 '}
        <CellLink at={suspect} home={finding.sheet} /> 为 <span className={styles.amount}>{value}</span>
        {suspect.reason !== '' && <span className={styles.name}>（{suspect.reason}）</span>}
      </span>
      {plan && !isDone && (
        <Button
          size="small"
          appearance="primary"
          data-adopt=""
          aria-label={`采用：将 ${suspect.cell} 改为 ${value}`}
          disabledFocusable={isBusy(state)}
          onClick={() => void session.adopt(key, suspect)}
        >
          采用
        </Button>
      )}
    </div>
  );
}

const placeOf = ({ sheet, cell }: CellReference) => `${sheet}!${cell}`;

/** The cells that a finding is about beside those of its identity and what waits for it. */
function otherCells({ operands, related, waiting = [] }: Finding): readonly CellReference[] {
  const told = new Set([...operands.flatMap(({ at }) => at ?? []), ...waiting].map(placeOf));
  return related.filter((at) => !told.has(placeOf(at)));
}

/** Leads to the preview of what puts a finding right. */
function Mending({ screen, words }: { readonly screen: string; readonly words: string }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <Button className={styles.more} size="small" appearance="primary" data-opens={screen} onClick={() => session.openScreen(screen)}>
      {words}
    </Button>
  );
}

/** Numbers stored as text (文本型数字) with the way to convert them, and the totals that wait for them. */
function TextNumbers({ finding }: { readonly finding: Finding }) {
  const { sheet, cell, waiting = [] } = finding;
  return (
    <>
      <Mending screen={TEXT_NUMBERS_SCREEN} words="转换为数字（先预览）" />
      <CellList title="以文本存储的数" cells={[...(cell === null ? [] : [{ sheet, cell }]), ...otherCells(finding)]} home={sheet} />
      <CellList title="转换后自己算对的合计" cells={waiting} home={sheet} />
    </>
  );
}

/** Whether nothing says which cell is wrong: neither a suspect, nor a few cells of which one is, nor a formula. */
function isOpenQuestion(finding: Finding): boolean {
  const { verdict, expected, clauses } = finding;
  const isLed = leadsOf(finding).length > 0 || clauses.some(({ kind }) => ['candidates', 'formula-fault', 'old-result'].includes(kind));
  return verdict === 'mismatch' && expected !== null && !isLed;
}

/** A finding unfolded: both sides and the gap, the identity with its numbers, where the mistake probably sits. */
export function FindingDetail({ listed, onFold }: { readonly listed: ListedFinding; readonly onFold: () => void }) {
  const { finding } = listed;
  const styles = useStyles();
  const { preferences, fixed } = useSessionState();
  const isDone = fixed.some(({ key }) => key === listed.key);
  const { expected, actual, difference, operands, identity } = finding;
  const leads = leadsOf(finding);
  const isText = finding.rule === TEXT_NUMBER.code;
  const places = commonPlaces([
    expected,
    actual,
    difference,
    ...operands.map(({ value }) => value),
    ...leads.map(({ suggested }) => suggested),
  ]);
  const style: AmountStyle = { grouped: preferences.grouped, places };
  const sentence = isSaidByHeadline(finding) ? [] : sentenceParts(finding);
  const allowed = toleranceInWords(finding, (amount) => showAmount(amount, { grouped: preferences.grouped, places: 0 }));
  return (
    <div className={styles.detail}>
      <Sides finding={finding} style={style} />
      {leads.map((suspect) => (
        <Suspicion key={`${suspect.sheet}!${suspect.cell}${suspect.suggested}`} suspect={suspect} listed={listed} style={style} />
      ))}
      {hasWrongFormula(finding) && !isDone && <Mending screen={ADOPT_ALL_SCREEN} words="改正公式（先预览）" />}
      {isText && <TextNumbers finding={finding} />}
      {sentence.length > 0 && (
        <p className={styles.paragraph}>
          {sentence.map(({ text, at }, index) => (at ? <CellLink key={index} at={at} text={text} /> : text))}
        </p>
      )}
      {identity !== null && operands.length === 0 && <p className={styles.paragraph}>{identity}</p>}
      <Statement finding={finding} style={style} />
      {isOpenQuestion(finding) && <p className={styles.paragraph}>凭表上的数定不出错在哪一格，请对照账表核对上面各项。</p>}
      {!isText && <CellList title="相关单元格" cells={otherCells(finding)} home={finding.sheet} />}
      <ExplanationView key={finding.explained?.reason} listed={listed} />
      <div className={styles.foot}>
        <span className={styles.quiet}>
          规则 {finding.rule}
          {allowed !== '' && ` · ${allowed}`}
        </span>
        <Button size="small" appearance="subtle" className={styles.fold} onClick={onFold}>
          收起
        </Button>
      </div>
    </div>
  );
}
