import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { State } from './session';
import type { Session } from './session-effects';

const SessionContext = createContext<Session | null>(null);

/** Gives a session to everything below. */
export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/** The session that the pane belongs to. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('the component stands outside a SessionProvider');
  return session;
}

/** The session's state, kept up to date. */
export function useSessionState(): State {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState);
}
