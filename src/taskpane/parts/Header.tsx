import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { useSession, useSessionState } from '../session-context';

/** A further screen of the pane: shown in the navigation because it is given. */
export interface ExtraScreen {
  readonly id: string;
  /** Its name in the navigation: 重算, 自评打分, …; null where only other screens open it. */
  readonly label: string | null;
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  place: { minWidth: 'auto', paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
  navigation: { width: '100%', display: 'flex', flexWrap: 'wrap', rowGap: tokens.spacingVerticalXXS, marginLeft: '-6px' },
});

/** The pane's name, its settings, and the screens where there is more than one. */
export function Header({ screens }: { readonly screens: readonly ExtraScreen[] }) {
  const styles = useStyles();
  const session = useSession();
  const { screen } = useSessionState();
  const places = [{ id: 'check', label: '校验' }, ...screens.filter(({ label }) => label !== null)];
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>决算助手</h1>
      <Button
        appearance="subtle"
        icon={<Settings20Regular />}
        aria-label="设置"
        title="设置"
        data-opens="settings"
        aria-pressed={screen === 'settings'}
        onClick={() => session.openScreen(screen === 'settings' ? 'check' : 'settings')}
      />
      {screens.length > 0 && (
        <nav className={styles.navigation} aria-label="功能">
          {places.map(({ id, label }) => (
            <Button
              key={id}
              className={styles.place}
              size="small"
              appearance={screen === id ? 'primary' : 'subtle'}
              aria-current={screen === id ? 'page' : undefined}
              onClick={() => session.openScreen(id)}
            >
              {label}
            </Button>
          ))}
        </nav>
      )}
    </header>
  );
}
