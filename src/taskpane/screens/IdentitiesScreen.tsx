import { makeStyles, mergeClasses, Select, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { countIdentities, filterIdentities, VERDICT_WORDS, type ListedIdentity } from '../../findings/identity-list';
import type { IdentityVerdict } from '../../identities/judgement';
import { commonPlaces, showAmount } from '../amount-words';
import { CellLink } from '../parts/CellLink';
import { CHIP_STYLE, CHOSEN_STYLE } from '../parts/chosen-style';
import { Notices } from '../parts/Notices';
import { PagedList } from '../parts/PagedList';
import { Problem } from '../parts/Problem';
import { SeverityIcon } from '../parts/severity';
import { SubScreen } from '../parts/SubScreen';
import type { Planner } from '../planner';
import { useSessionState } from '../session-context';
import { useListing } from './use-listing';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  filter: { ...CHIP_STYLE, padding: `2px ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusCircular },
  chosen: { ...CHOSEN_STYLE, border: `1px solid ${tokens.colorBrandStroke1}` },
  line: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXS },
  icon: { marginTop: '2px', width: '16px', height: '16px' },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  numbers: { fontVariantNumeric: 'tabular-nums' },
});

const VERDICTS: readonly IdentityVerdict[] = ['mismatch', 'exceeds', 'missing', 'rounding', 'notRun', 'equal'];
const LOOKS: Readonly<Record<IdentityVerdict, 'error' | 'warning' | 'info' | 'clean'>> = {
  mismatch: 'error',
  exceeds: 'warning',
  missing: 'warning',
  rounding: 'info',
  notRun: 'info',
  equal: 'clean',
};
const MEANINGS: Readonly<Record<IdentityVerdict, string>> = {
  equal: '两边分毫不差。',
  rounding: '差额在四舍五入能够解释的范围之内，不必处理。',
  mismatch: '无论原始金额如何四舍五入都不可能相等，必有一处填错。',
  exceeds: '部分不应大于总体；有正当理由的可以核实说明。',
  missing: '合计有数，它的各项全部空白。',
  notRun: '有单元格读不出或缺少另一张表，没有核对，既不算对也不算错。',
};
const EVERY_TABLE = '';

const tableOf = ({ sheet, form }: ListedIdentity) => `${sheet}|${form}`;

function IdentityLine({ identity }: { readonly identity: ListedIdentity }) {
  const styles = useStyles();
  const { preferences } = useSessionState();
  const { verdict, expected, actual, difference, reason, sheet, cell, rule, title, numbers } = identity;
  const style = { grouped: preferences.grouped, places: commonPlaces([expected, actual, difference]) };
  const isOff = expected !== null && verdict !== 'equal';
  return (
    <div className={styles.line}>
      <SeverityIcon severity={LOOKS[verdict]} label={VERDICT_WORDS[verdict]} className={styles.icon} />
      <div>
        <CellLink at={{ sheet, cell }} /> <span className={styles.rule}>{VERDICT_WORDS[verdict]}</span>
        <div className={styles.numbers}>{numbers}</div>
        {isOff && (
          <div className={styles.numbers}>
            应为 {showAmount(expected, style)}，实为 {showAmount(actual, style)}，相差 {showAmount(difference, style)}
          </div>
        )}
        {reason !== null && <div>{reason}</div>}
        <div className={styles.rule}>
          {rule} {title}
        </div>
      </div>
    </div>
  );
}

/** Every identity of the workbook that was checked last, and how it came out: to be filtered by table and verdict, each leading to its cell. */
export function IdentitiesScreen({ planner }: { readonly planner: Planner }) {
  const styles = useStyles();
  const { list: listed, failure } = useListing(planner.identities);
  const [table, setTable] = useState(EVERY_TABLE);
  const [verdict, setVerdict] = useState<IdentityVerdict | null>(null);

  const list = listed ?? [];
  const tables = [...new Map(list.map((one) => [tableOf(one), one])).values()];
  const chosen = tables.find((one) => tableOf(one) === table);
  const ofTable = chosen ? filterIdentities(list, { sheet: chosen.sheet, form: chosen.form }) : list;
  const counts = countIdentities(ofTable);
  const kinds = VERDICTS.filter((one) => counts[one] > 0);
  const shownVerdict = verdict !== null && kinds.includes(verdict) ? verdict : null;
  const shown = shownVerdict === null ? ofTable : filterIdentities(ofTable, { verdicts: [shownVerdict] });

  const filter = (id: IdentityVerdict | null, words: string, count: number) => (
    <button
      key={id ?? 'all'}
      type="button"
      className={mergeClasses(styles.filter, shownVerdict === id && styles.chosen)}
      aria-pressed={shownVerdict === id}
      onClick={() => setVerdict(id)}
    >
      {words} <span>{count.toLocaleString('en-US')}</span>
    </button>
  );

  return (
    <SubScreen title={list.length > 0 ? `核对的勾稽（${list.length.toLocaleString('en-US')}）` : '核对的勾稽'}>
      <Notices />
      {listed === null && failure === null && <Spinner size="tiny" labelPosition="after" label="正在列出…" />}
      {failure !== null && <Problem>{failure}</Problem>}
      {list.length > 0 && (
        <>
          <Select size="small" aria-label="哪张表" value={chosen ? table : EVERY_TABLE} onChange={(_, { value }) => setTable(value)}>
            <option value={EVERY_TABLE}>全部表</option>
            {tables.map((one) => (
              <option key={tableOf(one)} value={tableOf(one)}>
                {one.form === one.sheet ? one.form : `${one.form}（${one.sheet}）`}
              </option>
            ))}
          </Select>
          <div className={styles.filters} role="group" aria-label="按结果筛选">
            {filter(null, '全部', ofTable.length)}
            {kinds.map((one) => filter(one, VERDICT_WORDS[one], counts[one]))}
          </div>
          {shownVerdict !== null && <p className={styles.paragraph}>{MEANINGS[shownVerdict]}</p>}
          <PagedList key={`${table}|${shownVerdict ?? ''}`} items={shown} keyOf={(one, at) => `${one.rule}|${one.sheet}|${one.cell}|${at}`}>
            {(one) => <IdentityLine identity={one} />}
          </PagedList>
        </>
      )}
    </SubScreen>
  );
}
