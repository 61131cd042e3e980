import { createRoot } from 'react-dom/client';
import { registerRibbonCommands } from '../commands/ribbon-commands';
import { ExcelHost, isExcelSupported } from '../host/excel/excel-host';
import { isDarkColour } from './appearance';
import { browserChecker, loadFormTitles } from './browser-checker';
import { browserStore } from './browser-store';
import { obstacleOf, officeLoaded } from './office-ready';
import './page.css';
import { Pane } from './Pane';
import { createSession } from './session-effects';
import { showUnavailable } from './unavailable';

/** What Office says of its own colours; older versions say nothing. */
function officeTheme(): 'light' | 'dark' | null {
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  if (!background) return null;
  return isDarkColour(background) ? 'dark' : 'light';
}

async function start(place: HTMLElement): Promise<void> {
  await officeLoaded(() => showUnavailable(place, 'office-missing'));
  const { host: application } = await Office.onReady();
  const obstacle = obstacleOf(application, isExcelSupported);
  if (obstacle) {
    showUnavailable(place, obstacle);
    return;
  }
  const session = createSession({ host: new ExcelHost(), checker: browserChecker, store: browserStore, now: () => performance.now() });
  session.begin();
  registerRibbonCommands({
    check: session.check,
    clearMarks: session.clearMarks,
    needsAttention: () => ['problem', 'refused'].includes(session.getState().notice?.kind ?? ''),
  });
  browserChecker.warmUp();
  place.replaceChildren();
  createRoot(place).render(<Pane session={session} officeTheme={officeTheme()} formTitles={loadFormTitles} />);
}

const place = document.getElementById('pane');
if (place) void start(place);
