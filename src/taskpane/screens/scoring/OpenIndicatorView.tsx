import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { compare, toPlain, type Decimal } from '../../../amount/decimal';
import { readAmountText } from '../../../amount/read';
import { cellName } from '../../../workbook/address';
import { CellLink } from '../../parts/CellLink';
import { CHIP_STYLE, CHOSEN_STYLE } from '../../parts/chosen-style';
import { isAllowed, isExplainable, type OpenIndicator } from './scoring';

const useStyles = makeStyles({
  group: {
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  done: { border: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  choice: { ...CHIP_STYLE, padding: `0 6px`, borderRadius: tokens.borderRadiusMedium },
  chosen: { ...CHOSEN_STYLE, border: `1px solid ${tokens.colorBrandStroke1}` },
  key: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace },
  number: {
    width: '3.6em',
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    background: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'right',
  },
  why: { width: '100%', textAlign: 'left' },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

interface OpenIndicatorViewProps {
  readonly open: OpenIndicator;
  readonly sheet: string;
  /** `reason` where it is not what the rule allows. */
  readonly onChoose: (score: Decimal | null, reason?: string) => void;
}

/** An indicator that somebody has to score: what it says, and the scores that its rule allows, one key each. */
export function OpenIndicatorView({ open, sheet, onChoose }: OpenIndicatorViewProps) {
  const styles = useStyles();
  const { item, scored, chosen, presets } = open;
  const { indicator } = scored;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [outside, setOutside] = useState<Decimal | null>(null);
  const [why, setWhy] = useState('');
  const range = `${toPlain(item.low)}–${toPlain(item.high)} 分`;
  const isPreset = chosen !== null && presets.some(({ score }) => compare(score, chosen) === 0);

  function chooseTyped(): boolean {
    if (text.trim() === '') return false;
    const read = readAmountText(text);
    const score = read.kind === 'amount' && read.unit === null && !read.percent ? read.value : null;
    const isRight = score !== null && isAllowed(score, item);
    setOutside(score !== null && isExplainable(score, open) ? score : null);
    setProblem(isRight ? null : `应为 ${range}`);
    if (isRight) onChoose(score);
    return isRight;
  }

  function chooseOutside(): boolean {
    if (outside === null || why.trim() === '') return false;
    setProblem(null);
    setOutside(null);
    onChoose(outside, why);
    return true;
  }

  function onExplaining(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Enter' && chooseOutside()) goOn(event.currentTarget);
  }

  function onTyping(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Enter' && chooseTyped()) goOn(event.currentTarget);
  }

  function onKeyDown(event: KeyboardEvent) {
    const preset = /^[1-3]$/.test(event.key) ? presets[Number(event.key) - 1] : undefined;
    if (!preset || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(preset.score);
    goOn(event.currentTarget);
  }

  return (
    <div
      role="group"
      data-open={chosen === null ? 'pending' : 'chosen'}
      className={mergeClasses(styles.group, chosen !== null && styles.done)}
      aria-label={`${item.indicator}，可评 ${range}${chosen ? `，已评 ${toPlain(chosen)} 分` : '，待评'}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.name}>
        {item.indicator} <CellLink at={{ sheet, cell: cellName(item) }} home={sheet} />
      </div>
      <div className={styles.facts}>
        目标 {indicator.targetText || '空'}，完成 {indicator.actualText || '空'}
      </div>
      <div className={styles.facts}>{item.reason}</div>
      <div className={styles.choices}>
        {presets.map(({ label, score }, at) => {
          const isChosen = chosen !== null && compare(score, chosen) === 0;
          return (
            <button
              key={label}
              type="button"
              aria-pressed={isChosen}
              aria-keyshortcuts={String(at + 1)}
              className={mergeClasses(styles.choice, isChosen && styles.chosen)}
              onClick={() => onChoose(isChosen ? null : score)}
            >
              <span className={styles.key} aria-hidden>
                {at + 1}
              </span>
              {label} {toPlain(score)}
            </button>
          );
        })}
        <input
          className={styles.number}
          inputMode="decimal"
          aria-label={`评分，${range}`}
          placeholder={chosen !== null && !isPreset ? toPlain(chosen) : '评分'}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onTyping}
          onBlur={chooseTyped}
        />
        {problem !== null && (
          <span className={styles.problem} role="alert">
            {problem}
            {outside !== null && `，确要评 ${toPlain(outside)} 分请写理由，按回车`}
          </span>
        )}
        {outside !== null && (
          <input
            className={mergeClasses(styles.number, styles.why)}
            aria-label={`评 ${toPlain(outside)} 分的理由`}
            placeholder="理由"
            value={why}
            onChange={(event) => setWhy(event.target.value)}
            onKeyDown={onExplaining}
            onBlur={chooseOutside}
          />
        )}
      </div>
    </div>
  );
}

/** Moves the focus to the next indicator that still needs a score, wherever it stands on the screen; stays on the last one. */
export function goOn(from: Element): void {
  const own = from.closest('[data-open]');
  const all = [...document.querySelectorAll<HTMLElement>('[data-open]')];
  const at = all.findIndex((one) => one === own);
  const pending = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].filter((one) => one.dataset['open'] === 'pending');
  pending[0]?.querySelector<HTMLElement>('button[aria-pressed], input')?.focus();
}
