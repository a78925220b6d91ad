import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ICruiseResult } from 'dependency-cruiser';

/** What the graph of imports looks like: how much was read, and each arrow that points the wrong way. */
export type ArchitectureReport = {
  readonly modulesRead: number;
  readonly sourceFiles: number;
  readonly throughSubpaths: number;
  /** `rule: from → to`, sorted. */
  readonly violations: readonly string[];
  /** Reasons for not believing the checker at all. */
  readonly distrust: readonly string[];
};

/** Fewer modules than this were last read when the program was a sketch. */
const LEAST_MODULES = 40;

function sourceFilesBelow(root: string): readonly string[] {
  return ['src', 'electron']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`))
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}

/**
 * Runs dependency-cruiser over the repository at `root` and doubts it: with a TypeScript it cannot read, or a resolver
 * that does not follow the `#` paths, it reads nothing and reports success. Throws if it does not run at all.
 */
export function checkArchitecture(root: string, leastModules = LEAST_MODULES): ArchitectureReport {
  const files = sourceFilesBelow(root);
  const folders = ['src', 'electron'].filter((folder) => files.some((file) => file.startsWith(`${folder}/`)));
  const cruiser = fileURLToPath(import.meta.resolve('dependency-cruiser')).replace(/node_modules[\\/]dependency-cruiser[\\/].*$/, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders], {
    cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stderr}`);
  const result = JSON.parse(run.stdout) as ICruiseResult;
  const read = new Set(result.modules.map((module) => module.source).filter((source) => /^(?:src|electron)\//.test(source)));
  const throughSubpaths = result.modules.flatMap((module) => module.dependencies)
    .filter((dependency) => dependency.module.startsWith('#') && dependency.resolved.startsWith('src/')).length;
  const distrust: string[] = [];
  for (const file of files) if (!read.has(file)) distrust.push(`${file} was not read`);
  if (read.size < leastModules) distrust.push(`only ${read.size} modules were read, expected at least ${leastModules}`);
  if (throughSubpaths === 0) distrust.push('no import through a # path was followed');
  const violations = result.summary.violations.map((found) => `${found.rule.name}: ${found.from} → ${found.to}`).sort();
  return { modulesRead: read.size, sourceFiles: files.length, throughSubpaths, violations, distrust };
}

if (import.meta.main) {
  const report = checkArchitecture(fileURLToPath(new URL('..', import.meta.url)));
  for (const line of [...report.distrust, ...report.violations]) console.error(line);
  console.log(`${report.modulesRead} of ${report.sourceFiles} source files read, ${report.throughSubpaths} imports through # paths, ${report.violations.length} wrong arrows`);
  process.exitCode = report.violations.length + report.distrust.length === 0 ? 0 : 1;
}
