import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../findings/finding';
import { showAmount, type AmountStyle } from '../amount-words';
import { statementRows } from '../statement';
import { CellLink } from './CellLink';
import { FIRST, More } from './More';

const useStyles = makeStyles({
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
});

interface AmountsProps {
  readonly finding: Finding;
  readonly style: AmountStyle;
}

/** Both sides and the gap. */
export function Sides({ finding, style }: AmountsProps) {
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

/** The identity that does not hold, each operand with its cell and its number. */
export function Statement({ finding, style }: AmountsProps) {
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
