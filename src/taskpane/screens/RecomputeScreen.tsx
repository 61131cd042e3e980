import { useId } from 'react';
import { Button, Label, makeStyles, Select, tokens } from '@fluentui/react-components';
import { MONEY_UNITS, type MoneyUnit } from '../../amount/unit';
import { keptState } from '../kept-state';
import { Notices } from '../parts/Notices';
import { Segments } from '../parts/Segments';
import type { Planner, PlanRequest } from '../planner';
import { useSessionState } from '../session-context';
import { PlannedWork } from './PlannedWork';

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  tabs: { display: 'flex', gap: tokens.spacingHorizontalXS },
  chosen: { '@media (forced-colors: active)': { forcedColorAdjust: 'none', background: 'Highlight', color: 'HighlightText' } },
});

type Section = 'recompute' | 'balance';

interface Choices {
  readonly section: Section;
  readonly write: 'formulas' | 'values';
  readonly tails: 'keep' | 'settle';
  readonly unit: MoneyUnit;
  readonly places: number;
}

const useChoices = keptState<Choices>({ section: 'recompute', write: 'formulas', tails: 'keep', unit: '万元', places: 2 });

const SECTIONS: readonly { readonly id: Section; readonly label: string }[] = [
  { id: 'recompute', label: '合计与比率' },
  { id: 'balance', label: '舍位平衡' },
];
const PLACES = [0, 1, 2, 3, 4, 5, 6];

/** 重算: totals, subtotals and rates from their parts; 舍位平衡: all tables in a coarser unit, every sum holding in print. */
export function RecomputeScreen({ planner }: { readonly planner: Planner }) {
  const styles = useStyles();
  const { choices: workbookChoices } = useSessionState();
  const [choices, choose] = useChoices();
  const unitField = useId();
  const placesField = useId();
  const { section, write, tails, unit, places } = choices;
  const request: PlanRequest =
    section === 'recompute'
      ? { kind: section, choices: workbookChoices, write, tails }
      : { kind: section, choices: workbookChoices, unit, places };

  return (
    <>
      <div className={styles.top}>
        <div className={styles.tabs} role="group" aria-label="算什么">
          {SECTIONS.map(({ id, label }) => (
            <Button
              key={id}
              className={section === id ? styles.chosen : undefined}
              size="small"
              appearance={section === id ? 'secondary' : 'subtle'}
              aria-pressed={section === id}
              onClick={() => choose({ ...choices, section: id })}
            >
              {label}
            </Button>
          ))}
        </div>
        {section === 'recompute' ? (
          <>
            <p className={styles.paragraph}>
              按明细重新计算小计、合计、总计和执行率，空的填上，错的改正；已经对的不动。先预览，应用后可以撤销。
            </p>
            <Segments
              label="写成"
              value={write}
              options={[
                { value: 'formulas', label: '公式' },
                { value: 'values', label: '数值' },
              ]}
              onChange={(value) => choose({ ...choices, write: value })}
            />
            <Segments
              label="尾差"
              value={tails}
              options={[
                { value: 'keep', label: '保留' },
                { value: 'settle', label: '消去' },
              ]}
              onChange={(value) => choose({ ...choices, tails: value })}
            />
          </>
        ) : (
          <>
            <p className={styles.paragraph}>把各表换算成所选单位，四舍五入后每个合计、每条表间关系仍然分毫不差，改动最小。</p>
            <div className={styles.fields}>
              <div className={styles.field}>
                <Label htmlFor={unitField}>单位</Label>
                <Select
                  id={unitField}
                  size="small"
                  value={unit}
                  onChange={(_, { value }) => choose({ ...choices, unit: MONEY_UNITS.find((each) => each === value) ?? unit })}
                >
                  {MONEY_UNITS.map((each) => (
                    <option key={each}>{each}</option>
                  ))}
                </Select>
              </div>
              <div className={styles.field}>
                <Label htmlFor={placesField}>小数位</Label>
                <Select
                  id={placesField}
                  size="small"
                  value={String(places)}
                  onChange={(_, { value }) => choose({ ...choices, places: Number(value) })}
                >
                  {PLACES.map((each) => (
                    <option key={each}>{each}</option>
                  ))}
                </Select>
              </div>
            </div>
          </>
        )}
        <Notices />
      </div>
      <PlannedWork planner={planner} request={request} />
    </>
  );
}
