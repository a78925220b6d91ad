import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchitecture } from '../../scripts/check-architecture.ts';
import type { ArchitectureReport } from '../../scripts/check-architecture.ts';
import singleImporters from '../../scripts/single-importers.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A small repository under the real rules: one file per layer, and one forbidden import per rule. */
const planted: readonly { readonly rule: string; readonly from: string; readonly to: string; readonly code: string }[] = [
  { rule: 'core-knows-only-itself', from: 'src/core/reads.ts', to: 'fs', code: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;" },
  { rule: 'core-knows-only-itself', from: 'src/core/types.ts', to: 'src/ports/bell.ts', code: "import type { Bell } from '#ports/bell.ts';\nexport type Other = Bell;" },
  { rule: 'core-knows-only-itself', from: 'src/core/yaml.ts', to: 'node_modules/yaml', code: "import { parse } from 'yaml';\nexport const read = parse;" },
  { rule: 'core-knows-only-itself', from: 'src/core/late.ts', to: 'src/adapters/bell.ts', code: "export const late = () => import('#adapters/bell.ts');" },
  { rule: 'ports-know-core', from: 'src/ports/far.ts', to: 'src/adapters/bell.ts', code: "export { ring } from '../adapters/bell.ts';" },
  { rule: 'contract-knows-core', from: 'src/contract/far.ts', to: 'src/ports/bell.ts', code: "import type { Bell } from '#ports/bell.ts';\nexport type Other = Bell;" },
  { rule: 'application-knows-ports-contract-core', from: 'src/application/far.ts', to: 'src/adapters/bell.ts', code: "import { ring } from '#adapters/bell.ts';\nexport const rung = ring;" },
  { rule: 'application-knows-ports-contract-core', from: 'src/application/node.ts', to: 'path', code: "import { join } from 'node:path';\nexport const joined = join;" },
  { rule: 'adapters-know-ports-and-core', from: 'src/adapters/far.ts', to: 'src/hosts/cli/shell.ts', code: "import { shell } from '#hosts/cli/shell.ts';\nexport const other = shell;" },
  { rule: 'renderer-knows-contract-and-core', from: 'src/renderer/far.ts', to: 'src/adapters/bell.ts', code: "import { ring } from '#adapters/bell.ts';\nexport const rung = ring;" },
  { rule: 'renderer-is-not-node', from: 'src/renderer/node.ts', to: 'path', code: "import { join } from 'node:path';\nexport const joined = join;" },
  { rule: 'hosts-leave-the-renderer-alone', from: 'src/hosts/window.ts', to: 'src/renderer/page.ts', code: "import { page } from '../renderer/page.ts';\nexport const other = page;" },
  { rule: 'source-knows-no-test', from: 'src/hosts/tested.ts', to: 'tests/doubles/bell.ts', code: "import { bell } from '../../tests/doubles/bell.ts';\nexport const other = bell;" },
  { rule: 'no-circle', from: 'src/core/about.ts', to: 'src/core/round.ts', code: "import { round } from './round.ts';\nexport const about = (): unknown => round;" },
  { rule: 'everything-resolves', from: 'src/core/lost.ts', to: './nowhere.ts', code: "import { nowhere } from './nowhere.ts';\nexport const other = nowhere;" },
  { rule: 'source-ships-what-it-imports', from: 'src/hosts/dev.ts', to: 'node_modules/fast-check', code: "import { sample } from 'fast-check';\nexport const other = sample;" },
  { rule: 'no-network-module', from: 'src/hosts/net.ts', to: 'net', code: "import { connect } from 'node:net';\nexport const other = connect;" },
  ...Object.keys(singleImporters).map((name) => {
    const rule = `one-file-imports-${name.replace(/^@/, '').replaceAll('/', '-')}`;
    return { rule, from: `src/adapters/${rule}.ts`, to: `node_modules/${name}`, code: `import * as found from '${name}';\nexport const other: unknown = found;` };
  }),
];

const allowed: Readonly<Record<string, string>> = {
  'src/core/round.ts': "import { about } from './about.ts';\nexport const round = (): unknown => about;",
  'src/core/side.ts': "import { z } from 'zod';\nexport const side = z.string();",
  'src/ports/bell.ts': "import type { side } from '#core/side.ts';\nexport type Bell = typeof side;",
  'src/adapters/bell.ts': "import { join } from 'node:path';\nimport type { Bell } from '#ports/bell.ts';\nexport const ring = (bell: Bell): string => join(String(bell));",
  'src/application/toll.ts': "import type { Bell } from '#ports/bell.ts';\nexport type Toll = Bell;",
  'src/hosts/cli/shell.ts': "import { ring } from '#adapters/bell.ts';\nexport const shell = ring;",
  'src/renderer/page.ts': "import { side } from '#core/side.ts';\nexport const page = side;",
  'tests/doubles/bell.ts': 'export const bell = 1;',
  ...Object.fromEntries(Object.entries(singleImporters).map(([name, owner]) => [owner, `import * as found from '${name}';\nexport const own: unknown = found;`])),
};

let fixture = '';
let report: ArchitectureReport;

beforeAll(() => {
  fixture = realpathSync(mkdtempSync(join(tmpdir(), 'pana-arrows-')));
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.base.json', '.dependency-cruiser.cjs', 'scripts/single-importers.json']) {
    cpSync(join(root, file), join(fixture, file));
  }
  symlinkSync(realpathSync(join(root, 'node_modules')), join(fixture, 'node_modules'));
  for (const [file, code] of [...Object.entries(allowed), ...planted.map(({ from, code }) => [from, code] as const)]) {
    mkdirSync(dirname(join(fixture, file)), { recursive: true });
    writeFileSync(join(fixture, file), `${code}\n`);
  }
  report = checkArchitecture(fixture, 10);
});

afterAll(() => {
  if (fixture !== '') rmSync(fixture, { recursive: true });
});

describe('the arrows between layers', () => {
  it('hold in this repository, every source file of which was read', () => {
    const real = checkArchitecture(root);
    expect(real.distrust).toEqual([]);
    expect(real.violations).toEqual([]);
    expect(real.modulesRead).toBeGreaterThanOrEqual(real.sourceFiles);
    expect(real.throughSubpaths).toBeGreaterThan(50);
  });

  it.each(planted)('$rule sees $from → $to', ({ rule, from, to }) => {
    expect(report.violations.filter((line) => line.startsWith(`${rule}: ${from} → `) && line.includes(to))).not.toEqual([]);
  });

  it('complain about nothing that is allowed', () => {
    const guilty = new Set([...planted.map(({ from }) => from), 'src/core/round.ts']);
    expect(report.violations.filter((line) => !guilty.has(/: (\S+) → /.exec(line)?.[1] ?? ''))).toEqual([]);
  });

  it('tries every rule that there is', () => {
    const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { readonly forbidden: readonly { readonly name: string }[] };
    expect(new Set(planted.map(({ rule }) => rule))).toEqual(new Set(rules.forbidden.map(({ name }) => name)));
  });

  it('distrusts a checker that read too little', () => {
    expect(checkArchitecture(fixture, 10_000).distrust).toEqual([expect.stringContaining('expected at least 10000')]);
  });
});
