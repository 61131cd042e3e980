import { Button, Field, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { OWN_PROFILE_ID, writeOwnProfile } from '../../../performance/own-profile';
import { PROFILES, profileById } from '../../../performance/profiles';
import { keptState } from '../../kept-state';
import { Notices } from '../../parts/Notices';
import { Problem } from '../../parts/Problem';
import { SubScreen } from '../../parts/SubScreen';
import { keptProfile, withoutOwnProfile } from '../../profile-choices';
import { useSession, useSessionState } from '../../session-context';
import { beginningWith, type ProfileDraft } from './draft';
import { NumberField, TextField, type Editing } from './fields';
import { readDraft, type FieldKey } from './read-draft';
import { Section } from './Section';
import { RoundingSection } from './RoundingSection';
import { RuleSection } from './RuleSection';
import { BandSection, GradeSection } from './ScaleSection';
import { firstDraft } from './first-draft';

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    // What gets the focus comes up above the bar.
    '& :is(input, select, button)': { scrollMarginBottom: '72px' },
  },
  paragraph: { margin: 0, color: tokens.colorNeutralForeground2 },
  switch: { marginLeft: '-8px' },
  bar: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingVerticalXXL})`,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Work {
  readonly draft: ProfileDraft;
  /** The kept text that the draft was made from: another one makes it a draft of something else. */
  readonly of: string | null;
  /** Whether the whole workbook is to be scored by it. */
  readonly forAll: boolean;
}

const useWork = keptState<Work | null>(null);

/** 本单位的评分办法: a scoring profile of the user's own, begun with a built-in one and kept with the workbook. */
export function OwnProfileScreen() {
  const styles = useStyles();
  const session = useSession();
  const { choices, cameFrom } = useSessionState();
  const [back] = useState(cameFrom === 'score' ? { screen: 'score', name: '自评打分' } : { screen: 'settings', name: '设置' });
  const [kept, keep] = useWork();
  const [left, setLeft] = useState<ReadonlySet<FieldKey> | 'all'>(new Set());
  const screen = useRef<HTMLDivElement>(null);
  const own = useMemo(() => keptProfile(choices), [choices]);
  const first = useMemo(() => firstDraft(choices), [choices]);
  const isKept = kept !== null && kept.of === choices.ownProfile;
  const work: Work = isKept ? kept : { draft: first, of: choices.ownProfile, forAll: own === null || choices.profile === OWN_PROFILE_ID };
  const { draft, forAll } = work;
  const { profile, problems } = useMemo(() => readDraft(draft), [draft]);

  const change = (part: Partial<ProfileDraft>) => keep({ ...work, draft: { ...draft, ...part } });
  const editing: Editing = {
    draft,
    change,
    problemOf: (key) => (left === 'all' || left.has(key) ? (problems.get(key) ?? null) : null),
    leave: (key) => {
      if (left !== 'all') setLeft(new Set(left).add(key));
    },
  };

  function leave(withNote = false) {
    session.openScreen(back.screen, withNote);
  }

  async function save() {
    if (!profile) {
      setLeft('all');
      const [wrong] = problems.keys();
      screen.current?.querySelector<HTMLElement>(`[data-field="${wrong ?? ''}"]`)?.focus();
      return;
    }
    const other = choices.profile === OWN_PROFILE_ID ? null : choices.profile;
    const changed = { ...choices, ownProfile: writeOwnProfile(profile), profile: forAll ? OWN_PROFILE_ID : other };
    keep(null);
    if (await session.changeChoices(changed, `已保存“${profile.name}”，随工作簿保存。`)) leave(true);
  }

  async function remove() {
    keep({ draft, of: null, forAll });
    await session.changeChoices(
      withoutOwnProfile(choices),
      '已从工作簿删除本单位的评分办法，各表按自身所示的办法评分。内容还在下面，要恢复就再点“保存”。',
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  }

  return (
    <div ref={screen} className={styles.screen} onKeyDown={onKeyDown}>
      <SubScreen title="本单位的评分办法" back={back}>
        <p className={styles.paragraph}>以现成的办法为起点，改成本单位文件规定的样子。随工作簿保存，打分和校验都能用。</p>
        <Notices />
        {own?.kind === 'refused' && <Problem>{own.reason}。下面从建议的办法重新开始，保存后替换已损坏的。</Problem>}
        <Field label="从哪种办法开始">
          <Select
            value=""
            onChange={(_, { value }) => {
              const base = profileById(value);
              if (base) keep({ ...work, draft: beginningWith(base, draft) });
            }}
          >
            <option value="">选一种，替换下面的内容…</option>
            {PROFILES.filter(({ isScored }) => isScored).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <TextField
          editing={editing}
          field="name"
          label="办法名称"
          placeholder="例如：某某市2024年自评办法"
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <NumberField editing={editing} field="executionPoints" hint="只用于表上没有写明的；表上写了的以表为准。空着就是不设。" />
        <RoundingSection editing={editing} />
        <BandSection editing={editing} />
        <GradeSection editing={editing} />
        <RuleSection editing={editing} />
        <Section title="用在哪里">
          <Switch
            className={styles.switch}
            checked={forAll}
            label="整个工作簿都用这个办法"
            onChange={(_, { checked }) => keep({ ...work, forAll: checked })}
          />
        </Section>
        <div className={styles.bar}>
          {left === 'all' && problems.size > 0 && <Problem>有 {problems.size} 处要改，还没有保存。</Problem>}
          <Button appearance="primary" onClick={() => void save()}>
            保存
          </Button>
          {isKept && <Button onClick={() => keep(null)}>放弃改动</Button>}
          {choices.ownProfile !== null && <Button onClick={() => void remove()}>删除</Button>}
        </div>
      </SubScreen>
    </div>
  );
}
