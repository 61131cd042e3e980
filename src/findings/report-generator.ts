/** The title by which a 校验报告 is known again. */
export const REPORT_TITLE = '决算勾稽校验报告';

/** What the page of a report says of its maker; stands within its first bytes. */
export const REPORT_GENERATOR = `<meta name="generator" content="决算助手 ${REPORT_TITLE}">`;
