import { createRoot } from 'react-dom/client';
import { registerRibbonCommands } from '../commands/ribbon-commands';
import { ExcelHost, isExcelSupported } from '../host/excel/excel-host';
import { isDarkColour } from './appearance';
import { browserChecker, loadFormTitles } from './browser-checker';
import { browserStore } from './browser-store';
import { browserPlanner } from './browser-planner';
import { loaded } from './loading';
import { obstacleOf, officeLoaded, PATIENCE } from './office-ready';
import './page.css';
import { Pane } from './Pane';
import { furtherScreens } from './screens/further-screens';
import { createSession } from './session-effects';
import { showUnavailable } from './unavailable';

/** What Office says of its own colours; older versions say nothing. */
function officeTheme(): 'light' | 'dark' | null {
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  if (!background) return null;
  return isDarkColour(background) ? 'dark' : 'light';
}

/** The workbook's file name; a new workbook has none yet. */
function workbookName(): string {
  const last = (Office.context.document.url ?? '').split(/[\\/]/).pop() ?? '';
  try {
    return decodeURIComponent(last) || '本工作簿';
  } catch {
    return last;
  }
}

async function start(place: HTMLElement): Promise<void> {
  await officeLoaded(() => showUnavailable(place, 'office-missing'));
  // An incomplete copy of office.js loads but never comes to an end.
  const late = setTimeout(() => showUnavailable(place, 'office-missing'), PATIENCE);
  const { host: application } = await Office.onReady();
  clearTimeout(late);
  const obstacle = obstacleOf(application, isExcelSupported);
  if (obstacle) {
    showUnavailable(place, obstacle);
    return;
  }
  const host = new ExcelHost();
  const session = createSession({
    host,
    checker: browserChecker,
    store: browserStore,
    now: () => performance.now(),
    exportReport: async ({ result }) => {
      const { reportSheets } = await loaded(import('./report-sheets'));
      const [first = ''] = await host.addSheets(reportSheets(workbookName(), result, new Date()));
      return `校验报告已写入工作表“${first}”。`;
    },
  });
  session.begin();
  registerRibbonCommands({
    check: session.check,
    clearMarks: session.clearMarks,
    needsAttention: () => ['problem', 'refused'].includes(session.getState().notice?.kind ?? ''),
  });
  browserChecker.warmUp();
  place.replaceChildren();
  createRoot(place).render(
    <Pane session={session} officeTheme={officeTheme()} formTitles={loadFormTitles} screens={furtherScreens(browserPlanner)} />,
  );
}

const place = document.getElementById('pane');
if (place) void start(place);
