import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellReference, Finding, Suspect } from '../../findings/finding';
import { toleranceInWords } from '../../findings/tolerance-words';
import { TEXT_NUMBER } from '../../rules/text-number';
import { commonPlaces, showAmount, type AmountStyle } from '../amount-words';
import type { ListedFinding } from '../findings-view';
import { isBusy, TEXT_NUMBERS_SCREEN } from '../session';
import { useSession, useSessionState } from '../session-context';
import { isSaidByHeadline, sentenceParts, statementRows } from '../statement';
import { CellLink } from './CellLink';
import { ExplanationView } from './ExplanationView';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  paragraph: { margin: 0 },
  sides: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, margin: 0 },
  side: { display: 'flex', flexDirection: 'column' },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  amount: { margin: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  sign: {
    width: '1%',
    padding: '2px 4px 2px 0',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  cell: { padding: '2px 0', verticalAlign: 'top', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  number: { padding: '2px 0 2px 8px', verticalAlign: 'top', textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  target: { fontWeight: tokens.fontWeightSemibold, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  more: { alignSelf: 'flex-start' },
  suspect: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  foot: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  fold: { marginLeft: 'auto', minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap' },
  suspectWords: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
});

/** Rows and cells of a statement that are shown before the rest is asked for. */
const FIRST = 12;

interface MoreProps {
  readonly hidden: number;
  readonly onMore: () => void;
}

function More({ hidden, onMore }: MoreProps) {
  const styles = useStyles();
  return (
    <Button size="small" appearance="subtle" className={styles.more} onClick={onMore}>
      再显示 {hidden} 个
    </Button>
  );
}

function Sides({ finding, style }: { readonly finding: Finding; readonly style: AmountStyle }) {
  const styles = useStyles();
  const { expected, actual, difference, clauses } = finding;
  // Of two places that should hold the same, nothing says which is right.
  const [should, is] = clauses[0]?.kind === 'unequal-copies' ? ['另一处', '这一处'] : ['应为', '实为'];
  const sides = [
    [should, expected],
    [is, actual],
    ['相差', difference],
  ] as const;
  if (expected === null && difference === null) return null;
  return (
    <dl className={styles.sides}>
      {sides.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} className={styles.side}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.amount}>{showAmount(value, style)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Statement({ finding, style }: { readonly finding: Finding; readonly style: AmountStyle }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const rows = statementRows(finding);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <>
      <table className={styles.table} aria-label="勾稽关系的各项">
        <tbody>
          {shown.map(({ sign, operand }, at) => (
            <tr key={`${operand.at?.sheet ?? ''}!${operand.at?.cell ?? ''}${at}`} className={at === 0 ? styles.target : undefined}>
              <td className={styles.sign}>{sign}</td>
              <th scope="row" className={styles.cell}>
                {operand.label}{' '}
                {operand.at ? <CellLink at={operand.at} home={finding.sheet} /> : <span className={styles.quiet}>表中无此行</span>}
              </th>
              <td className={styles.number}>{showAmount(operand.value, style)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && <More hidden={rows.length - shown.length} onMore={() => setAll(true)} />}
    </>
  );
}

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
        {finding.suspects.length > 1 ? '可能是 ' : '应改 '}
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

interface CellsProps {
  readonly title: string;
  readonly cells: readonly CellReference[];
  /** The sheet that need not be named. */
  readonly home: string;
}

function Cells({ title, cells, home }: CellsProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (cells.length === 0) return null;
  const shown = all ? cells : cells.slice(0, FIRST * 2);
  return (
    <div>
      <span className={styles.quiet}>
        {title}（{cells.length}）：
      </span>
      {shown.map((at, index) => (
        <span key={`${at.sheet}!${at.cell}${index}`}>
          {index > 0 && '、'}
          <CellLink at={at} home={home} />
        </span>
      ))}
      {cells.length > shown.length && <More hidden={cells.length - shown.length} onMore={() => setAll(true)} />}
    </div>
  );
}

const placeOf = ({ sheet, cell }: CellReference) => `${sheet}!${cell}`;

/** The cells that a finding is about beside those of its identity and what waits for it. */
function otherCells({ operands, related, waiting = [] }: Finding): readonly CellReference[] {
  const told = new Set([...operands.flatMap(({ at }) => at ?? []), ...waiting].map(placeOf));
  return related.filter((at) => !told.has(placeOf(at)));
}

/** Numbers stored as text (文本型数字) with the way to convert them, and the totals that wait for them. */
function TextNumbers({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const session = useSession();
  const { sheet, cell, waiting = [] } = finding;
  return (
    <>
      <Button
        className={styles.more}
        size="small"
        appearance="primary"
        data-opens={TEXT_NUMBERS_SCREEN}
        onClick={() => session.openScreen(TEXT_NUMBERS_SCREEN)}
      >
        转换为数字（先预览）
      </Button>
      <Cells title="以文本存储的数" cells={[...(cell === null ? [] : [{ sheet, cell }]), ...otherCells(finding)]} home={sheet} />
      <Cells title="转换后自己算对的合计" cells={waiting} home={sheet} />
    </>
  );
}

/** A finding unfolded: both sides and the gap, the identity with its numbers, where the mistake probably sits. */
export function FindingDetail({ listed, onFold }: { readonly listed: ListedFinding; readonly onFold: () => void }) {
  const { finding } = listed;
  const styles = useStyles();
  const { preferences } = useSessionState();
  const { expected, actual, difference, operands, suspects, identity } = finding;
  const isText = finding.rule === TEXT_NUMBER.code;
  const places = commonPlaces([
    expected,
    actual,
    difference,
    ...operands.map(({ value }) => value),
    ...suspects.map(({ suggested }) => suggested),
  ]);
  const style: AmountStyle = { grouped: preferences.grouped, places };
  const sentence = isSaidByHeadline(finding) ? [] : sentenceParts(finding);
  const allowed = toleranceInWords(finding, (amount) => showAmount(amount, { grouped: preferences.grouped, places: 0 }));
  return (
    <div className={styles.detail}>
      <Sides finding={finding} style={style} />
      {suspects.map((suspect) => (
        <Suspicion key={`${suspect.sheet}!${suspect.cell}${suspect.suggested}`} suspect={suspect} listed={listed} style={style} />
      ))}
      {isText && <TextNumbers finding={finding} />}
      {sentence.length > 0 && (
        <p className={styles.paragraph}>
          {sentence.map(({ text, at }, index) => (at ? <CellLink key={index} at={at} text={text} /> : text))}
        </p>
      )}
      {identity !== null && operands.length === 0 && <p className={styles.paragraph}>{identity}</p>}
      <Statement finding={finding} style={style} />
      {!isText && <Cells title="相关单元格" cells={otherCells(finding)} home={finding.sheet} />}
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
