import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenQuote, ReportCheck, ReportFinding } from '../../../findings/check-report';
import { openByHeading } from '../../../findings/open-figures';
import type { Severity } from '../../../findings/finding';
import { PagedList } from '../../parts/PagedList';
import { Segments } from '../../parts/Segments';
import { SeverityIcon } from '../../parts/severity';
import { FindingItem } from './FindingItem';

const useStyles = makeStyles({
  verdict: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  open: { margin: 0, paddingLeft: '1.2em', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

type Filter = 'all' | Severity | 'verified';

export function keyOf({ rule, offset, message }: ReportFinding): string {
  return `${rule} ${offset} ${message}`;
}

interface TextResultProps {
  readonly result: ReportCheck;
  readonly hasTables: boolean;
  readonly verified: ReadonlySet<string>;
  readonly onVerify: (key: string) => void;
}

/** What came of checking a report: the verdict, what is wrong, and the figures that a person has to look at. */
export function TextResult({ result, hasTables, verified, onVerify }: TextResultProps) {
  const styles = useStyles();
  const [filter, choose] = useState<Filter>('all');
  const openOnes = result.findings.filter((finding) => !verified.has(keyOf(finding)));
  const count = (severity: Severity): number => openOnes.filter((finding) => finding.severity === severity).length;
  const shown =
    filter === 'verified'
      ? result.findings.filter((finding) => verified.has(keyOf(finding)))
      : openOnes.filter(({ severity }) => filter === 'all' || severity === filter);
  const worst = (['error', 'warning', 'info'] as const).find((severity) => count(severity) > 0);
  const verifiedOnes = result.findings.length - openOnes.length;
  const options: readonly { readonly value: Filter; readonly label: string }[] = [
    { value: 'all', label: `全部 ${openOnes.length}` },
    { value: 'error', label: `错误 ${count('error')}` },
    { value: 'warning', label: `提醒 ${count('warning')}` },
    { value: 'info', label: `提示 ${count('info')}` },
    ...(verifiedOnes > 0 || filter === 'verified' ? [{ value: 'verified' as const, label: `已核实 ${verifiedOnes}` }] : []),
  ];
  return (
    <>
      <p className={styles.verdict} role="status">
        <SeverityIcon severity={worst ?? 'clean'} size="medium" />
        {worst ? `${openOnes.length} 处要看` : '没有发现不一致'}
      </p>
      <p className={styles.paragraph}>
        文中数字 {result.claims} 处：与表或算术相符 {result.agree.length} 处，没有依据可核对 {result.open.length} 处。
        {!hasTables && '工作簿里没有认出决算表，只核对了说明自身的算术和漏改的模板用语。'}
      </p>
      {result.notRun.map((reason) => (
        <p key={reason} className={styles.paragraph}>
          {reason}。
        </p>
      ))}
      {result.findings.length > 0 && <Segments label="显示" value={filter} options={options} onChange={choose} />}
      {shown.length > 0 && (
        <PagedList items={shown} keyOf={keyOf}>
          {(finding) => (
            <FindingItem finding={finding} isVerified={verified.has(keyOf(finding))} onVerify={() => onVerify(keyOf(finding))} />
          )}
        </PagedList>
      )}
      {result.open.length > 0 && <OpenFigures open={result.open} />}
    </>
  );
}

function OpenFigures({ open }: { readonly open: readonly OpenQuote[] }) {
  const styles = useStyles();
  return (
    <details>
      <summary>没有依据可核对的 {open.length} 处，请人工看一遍</summary>
      <ul className={styles.open}>
        {openByHeading(open).map(({ heading, figures }) => (
          <li key={heading}>
            {heading}：{figures}
          </li>
        ))}
      </ul>
    </details>
  );
}
