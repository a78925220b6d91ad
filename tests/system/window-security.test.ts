import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// From here on whatever in the program itself reaches for a network throws, and fails its test even if the exception is swallowed.
import '../setup/no-network.ts';
import { driveWindow, PHRASE, type DrivenWindow } from './driven-window.ts';

const downloads = mkdtempSync(join(tmpdir(), 'pana-downloads-'));
let window: DrivenWindow;

beforeAll(async () => {
  window = await driveWindow({ acceptDownloads: true, switches: [`--download-default-directory=${downloads}`] });
  await window.wire('vault.create', { passphrase: PHRASE });
  await window.page.reload();
  await window.page.locator('.sections').waitFor();
});

afterAll(async () => {
  await window.close();
  rmSync(downloads, { recursive: true, force: true });
});

describe('a hostile script of the page', () => {
  it('has no way out, no other door in, and opens no locked vault', async () => {
    const pages: string[] = [];
    window.page.context().on('page', (page) => pages.push(page.url()));
    // Every request that the browser begins, whatever becomes of it, and whatever reaches another host than the page's own.
    const left: string[] = [];
    window.page.context().on('response', (response) => { if (!response.url().startsWith('https://app.invalid/') && !response.url().startsWith('blob:')) left.push(response.url()); });
    const tried: unknown = await window.page.evaluate(readFileSync(join(import.meta.dirname, 'hostile-page.js'), 'utf8'));
    expect(tried).toEqual({
      'fetch': 'refused', 'fetch elsewhere': 'refused', 'request': 'refused', 'socket': 'refused', 'event source': 'refused', 'image': 'refused', 'frame': 'nothing inside', 'worker': 'refused', 'import': 'refused',
      'beacon': 'stopped by the policy', 'keepalive': 'refused', 'ping': 'clicked', 'link preload': 'refused', 'link prefetch': 'refused', 'link modulepreload': 'refused', 'link stylesheet': 'refused', 'link icon': 'refused',
      'link manifest': 'refused', 'names asked beforehand': 'asked', 'style': 'stopped by the policy', 'font': 'refused', 'service worker': 'refused', 'shared worker': 'refused', 'worker from memory': 'refused',
      'inline script': 'refused', 'object': 'refused', 'file': 'refused', 'frame of a file': 'nothing inside', 'file picker': 'refused', 'permission': 'denied', 'clipboard': 'refused', 'camera': 'refused',
      'a path for a vault refused': 'call-refused', 'a path for papers refused': 'call-refused',
      'webrtc': 'undefinedundefined', 'window': 'true', 'form': 'https://app.invalid', 'navigation': 'https://app.invalid/#', 'download': 'clicked', 'storage': 'a=1', 'eval': 'refused', 'markup': 'refused', 'binding': 'undefined',
      'frozen bridge': 'true', 'unknown call refused': 'true', 'inherited call refused': 'true', 'path as a name refused': 'true', 'locked vault': 'vault-locked', 'no path told': 'false',
    });
    expect(pages).toEqual([]);
    expect(left).toEqual([]);
    expect(readdirSync(downloads)).toEqual([]);
  });
});
