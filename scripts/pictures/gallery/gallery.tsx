import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFormTitles } from '../../../src/taskpane/browser-checker';
import '../../../src/taskpane/page.css';
import { Pane } from '../../../src/taskpane/Pane';
import type { Session } from '../../../src/taskpane/session-effects';
import { browserPlanner } from '../../../src/taskpane/browser-planner';
import { furtherScreens } from '../../../src/taskpane/screens/further-screens';
import { showUnavailable } from '../../../src/taskpane/unavailable';
import { hasStepsLeft } from './setups';
import { STATES } from './states';

const SCREENS = furtherScreens(browserPlanner);

/** Resolves once the screen is loaded and has done its work, and all is pressed; what is loading shows a spinner. */
async function settled(): Promise<void> {
  let calm = 0;
  while (calm < 3) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    calm = hasStepsLeft() || document.querySelector('main .fui-Spinner') ? 0 : calm + 1;
  }
}

function Gallery({ prepare, onReady }: { readonly prepare: () => Promise<Session>; readonly onReady: () => void }) {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    void prepare().then((prepared) => {
      setSession(prepared);
      void settled().then(onReady);
    });
  }, [prepare, onReady]);
  return session && <Pane session={session} formTitles={loadFormTitles} screens={SCREENS} />;
}

let end: () => void = () => undefined;

/**
 * Shows the pane in the state that is named in the address: gallery.html#errors. Another name shows another state in the same page; the
 * document is `data-ready` with the name of what it shows.
 */
function show(): void {
  end();
  const name = decodeURIComponent(location.hash.slice(1));
  const place = document.createElement('div');
  place.id = 'pane';
  document.getElementById('pane')?.replaceWith(place);
  const ready = () => {
    if (place.isConnected) document.documentElement.dataset['ready'] = name;
  };
  const prepare = STATES[name];
  if (name === 'old-excel' || name === 'office-missing') {
    showUnavailable(place, name);
    ready();
  } else if (prepare) {
    const root = createRoot(place);
    root.render(<Gallery prepare={prepare} onReady={ready} />);
    end = () => {
      end = () => undefined;
      root.unmount();
    };
  }
}

addEventListener('hashchange', show);
show();
