/** @jest-environment jsdom */
import { compileFunction } from 'node:vm';
import type { ReportEntry } from '../../src/findings/report-entry';
import { buildReportPage } from '../../src/findings/report-page';
import { finding, result } from './invented-result';

const WHEN = '2024-03-05 09:30';

function entry(name: string, given: Partial<ReportEntry> = {}): ReportEntry {
  const forms = result().forms.map((form) => ({ ...form, organisation: name }));
  return { file: `报送/${name}.xlsx`, link: { file: 'a.xlsx' }, result: result([finding()], { forms }), failed: null, ...given };
}

/** Opens the page in this document and runs its script. */
function open(entries: readonly ReportEntry[]): void {
  const page = buildReportPage(entries, WHEN);
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  const script = parsed.querySelector('script')?.textContent ?? '';
  document.replaceChild(document.importNode(parsed.documentElement, true), document.documentElement);
  window.location.hash = '';
  window.scrollTo = () => undefined;
  (compileFunction(script, ['window', 'document', 'location']) as (...page: unknown[]) => void)(window, document, window.location);
}

function shown(selector: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.closest('[hidden]') === null)
    .map(({ textContent }) => textContent);
}

async function go(hash: string): Promise<void> {
  window.location.hash = hash;
  await new Promise((resolve) => setTimeout(resolve, 20));
}

const COLUMN = (at: number): string => `#units tbody td:nth-child(${at})`;

describe('the page of a report', () => {
  const warned = entry('乙局', {
    result: result([finding({ severity: 'warning', sheet: '公开07表', cell: 'D9', message: '公开07表 D9 请核实预算数' })], {
      forms: result().forms.map((form) => ({ ...form, organisation: '乙局' })),
    }),
  });
  const broken = entry('丙局', { file: '报送/丙局.doc', link: null, result: null, failed: '这是旧版 Word 文档。' });

  it('tells units with what they ask for first, their problems and what could not be read', () => {
    open([entry('甲局'), warned, broken]);
    expect(shown(COLUMN(1))).toEqual(['丙局', '甲局', '乙局']);
    expect(document.body.textContent).toContain('共 3 个工作簿：没能读的 1 个，有错误的 1 个（共 1 处）');
    expect(shown('section.list h2')).toEqual(['单位', '问题清单', '没能读和没有核对的']);
    expect(shown('#said')).toEqual(['3 个单位，2 条须处理']);
  });
  it('shows what is looked for, and only errors where warnings are not wanted', () => {
    open([entry('甲局'), warned, broken]);
    const search = document.querySelector<HTMLInputElement>('#search')!;
    search.value = '预算数 d9';
    search.dispatchEvent(new Event('input'));
    expect(shown('#said')).toEqual(['0 个单位，1 条须处理']);
    search.value = '';
    const box = document.querySelector<HTMLInputElement>('input[value=warning]')!;
    box.click();
    expect(shown('tr[data-s] td:first-child')).toEqual(['错误']);
  });
  it('leads to a unit by its address and back, with the focus where the reader is', async () => {
    open([entry('甲局'), warned, broken]);
    await go('#u2');
    expect(shown('section.unit h2')).toEqual(['乙局']);
    expect(document.activeElement?.textContent).toBe('乙局');
    expect(shown('tr[data-s] td:nth-child(2)')).toEqual(['乙局']);
    expect(shown('#units')).toEqual([]);
    document.querySelector<HTMLElement>('#back')!.click();
    await go(window.location.hash);
    expect(shown(COLUMN(1))).toHaveLength(3);
    expect(document.activeElement?.getAttribute('href')).toBe('#u2');
  });
  it('sorts by a heading, up and down, and says so', () => {
    open([entry('甲局'), warned, broken]);
    const heading = document.querySelector<HTMLElement>('#units th:nth-child(4) button')!;
    heading.click();
    expect(shown(COLUMN(4))).toEqual(['', '0', '1']);
    heading.click();
    expect(shown(COLUMN(4))).toEqual(['1', '0', '']);
    expect(document.querySelector('#units th:nth-child(4)')?.getAttribute('aria-sort')).toBe('descending');
  });
  it('makes nothing but text of what files contain, and leads only to files', () => {
    const evil = '<img src=x onerror=alert(1)>"\'\u202e';
    const page = buildReportPage(
      [
        entry('甲局', {
          file: evil,
          link: { file: 'javascript:alert(1).xlsx' },
          result: result([finding({ message: evil, sheet: evil })]),
        }),
        entry('乙局', { file: evil, link: null, result: null, failed: `</script>${evil}` }),
      ],
      WHEN,
    );
    const parsed = new DOMParser().parseFromString(page, 'text/html');
    expect(parsed.querySelectorAll('img, iframe, link, script[src]')).toHaveLength(0);
    expect(parsed.querySelectorAll('script')).toHaveLength(1);
    const addresses = [...parsed.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
    expect(addresses.filter((address) => !/^(#|\.\/)/.test(address))).toEqual([]);
    expect(page).not.toContain('\u202e');
    expect(page).toContain("default-src 'none'");
  });
});
