import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Screen } from '../session';
import { useSession, useSessionState } from '../session-context';

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginLeft: '-8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

interface SubScreenProps {
  readonly title: string;
  /** Where 返回 leads, and what that is called. */
  readonly back?: { readonly screen: Screen; readonly name: string };
  readonly children: ReactNode;
}

const CHECK = { screen: 'check', name: '校验' };

/** A list or form that is opened from another screen and left by 返回 or Esc; the focus goes in and comes back. */
export function SubScreen({ title, back: target = CHECK, children }: SubScreenProps) {
  const styles = useStyles();
  const session = useSession();
  const { screen } = useSessionState();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    back.current?.focus();
    return () => {
      // After React has drawn the screen below: its opener is there again.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>(`[data-opens="${screen}"]`)?.focus();
      });
    };
  }, [screen]);
  return (
    <>
      <div className={styles.top}>
        <Button
          ref={back}
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={`返回${target.name}`}
          title="返回（Esc）"
          onClick={() => session.openScreen(target.screen)}
        />
        <h2 className={styles.title}>{title}</h2>
      </div>
      {children}
    </>
  );
}
