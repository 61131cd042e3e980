/** The reason of a sheet with amounts that nothing tells for a form. */
export const NO_TITLE = '没有决算表的标题，行、列名称也与任何标准表不符';
