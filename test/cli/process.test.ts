import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const PROGRAM = ['-r', join(ROOT, 'scripts', 'typescript.cjs'), join(ROOT, 'src', 'cli', 'main.ts')];

/** Waits for compiling as well. */
const PATIENCE = 60_000;

function juesuan(args: readonly string[], environment: Readonly<Record<string, string>> = {}): ReturnType<typeof spawnSync> {
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  return spawnSync(process.execPath, [...PROGRAM, ...args], { cwd: ROOT, encoding: 'utf8', env });
}

describe('the process', () => {
  it(
    'prints JSON to a pipe, without colours or progress, and ends with the status of what it found',
    () => {
      const { status, stdout, stderr } = juesuan(['check', 'samples', '--json']);
      expect(status).toBe(1);
      expect(stderr).toBe('');
      const lines = String(stdout).trimEnd().split('\n');
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(JSON.parse(line)).toMatchObject({ version: 1 });
    },
    PATIENCE,
  );
  it(
    'colours only where it is asked to, and never against NO_COLOR',
    () => {
      const escape = String.fromCharCode(27);
      const file = join('samples', 'nothing-here.xlsx');
      expect(juesuan(['check', file]).stdout).not.toContain(escape);
      expect(juesuan(['check', file], { FORCE_COLOR: '1' }).stdout).toContain(escape);
      expect(juesuan(['check', file], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain(escape);
    },
    PATIENCE,
  );
  it(
    'ends with 2 where a file cannot be read',
    () => {
      expect(juesuan(['check', 'nowhere.xlsx']).status).toBe(2);
    },
    PATIENCE,
  );
  it(
    'says nothing when its output is closed early',
    async () => {
      const child = spawn(process.execPath, [...PROGRAM, 'check', 'samples', 'samples', 'src', '--verbose'], { cwd: ROOT });
      let complaints = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
      child.stdout.destroy();
      const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
        child.on('close', (...ending) => resolve(ending));
      });
      expect(signal).toBeNull();
      expect([0, 1, 2]).toContain(code);
      expect(complaints).not.toMatch(/EPIPE|Error|at /);
    },
    PATIENCE,
  );
});
