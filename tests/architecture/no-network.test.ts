import { spawnSync } from 'node:child_process';
import * as dgram from 'node:dgram';
import * as dns from 'node:dns';
import * as dnsPromises from 'node:dns/promises';
import * as http from 'node:http';
import * as http2 from 'node:http2';
import * as https from 'node:https';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { takeAttempts } from '../setup/closed-network.ts';

const nowhere = '127.0.0.1';

const doors: readonly (readonly [name: string, open: () => unknown])[] = [
  ['net.Socket.connect', () => new net.Socket().connect(9, nowhere)],
  ['net.connect', () => net.connect(9, nowhere)],
  ['net.createConnection', () => net.createConnection(9, nowhere)],
  ['net.Server.listen', () => net.createServer().listen(0)],
  ['tls.connect', () => tls.connect(9, nowhere)],
  ['dgram.createSocket', () => dgram.createSocket('udp4')],
  ['http.request', () => http.request(`http://${nowhere}:9/`)],
  ['http.get', () => http.get(`http://${nowhere}:9/`)],
  ['https.request', () => https.request(`https://${nowhere}:9/`)],
  ['https.get', () => https.get(`https://${nowhere}:9/`)],
  ['http2.connect', () => http2.connect(`http://${nowhere}:9/`)],
  ['dns.lookup', () => { dns.lookup('name.invalid', () => undefined); }],
  ['dns.resolve', () => { dns.resolve('name.invalid', () => undefined); }],
  ['dns.promises.lookup', () => dnsPromises.lookup('name.invalid')],
  ['dns.Resolver.resolve4', () => { new dns.Resolver().resolve4('name.invalid', () => undefined); }],
  ['globalThis.fetch', () => fetch(`http://${nowhere}:9/`)],
  ['globalThis.WebSocket', () => new WebSocket(`ws://${nowhere}:9/`)],
];

describe('the guard against networks that every test runs under', () => {
  it.each(doors)('%s throws and is kept', (name, open) => {
    expect(open).toThrow('a network attempt');
    expect(takeAttempts()).toContain(name);
  });

  it('fails a test that hides its attempt', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
    const config = 'tests/architecture/fixtures/swallowed-attempt.config.ts';
    const run = spawnSync(process.execPath, [vitest, 'run', '--config', config, '--root', root], {
      cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', TEST_REPORT: '' },
    });
    expect(`${run.stdout}${run.stderr}`).toContain('reached for a network: net.connect');
    expect(run.status).toBe(1);
  });
});
