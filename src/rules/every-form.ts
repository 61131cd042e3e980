/** The form name under which rules for every form are listed. */
export const EVERY_FORM = '通用';
