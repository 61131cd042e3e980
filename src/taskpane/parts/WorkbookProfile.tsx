import { Button, Label, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { ProfileOffers } from '../profile-offers';
import { OWN_PROFILE_SCREEN } from '../session';
import { useSession, useSessionState } from '../session-context';
import { Problem } from './Problem';
import { ProfileSelect } from './ProfileSelect';
import { useLoaded } from './use-loaded';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const NOTHING_YET: ProfileOffers = { offers: [], kept: null };

/** What there is to choose from; its code comes when it is first shown. */
const loadOffers = async () => {
  const [{ profileOffers }, { withoutOwnProfile }] = await Promise.all([import('../profile-offers'), import('../profile-choices')]);
  return { profileOffers, withoutOwnProfile };
};

/** The scoring profile for the whole workbook, and the way to the user's own. */
export function WorkbookProfile() {
  const styles = useStyles();
  const session = useSession();
  const { choices } = useSessionState();
  const select = useId();
  const { part, failure } = useLoaded(loadOffers);
  const { ownProfile } = choices;
  const { offers, kept } = useMemo(() => part?.profileOffers({ ownProfile }) ?? NOTHING_YET, [part, ownProfile]);
  const single = Object.keys(choices.profileOf).length;

  return (
    <div className={styles.field}>
      <Label htmlFor={select}>绩效自评评分办法（整个工作簿）</Label>
      <ProfileSelect
        id={select}
        offers={offers}
        value={choices.profile}
        none="按各表自身所示的办法（建议）"
        onChange={(profile) => void session.changeChoices({ ...choices, profile })}
      />
      {failure}
      {kept?.kind === 'refused' && <Problem>{kept.reason}。现按各表自身所示的办法评分。</Problem>}
      <div className={styles.buttons}>
        <Button size="small" data-opens={OWN_PROFILE_SCREEN} onClick={() => session.openScreen(OWN_PROFILE_SCREEN)}>
          {kept === null ? '建立本单位的办法' : kept.kind === 'profile' ? `编辑“${kept.profile.name}”` : '重新建立'}
        </Button>
        {part && kept?.kind === 'refused' && (
          <Button
            size="small"
            onClick={() => void session.changeChoices(part.withoutOwnProfile(choices), '已从工作簿删除已损坏的评分办法。')}
          >
            删除已损坏的
          </Button>
        )}
        {single > 0 && (
          <Button size="small" onClick={() => void session.changeChoices({ ...choices, profileOf: {} })}>
            取消 {single} 张表单独选的
          </Button>
        )}
      </div>
      <p className={styles.hint}>随工作簿保存；校验从下一次起按它核对自评表。</p>
    </div>
  );
}
