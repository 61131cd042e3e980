import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReportFinding } from '../../../findings/check-report';
import { CellLink } from '../../parts/CellLink';
import { SEVERITY_NAMES, SeverityIcon } from '../../parts/severity';
import { CopyButton } from './CopyButton';
import { corrected, marked } from './marked-sentence';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS, margin: 0 },
  icon: { marginTop: '2px' },
  quote: { margin: 0, color: tokens.colorNeutralForeground2 },
  figure: {
    backgroundColor: tokens.colorStatusDangerBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    padding: '0 2px',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText', textDecorationLine: 'underline' },
  },
  expected: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
/** More cells than these say no more. */
const MOST_LINKS = 6;

interface FindingItemProps {
  readonly finding: ReportFinding;
  readonly isVerified: boolean;
  readonly onVerify: () => void;
}

/** One finding of a report: what is wrong, the sentence with its figure marked, what it should be, and the cells that say so. */
export function FindingItem({ finding, isVerified, onVerify }: FindingItemProps) {
  const styles = useStyles();
  const [before, figure, after] = marked(finding);
  const better = corrected(finding);
  const { related } = finding;
  return (
    <div className={styles.item}>
      <p className={styles.head}>
        <SeverityIcon severity={finding.severity} className={styles.icon} label={SEVERITY_NAMES[finding.severity]} />
        <span>{finding.message}</span>
      </p>
      <p className={styles.quote}>
        {before}
        <mark className={styles.figure}>{figure}</mark>
        {finding.expected !== null && <span className={styles.expected}>（应为 {finding.expected}）</span>}
        {after}
      </p>
      <span className={styles.place}>
        {finding.place} {finding.rule}
      </span>
      {related.length > 0 && (
        <span className={styles.cells}>
          {related
            .slice(0, MOST_LINKS)
            .map((at) =>
              at.file === undefined ? (
                <CellLink key={`${at.sheet}!${at.cell}`} at={at} />
              ) : (
                <span key={`${at.file} ${at.sheet}!${at.cell}`}>{`上年 ${at.sheet}!${at.cell}`}</span>
              ),
            )}
          {related.length > MOST_LINKS && `等 ${related.length} 格`}
        </span>
      )}
      <div className={styles.actions}>
        {better !== null && <CopyButton text={better} label="复制改正后的句子" />}
        <Button size="small" appearance="subtle" onClick={onVerify}>
          {isVerified ? '取消已核实' : '已核实'}
        </Button>
      </div>
    </div>
  );
}
