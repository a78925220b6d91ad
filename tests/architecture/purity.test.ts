import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/*
 * In the pure folders the machine does not exist for the compiler: tsconfig.core.json gives them the language alone.
 * Each snippet is compiled as if it stood in src/core, by the real settings.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const settings = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.core.json'), (path) => ts.sys.readFile(path)).config, ts.sys, root);
const probe = join(root, 'src/core/probe.ts');
const cache = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says about the snippet; an empty list is assent. */
function complaints(code: string): readonly string[] {
  const host = ts.createCompilerHost(settings.options);
  const read = host.getSourceFile.bind(host);
  host.fileExists = (path) => path === probe || ts.sys.fileExists(path);
  host.getSourceFile = (path, languageVersion) => {
    if (path === probe) return ts.createSourceFile(path, code, languageVersion);
    if (!cache.has(path)) cache.set(path, read(path, languageVersion));
    return cache.get(path);
  };
  const program = ts.createProgram([probe], settings.options, host);
  return ts.getPreEmitDiagnostics(program).map((found) => ts.flattenDiagnosticMessageText(found.messageText, ' '));
}

const machine = [
  'process', 'fetch', 'Buffer', 'URL', 'console', 'crypto', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance',
  'window', 'document', 'navigator', 'localStorage', 'XMLHttpRequest', 'WebSocket', 'TextEncoder', 'structuredClone', 'require', '__dirname', 'global',
];

describe('src/core, ports, contract and application', () => {
  it.each(machine)('do not know %s', (name) => {
    expect(complaints(`export const found: unknown = ${name};`).join(' ')).toContain(`Cannot find name '${name}'`);
  });

  it('do not know the modules of Node', () => {
    expect(complaints("import { readFileSync } from 'node:fs';\nexport const read = readFileSync;").join(' ')).toMatch(/Cannot find (?:module|name) 'node:fs'/);
  });

  it('know the language and each other', () => {
    expect(complaints("import { ok } from '#core/result.ts';\nexport const side = ok(Math.max(...new Set([1, 2])));")).toEqual([]);
  });

  it('are all of them compiled that way', () => {
    const compiled = settings.fileNames.map((name) => name.slice(root.length).split('/').slice(0, 2).join('/'));
    expect(new Set(compiled)).toContain('src/core');
    expect(settings.raw).toMatchObject({ include: ['src/core', 'src/ports', 'src/contract', 'src/application'], compilerOptions: { lib: ['ES2024'], types: [] } });
  });
});
