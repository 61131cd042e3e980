import { strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureOf } from '../../src/cli/failure';
import { perform, performSmall } from '../../src/cli/perform';
import type { Outcome, Task } from '../../src/cli/task';
import { explaining } from '../../src/findings/explanation';
import { writeExplanations } from '../../src/findings/kept-explanations';
import { allRules } from '../../src/findings/rule-list';
import { record } from './recording-shell';

const SAMPLES = join(__dirname, '..', '..', 'samples');
const SAMPLE = readdirSync(SAMPLES).find((name) => name.startsWith('济宁'))!;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-perform-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('perform', () => {
  it('reads and checks a real workbook', async () => {
    const outcome = await perform({ kind: 'check', path: join(SAMPLES, SAMPLE), profile: null });
    if (outcome.kind !== 'checked') throw new Error(outcome.kind);
    expect(outcome.result.forms.map(({ form }) => form)).toContain('收入支出决算总表');
    expect(outcome.result.counts.identities).toBeGreaterThan(200);
  });
  it('can give its outcome to another thread', async () => {
    const outcome = await perform({ kind: 'check', path: join(SAMPLES, SAMPLE), profile: null });
    expect(structuredClone(outcome)).toEqual(outcome);
  });
  it.each([[[]], [['--errors-only']]])('writes the line that the result would be written as %j', async (more) => {
    const path = join(folder, 'wrong.csv');
    writeFileSync(path, '收入支出决算总表,,,\n收入,金额,支出,金额\n一、财政拨款收入,3,一、教育支出,4\n本年收入合计,5,本年支出合计,4\n');
    const told = async (work: typeof perform): Promise<string> => {
      const { status, out } = await record(['check', '--json', ...more, path, join(SAMPLES, SAMPLE)], { directory: folder, perform: work });
      return `${status} ${out.replace(/"milliseconds":\d+/g, '')}`;
    };
    const asResult = (task: Task): Promise<Outcome> => perform(task.kind === 'check' ? { ...task, line: undefined } : task);
    const lines = await told(perform);
    expect(lines).toBe(await told(asResult));
    expect(lines.match(/"version":1/g)).toHaveLength(more.length === 0 ? 2 : 1);
  });
  it('takes what the file says was looked into and explained', async () => {
    const first = await perform({ kind: 'check', path: join(SAMPLES, SAMPLE), profile: null });
    if (first.kind !== 'checked') throw new Error(first.kind);
    const [finding] = first.result.findings;
    if (!finding) throw new Error('the sample has tails');
    const said = { reason: '已与财政核对', audience: '主管部门' };
    const value = JSON.stringify(writeExplanations(explaining([], finding, said))).replaceAll('"', '&quot;');
    const part = `<we:webextension xmlns:we="urn:we"><we:property name="juesuan.explanations" value="${value}"/></we:webextension>`;
    const path = join(folder, 'explained.xlsx');
    const bytes = readFileSync(join(SAMPLES, SAMPLE));
    writeFileSync(path, zipSync({ ...unzipSync(bytes), 'xl/webextensions/webextension1.xml': strToU8(part) }));
    const { out } = await record(['check', '--json', path], { directory: folder, perform });
    const line = JSON.parse(out) as { explained: number; findings: { explained?: string; audience?: string }[] };
    expect(line.explained).toBe(1);
    expect(line.findings[0]).toMatchObject({ explained: said.reason, audience: said.audience });
    expect((await record(['check', path], { directory: folder, perform })).out).toContain('已与财政核对（请主管部门审阅）');
  });
  it.each([
    ['missing.xlsx', null, '文件不存在，请核对文件名和所在的文件夹。'],
    ['empty.xlsx', '', '空的'],
    ['text.xlsx', '本年收入增加', '文本文件'],
  ])('says in one sentence what is wrong with %s', async (name, content, sentence) => {
    const path = join(folder, name);
    if (content !== null) writeFileSync(path, content);
    const outcome = await perform({ kind: 'check', path, profile: null });
    expect(outcome.kind === 'failed' && outcome.reason).toContain(sentence);
  });
  it('says so where a folder stands in place of a file', async () => {
    const outcome = await perform({ kind: 'forms', path: folder });
    expect(outcome).toMatchObject({ kind: 'failed', reason: '这是文件夹，请给出其中的文件。' });
  });
});

describe('performSmall', () => {
  const kindOf = async (path: string, bytes: number): Promise<string | null> =>
    (await performSmall({ kind: 'check', path, profile: null }, bytes))?.kind ?? null;

  it('does small workbooks of our own format, and nothing else', async () => {
    const path = join(SAMPLES, SAMPLE);
    const table = join(folder, 'table.xlsx');
    writeFileSync(table, '收入支出决算总表,,,\n收入,金额,支出,金额\n');
    expect(await kindOf(path, 1024 * 1024)).toBe('checked');
    expect(await kindOf(path, 1024)).toBeNull();
    expect(await kindOf(table, 1024 * 1024)).toBeNull();
    expect(await kindOf(join(folder, 'gone.xlsx'), 1024 * 1024)).toBeNull();
    const bomb = join(folder, 'bomb.xlsx');
    writeFileSync(bomb, zipSync({ 'xl/workbook.xml': new Uint8Array(64 * 1024) }));
    expect(await kindOf(bomb, 3 * 1024)).toBeNull();
    expect(await kindOf(bomb, 4 * 1024)).toBe('failed');
  });
});

describe('failureOf', () => {
  it('never shows an exception of the program to the user', () => {
    const failure = failureOf(new TypeError("Cannot read properties of undefined (reading 'x')"));
    expect(failure).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^[^a-zA-Z]+$/) as unknown });
    expect(failure.kind === 'failed' && failure.detail).toContain('Cannot read');
    expect(failureOf('text')).toMatchObject({ kind: 'failed', detail: 'text' });
  });
});

describe('juesuan rules', () => {
  it('prints every rule of the catalogue, a line each for programs', async () => {
    const { status, out } = await record(['rules', '--json'], { directory: folder, perform });
    expect(status).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ code }) => code)).toEqual(allRules().map(({ code }) => code));
    expect(Object.keys(lines[0]!)).toEqual(['version', 'code', 'title', 'form', 'identity', 'source', 'severity']);
  });
  it('prints every rule for people too', async () => {
    const { out } = await record(['rules'], { directory: folder, perform });
    const squeezed = out.replace(/ +/g, ' ');
    for (const { code, title } of allRules()) expect(squeezed).toContain(`${code} ${title.replace(/ +/g, ' ')}`);
    expect(out).toContain(`共 ${allRules().length} 条规则`);
  });
});

describe('juesuan forms', () => {
  it('prints the forms and what was not recognised', async () => {
    const { status, out } = await record(['forms', SAMPLE, 'missing.xlsx', '--json'], { directory: SAMPLES, perform });
    expect(status).toBe(2);
    const [forms, failed] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(Object.keys(forms!)).toEqual(['version', 'file', 'forms', 'unrecognised']);
    expect(failed).toEqual({ version: 1, file: 'missing.xlsx', failed: '文件不存在，请核对文件名和所在的文件夹。' });
    const { out: forPeople } = await record(['forms', SAMPLE], { directory: SAMPLES, perform });
    expect(forPeople).toMatch(/收入支出决算总表 +万元 +2020/);
  });
});
