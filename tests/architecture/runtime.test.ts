import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runtimeComplaint } from '#hosts/cli/runtime-guard.ts';
import packageFile from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the preflight in a process that is told to be another Node first. */
function preflight(disguise: string, ...flags: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const run = spawnSync(process.execPath, [...flags, '--import', `data:text/javascript,${encodeURIComponent(disguise)}`, '--import', './scripts/preflight.mjs', '--eval', 'process.stdout.write("started")'], { cwd: root, encoding: 'utf8' });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe('the Node that runs the program', () => {
  it('is let through when it is new enough', () => {
    expect(preflight('')).toEqual({ status: 0, stdout: 'started', stderr: '' });
  });

  it.each([
    ['too old a Node-API', preflight('Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2", napi: "9" } })'), '20.20.2'],
    ['no reading of TypeScript', preflight('', '--no-experimental-strip-types'), process.versions.node],
  ])('is refused in plain words for %s, before anything is loaded', (_reason, { status, stdout, stderr }, version) => {
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')).toEqual([expect.stringContaining(`Нужен Node.js 24 или новее, а запущен ${version}`), expect.stringContaining('Node.js 24 or newer is needed'), '']);
  });

  it('is looked at again by the program itself', () => {
    expect(runtimeComplaint({ node: '20.20.2', napi: '9' })).toContain('20.20.2');
    expect(runtimeComplaint({ node: '20.20.2' })).toContain('20.20.2');
    expect(runtimeComplaint({ node: '24.0.0', napi: '10' })).toBeUndefined();
  });

  it('is looked at before any other module of the command line', () => {
    const main = `${root}src/hosts/cli/main.ts`;
    const first = existsSync(main) ? /^import .*$/m.exec(readFileSync(main, 'utf8'))?.[0] : "import './runtime-guard.ts';";
    expect(first).toBe("import './runtime-guard.ts';");
    expect(readFileSync(`${root}src/hosts/cli/runtime-guard.ts`, 'utf8')).not.toMatch(/^import /m);
  });

  it('is checked by every command that runs the program', () => {
    for (const name of ['pana', 'demo', 'test', 'test:slow', 'arch', 'bench'] as const) {
      expect(packageFile.scripts[name]).toMatch(/^node (?:--max-semi-space-size=16 )?(?:--import \.\/)?scripts\/preflight\.mjs /);
    }
  });
});
