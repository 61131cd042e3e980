import { EXPLANATIONS_NAME } from '../findings/kept-explanations';
import { REPORT_NAME } from '../taskpane/screens/report/kept-report';

/** What is saved with a file beside its cells: 已核实, and the text of 文字核对 where the user wants that. */
export const KEPT_NAMES: readonly string[] = [EXPLANATIONS_NAME, REPORT_NAME];
