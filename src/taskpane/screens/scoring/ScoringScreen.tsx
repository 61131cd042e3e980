import { Button, makeStyles, Spinner, Switch, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { keptState } from '../../kept-state';
import { Notices } from '../../parts/Notices';
import { PlanPreview } from '../../parts/PlanPreview';
import { Segments } from '../../parts/Segments';
import { BAR_STYLE, BAR_WORDS_STYLE, SUMMARY_STYLE } from '../../parts/work-styles';
import { WorkbookProfile } from '../../parts/WorkbookProfile';
import { profileChoices } from '../../profile-choices';
import { profileOffers } from '../../profile-offers';
import { useSession, useSessionState } from '../../session-context';
import type { WorkbookChoices } from '../../settings';
import { FormSection } from './FormSection';
import {
  FIRST_CHOICES,
  progressText,
  rowsOf,
  scoringOf,
  subjectOf,
  withChoice,
  withFullPoints,
  type Choices,
  type Subject,
} from './scoring';
import { useScoreKeys } from './use-score-keys';

const useStyles = makeStyles({
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  bar: { ...BAR_STYLE, flexWrap: 'wrap' },
  words: BAR_WORDS_STYLE,
  button: { minWidth: 'auto', flexShrink: 0 },
  all: { width: '100%' },
  options: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
  summary: SUMMARY_STYLE,
  switch: { marginLeft: '-8px' },
  list: { outlineStyle: 'none' },
});

interface Work {
  readonly subject: Subject;
  readonly choices: Choices;
  readonly isPreview: boolean;
}

const useWork = keptState<Work | null>(null);

function withOrWithout<T>(set: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  return isIn ? new Set(set).add(one) : new Set([...set].filter((other) => other !== one));
}

function withFormProfile(choices: WorkbookChoices, key: string, id: string | null): WorkbookChoices {
  const { [key]: _, ...others } = choices.profileOf;
  return { ...choices, profileOf: id === null ? others : { ...others, [key]: id } };
}

function Options({
  choices,
  hasUnweighted,
  onChange,
}: {
  readonly choices: Choices;
  readonly hasUnweighted: boolean;
  readonly onChange: (choices: Choices) => void;
}) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>选项</summary>
      <div className={styles.options}>
        <Segments
          label="写成"
          value={choices.write}
          options={[
            { value: 'formulas', label: '公式' },
            { value: 'values', label: '数值' },
          ]}
          onChange={(write) => onChange({ ...choices, write })}
        />
        <Switch
          className={styles.switch}
          checked={choices.overwrite}
          label="已填的得分也重新计算（公式不动）"
          onChange={(_, { checked }) => onChange({ ...choices, overwrite: checked })}
        />
        {hasUnweighted && (
          <Switch
            className={styles.switch}
            checked={choices.equalWeights}
            label="没有列分值的指标，在组内平均分配"
            onChange={(_, { checked }) => onChange({ ...choices, equalWeights: checked })}
          />
        )}
      </div>
    </details>
  );
}

/** 自评打分: the self-evaluation forms, what their rules decide, what somebody has to, and the plan that fills it all in. */
export function ScoringScreen() {
  const styles = useStyles();
  const session = useSession();
  const { choices: workbookChoices } = useSessionState();
  const [work, setWork] = useWork();
  const [round, setRound] = useState(work ? 0 : 1);
  const [isReading, setIsReading] = useState(work === null);
  useScoreKeys();
  useEffect(() => {
    if (round === 0) return;
    let isGone = false;
    setIsReading(true);
    async function readSubject(): Promise<Subject | null> {
      const workbook = await session.read();
      if (!workbook) return null;
      const { choices } = session.getState();
      const subject = subjectOf(workbook, choices);
      // Totals often stand in merged cells, whose first cell is the one to write to.
      const merged = await session.withMerges(workbook, rowsOf(subject));
      return merged === workbook ? subject : subjectOf(merged, choices);
    }
    void readSubject().then((subject) => {
      if (isGone) return;
      setIsReading(false);
      if (subject) setWork({ subject, choices: FIRST_CHOICES, isPreview: false });
    });
    return () => {
      isGone = true;
    };
  }, [round, session, setWork]);

  const profiles = useMemo(() => profileChoices(workbookChoices), [workbookChoices]);
  const { offers } = useMemo(() => profileOffers(workbookChoices), [workbookChoices]);
  const scoring = useMemo(() => (work ? scoringOf(work.subject, work.choices, profiles) : null), [work, profiles]);
  const again = (
    <Button size="small" onClick={() => setRound(round + 1)}>
      重新读取
    </Button>
  );

  if (isReading) return <Spinner size="tiny" labelPosition="after" label="正在读取自评表…" />;
  if (!work || !scoring) {
    return (
      <>
        <Notices />
        <div>{again}</div>
      </>
    );
  }
  const { subject, choices, isPreview } = work;
  const change = (next: Choices) => setWork({ ...work, choices: next });
  const edits = scoring.plan.plan.edits.length;

  if (scoring.forms.length === 0) {
    return (
      <>
        <Notices />
        <p className={styles.paragraph} role="status">
          没有找到绩效自评表。自评表要有“绩效自评表”的表名，和三级指标、年度指标值、实际完成值等栏目。
        </p>
        <div>{again}</div>
      </>
    );
  }
  if (isPreview) {
    const titles = Object.fromEntries(
      scoring.forms.map(({ form, title, chosen }) => [form.sheet, `${title}（按“${chosen.profile.name}”）`]),
    );
    return (
      <>
        <div>
          <Button size="small" onClick={() => setWork({ ...work, isPreview: false })}>
            返回打分
          </Button>
        </div>
        <Notices />
        {scoring.pending > 0 && <p className={styles.paragraph}>还有 {scoring.pending} 项待评：其得分和所在表的总分暂不填写。</p>}
        <PlanPreview plan={scoring.plan.plan} titles={titles} onApplied={() => setRound(round + 1)} />
      </>
    );
  }

  return (
    <>
      <p className={styles.paragraph}>
        {scoring.forms.length} 张自评表。能按规则算的已算好；需要判断的，按 <kbd>1</kbd> 满分、<kbd>2</kbd> 中间、<kbd>3</kbd>{' '}
        最低，或输入分数，自动到下一项。
      </p>
      <Notices />
      <WorkbookProfile />
      <Options choices={choices} hasUnweighted={scoring.hasUnweighted} onChange={change} />
      <div className={styles.bar}>
        <p className={styles.words} role="status">
          {progressText(scoring)}
        </p>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={edits === 0}
          onClick={() => setWork({ ...work, isPreview: true })}
        >
          预览 {edits} 处
        </Button>
        {scoring.met > 0 && (
          <Button className={styles.all} onClick={() => change(withFullPoints(choices, scoring))}>
            全部取满分（已达成的 {scoring.met} 项）
          </Button>
        )}
      </div>
      <div className={styles.list}>
        {scoring.forms.map((view) => (
          <FormSection
            key={`${view.form.sheet}!${view.form.area.top}`}
            view={view}
            onTake={(taken) => change({ ...choices, leftOut: withOrWithout(choices.leftOut, view.form, !taken) })}
            onCap={(isCapped) => change({ ...choices, capped: withOrWithout(choices.capped, view.form, isCapped) })}
            offers={offers}
            onProfile={(id) => void session.changeChoices(withFormProfile(workbookChoices, view.key, id))}
            onChoose={(row, score, reason) => change(withChoice(choices, view.form, row, score, reason))}
          />
        ))}
      </div>
      <p className={styles.paragraph}>
        共 {subject.forms.length} 张表。表格改动之后：{again}
      </p>
    </>
  );
}
