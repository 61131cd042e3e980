import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFormTitles } from '../../../src/taskpane/browser-checker';
import '../../../src/taskpane/page.css';
import { Pane } from '../../../src/taskpane/Pane';
import type { Session } from '../../../src/taskpane/session-effects';
import { showUnavailable } from '../../../src/taskpane/unavailable';
import { STATES } from './states';

/** Shows the pane in one state, named in the address: gallery.html?errors. */
function Gallery({ prepare }: { readonly prepare: () => Promise<Session> }) {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    void prepare().then((prepared) => {
      setSession(prepared);
      requestAnimationFrame(() => {
        document.documentElement.dataset['ready'] = 'yes';
      });
    });
  }, [prepare]);
  return session && <Pane session={session} formTitles={loadFormTitles} />;
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
