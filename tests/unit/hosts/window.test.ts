import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { browserPlaces } from '#hosts/chromium/find-browser.ts';
import { PipeConnection } from '#hosts/chromium/pipe-connection.ts';
import { browserSwitches } from '#hosts/chromium/shell.ts';
import { answerFor, NONCE_MARK, type Asset } from '#hosts/window/assets.ts';
import { contentPolicy, isPageOf } from '#hosts/window/page-policy.ts';

describe('the page policy', () => {
  it('allows no inline code, no evaluation and no address but its own', () => {
    const policy = contentPolicy('abc');
    expect(policy).not.toMatch(/unsafe|http|\*/u);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });
  it.each([
    ['https://app.invalid/', true], ['https://app.invalid/assets/a.js', true], ['https://app.invalid.evil.example/', false], ['https://user@app.invalid/', false],
    ['http://app.invalid/', false], ['https://app.invalid:444/', false], ['data:text/html,x', false], ['not an address', false],
  ])('%s is the program’s own page: %s', (url, own) => {
    expect(isPageOf('https://app.invalid', url)).toBe(own);
  });
});

describe('the interface in memory', () => {
  const assets = new Map<string, Asset>([['/index.html', { bytes: Buffer.from(`<meta content="${NONCE_MARK}">`), type: 'text/html; charset=utf-8' }], ['/a.js', { bytes: Buffer.from('1'), type: 'text/javascript' }]]);
  it('puts the nonce of this load into page and policy', () => {
    const { headers, body } = answerFor(assets, 'https://app.invalid/', 'n0nce');
    expect(body.toString()).toBe('<meta content="n0nce">');
    expect(headers['content-security-policy']).toContain("'nonce-n0nce'");
  });
  it.each(['/../../etc/passwd', '/%2e%2e/secret', '/index.html/..', '/__proto__', '//etc/passwd'])('knows no file at %s', (path) => {
    expect(answerFor(assets, `https://app.invalid${path}`, 'n').status).toBe(path === '/index.html/..' ? 200 : 404);
  });
});

describe('the browser of the shell', () => {
  it('opens no port, resolves no name and keeps its sandbox unless root', () => {
    const switches = browserSwitches('/profile', false);
    expect(switches).toContain('--remote-debugging-pipe');
    expect(switches.join(' ')).not.toMatch(/remote-debugging-port|no-sandbox/u);
    expect(switches).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(browserSwitches('/profile', true)).toContain('--no-sandbox');
  });
  it.each([
    ['linux', { PATH: '/usr/local/bin' }, '/usr/local/bin/chromium'],
    ['darwin', {}, '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('is looked for where %s keeps it', (platform, environment, place) => {
    expect(browserPlaces(platform, environment)).toContain(place);
  });
});

describe('the pipe', () => {
  it('puts messages together that come in pieces, and tells sessions apart', async () => {
    const [to, from] = [new PassThrough(), new PassThrough()];
    const connection = new PipeConnection(to, from);
    const heard: unknown[] = [];
    connection.session('one').on('Page.event', (params) => heard.push(params));
    connection.session().on('Page.event', () => heard.push('wrong session'));
    const answered = connection.session('one').send('Page.enable');
    expect(String(to.read())).toBe('{"id":1,"method":"Page.enable","params":{},"sessionId":"one"}\0');
    const bytes = Buffer.from('{"method":"Page.event","params":"ә","sessionId":"one"}\0{"id":1,"result":{"a":1}}\0');
    for (const byte of bytes) from.write(Buffer.from([byte]));
    expect(await answered).toEqual({ a: 1 });
    expect(heard).toEqual(['ә']);
  });
  it('tells every waiting call when the browser goes', async () => {
    const from = new PassThrough();
    const waiting = new PipeConnection(new PassThrough(), from).session().send('Page.enable');
    from.destroy();
    await expect(waiting).rejects.toThrow('the browser has gone');
  });
});
