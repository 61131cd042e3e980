/** What the names of all texts begin with that we keep with a workbook; no other add-in's settings are touched. */
export const KEPT_PREFIX = 'juesuan.';
