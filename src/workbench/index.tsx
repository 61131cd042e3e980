import { createRoot } from 'react-dom/client';
import { loadFormTitles } from '../taskpane/browser-checker';
import { browserPlanner } from '../taskpane/browser-planner';
import { furtherScreens } from '../taskpane/screens/further-screens';
import { browserWork } from './desk/browser-desk';
import { openFile, openSample, saveBook, saveReport, SAMPLES } from './files';
import './page.css';
import { Workbench } from './Workbench';

const SCREENS = furtherScreens(browserPlanner);

const place = document.getElementById('workbench');
if (place)
  createRoot(place).render(
    <Workbench
      samples={SAMPLES}
      openSample={openSample}
      open={openFile}
      save={saveBook}
      deskWork={browserWork}
      saveReport={saveReport}
      formTitles={loadFormTitles}
      screens={SCREENS}
    />,
  );
