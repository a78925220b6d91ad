import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makePlace, removePlace, root } from './watched-run.ts';

/*
 * The built Electron host without Electron: its binary comes from no package registry. What only the built files can have wrong is tried here: where they look for the law,
 * the templates, the page styles, the interface and the thread that sets PDFs, once all of it lies in `out/main`.
 */

const place = makePlace();
afterAll(() => { removePlace(place); });

describe('the built host', () => {
  it('makes a paper from what ships beside it, from any working folder', () => {
    const run = spawnSync(process.execPath, [join(root, 'tests/system/built-host-run.mjs'), place.folder, join(root, 'resources/examples/a-programmer-expulsion.yaml')], { cwd: place.home, encoding: 'utf8' });
    expect(run.stderr.replaceAll(/^.*ExperimentalWarning.*$|^\(Use `node.*$/gmu, '').trim()).toBe('');
    expect(JSON.parse(run.stdout)).toEqual({ url: 'app://pana/', pages: [true], files: 2, templates: 10 });
    expect(readdirSync(join(place.folder, 'documents/Pana'), { recursive: true }).filter((name) => /\.(?:docx|pdf)$/u.test(String(name)))).toHaveLength(2);
  });
});
