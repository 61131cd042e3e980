import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFormTitles } from '../../../src/taskpane/browser-checker';
import '../../../src/taskpane/page.css';
import { Pane } from '../../../src/taskpane/Pane';
import type { Session } from '../../../src/taskpane/session-effects';
import { browserPlanner } from '../../../src/taskpane/browser-planner';
import { furtherScreens } from '../../../src/taskpane/screens/further-screens';
import { showUnavailable } from '../../../src/taskpane/unavailable';
import { STATES } from './states';

const SCREENS = furtherScreens(browserPlanner);

/** Resolves once the screen is loaded and has done its work; what is loading shows a spinner. */
async function settled(): Promise<void> {
  let calm = 0;
  while (calm < 3) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    calm = document.querySelector('main .fui-Spinner') ? 0 : calm + 1;
  }
}

/** Shows the pane in one state, named in the address: gallery.html?errors. */
function Gallery({ prepare }: { readonly prepare: () => Promise<Session> }) {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    void prepare().then((prepared) => {
      setSession(prepared);
      void settled().then(() => {
        document.documentElement.dataset['ready'] = 'yes';
      });
    });
  }, [prepare]);
  return session && <Pane session={session} formTitles={loadFormTitles} screens={SCREENS} />;
}

const name = decodeURIComponent(location.search.slice(1));
const place = document.getElementById('pane');
const prepare = STATES[name];
if (place && name === 'old-excel') {
  showUnavailable(place, 'old-excel');
  document.documentElement.dataset['ready'] = 'yes';
} else if (place && name === 'office-missing') {
  showUnavailable(place, 'office-missing');
  document.documentElement.dataset['ready'] = 'yes';
} else if (place && prepare) createRoot(place).render(<Gallery prepare={prepare} />);
