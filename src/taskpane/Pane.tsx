import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { themeOf, watchAppearance, type Appearance } from './appearance';
import { Header, type ExtraScreen } from './parts/Header';
import { CheckScreen } from './screens/CheckScreen';
import { NotRunScreen } from './screens/NotRunScreen';
import { SettingsScreen } from './screens/SettingsScreen';
import { TablesScreen } from './screens/TablesScreen';
import { SessionProvider, useSession, useSessionState } from './session-context';
import type { Session } from './session-effects';

/** A further screen with what it shows. It gets its place in the navigation by being given. */
export interface PaneScreen extends ExtraScreen {
  readonly render: (session: Session) => ReactNode;
}

export interface PaneProps {
  readonly session: Session;
  /** What Office says of its own theme; null where it says nothing. */
  readonly officeTheme?: 'light' | 'dark' | null;
  /** Loads the standard titles that a sheet can be said to be. */
  readonly formTitles?: () => Promise<readonly string[]>;
  readonly screens?: readonly PaneScreen[];
}

const useStyles = makeStyles({
  provider: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // What does not fit is scrolled to, not pressed flat.
    '& > *': { flexShrink: 0 },
  },
});

function CurrentScreen({ screens, formTitles }: Pick<PaneProps, 'formTitles'> & { readonly screens: readonly PaneScreen[] }) {
  const session = useSession();
  const { screen, run } = useSessionState();
  if (screen === 'settings') return <SettingsScreen />;
  if (run && screen === 'tables') return <TablesScreen run={run} formTitles={formTitles} />;
  if (run && screen === 'notRun') return <NotRunScreen run={run} />;
  const extra = screens.find(({ id }) => id === screen);
  return extra ? extra.render(session) : <CheckScreen />;
}

const NO_SCREENS: readonly PaneScreen[] = [];

/** The whole task pane over a session; it fills the element that it stands in. */
export function Pane({ session, officeTheme = null, formTitles, screens = NO_SCREENS }: PaneProps) {
  const styles = useStyles();
  const [appearance, setAppearance] = useState<Appearance>('light');
  useEffect(() => watchAppearance(officeTheme, setAppearance), [officeTheme]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || session.getState().screen === 'check') return;
    session.openScreen('check');
  }

  return (
    <FluentProvider theme={themeOf(appearance)} className={styles.provider} onKeyDown={onKeyDown}>
      <SessionProvider session={session}>
        <Header screens={screens} />
        <main className={styles.main}>
          <CurrentScreen screens={screens} formTitles={formTitles} />
        </main>
      </SessionProvider>
    </FluentProvider>
  );
}
