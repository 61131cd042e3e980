import { EXPLANATIONS_NAME } from '../findings/kept-explanations';

/** What the names of all settings begin with that we keep with a workbook in Excel; no other add-in's settings are touched. */
export const KEPT_PREFIX = 'juesuan.';

/** The name under which a workbook keeps its 说明, where the user asks for it. */
export const REPORT_NAME = 'report';

/** Texts that belong to the workbook whoever opens it: Excel, the page and the command line read and write them in one place of the file. */
export const SHARED_NAMES: readonly string[] = [EXPLANATIONS_NAME, REPORT_NAME];

/** That place: a part (自定义 XML) of this namespace, `<kept><text name="…">…</text></kept>`. */
export const KEPT_NAMESPACE = 'urn:juesuan:kept';
