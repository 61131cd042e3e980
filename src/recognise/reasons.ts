/** The reason of a sheet with amounts that nothing tells for a form. */
export const NO_TITLE = '没有决算表的标题，行、列名称也与任何标准表不符';

/** The reason of a title below which the form that it names is not. */
export function titleWithoutBody(title: string): string {
  return `标题为“${title}”，但其下没有找到该表的行和列`;
}
