import { OWN_PROFILE_ID, writeOwnProfile } from '../../../src/performance/own-profile';
import { JINING } from '../../../src/performance/places/jining';
import { OWN_PROFILE_SCREEN } from '../../../src/taskpane/session';
import type { Session } from '../../../src/taskpane/session-effects';
import { DEFAULT_CHOICES } from '../../../src/taskpane/settings';
import { afterwards, press, withoutScores } from './setups';

/** 本单位的评分办法: being made, with mistakes in it, in use, and damaged. */
export const OWN_PROFILE_STATES: Readonly<Record<string, () => Promise<Session>>> = {
  'own-profile': async () => {
    const { session } = await withoutScores();
    session.openScreen('score');
    session.openScreen(OWN_PROFILE_SCREEN);
    return session;
  },
  'own-profile-problems': async () => {
    const { session } = await withoutScores();
    session.openScreen(OWN_PROFILE_SCREEN);
    afterwards(() => press('保存'));
    return session;
  },
  'own-profile-chosen': async () => {
    const { session } = await withoutScores();
    const profile = { ...JINING, name: '本市医保系统自评办法' };
    await session.changeChoices({ ...DEFAULT_CHOICES, ownProfile: writeOwnProfile(profile), profile: OWN_PROFILE_ID });
    session.openScreen('score');
    return session;
  },
  'own-profile-damaged': async () => {
    const { session } = await withoutScores();
    await session.changeChoices({ ...DEFAULT_CHOICES, ownProfile: '{"version":1}', profile: OWN_PROFILE_ID });
    session.openScreen('settings');
    return session;
  },
};
