/** Why the pane cannot work here. */
export type Obstacle = 'office-missing' | 'not-excel' | 'old-excel';

const WORDS: Readonly<Record<Obstacle, readonly string[]>> = {
  'office-missing': [
    'Office 组件没有加载成功',
    '面板要用到微软的 Office.js，这台电脑现在访问不到它，或者内网的那一份不完整。单位内网不通外网的，请网络管理员按部署说明在内网放一份 Office.js。',
  ],
  'not-excel': ['请在 Excel 中打开本面板', '这个页面要由 Excel 打开：安装加载项后，在“决算助手”选项卡点“打开面板”。'],
  'old-excel': ['这个版本的 Excel 太旧', '能用的版本：Excel 2021、Excel 2024、Microsoft 365（Windows 或 Mac），以及网页版 Excel。'],
};

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** Says in the page why the pane cannot work, and names the other ways. */
export function showUnavailable(place: HTMLElement, obstacle: Obstacle): void {
  const [title = '', reason = ''] = WORDS[obstacle];
  const heading = document.createElement('h1');
  heading.textContent = title;
  const link = document.createElement('a');
  link.href = 'index.html';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = '打开网页版';
  const other = paragraph('不用 Excel 面板也能校验：');
  other.append(link, '，把 .xlsx 文件拖进去即可，文件只在本机处理；批量校验可用命令行 juesuan check。');
  const main = document.createElement('main');
  main.className = 'notice';
  main.append(heading, paragraph(reason), other);
  place.replaceChildren(main);
}
