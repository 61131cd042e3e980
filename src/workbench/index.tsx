import { createRoot } from 'react-dom/client';
import { loadFormTitles } from '../taskpane/browser-checker';
import { openFile, openSample } from './files';
import './page.css';
import { Workbench } from './Workbench';

const place = document.getElementById('workbench');
if (place) createRoot(place).render(<Workbench openSample={openSample} open={openFile} formTitles={loadFormTitles} />);
