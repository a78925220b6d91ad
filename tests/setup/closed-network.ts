import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

/*
 * From its import on, whatever in this process reaches for a network throws, and the attempt is kept, so that code
 * which swallows the exception is found out all the same. Child processes are beyond this.
 */

const ledgerKey = Symbol.for('pana.tests.network-attempts');
const world = globalThis as unknown as Record<symbol, string[] | undefined>;
const attempts: string[] = (world[ledgerKey] ??= []);

/** Returns the attempts since the last call and forgets them. Only the test of this guard may call it. */
export function takeAttempts(): readonly string[] {
  return attempts.splice(0);
}

function refuse(what: string): () => never {
  // A function rather than an arrow: some of these are called with `new`.
  return function refused(): never {
    attempts.push(what);
    throw new Error(`a network attempt: ${what}`);
  };
}

function close(owner: object, label: string, names: readonly string[]): void {
  for (const name of names) {
    if (!(name in owner)) throw new Error(`this Node has no ${label}.${name}: the guard is out of date`);
    Object.defineProperty(owner, name, { value: refuse(`${label}.${name}`), writable: true, configurable: true });
  }
}

close(net.Socket.prototype, 'net.Socket', ['connect']);
close(net.Server.prototype, 'net.Server', ['listen']);
close(net, 'net', ['connect', 'createConnection']);
close(tls, 'tls', ['connect']);
close(dgram.Socket.prototype, 'dgram.Socket', ['bind', 'connect', 'send']);
close(dgram, 'dgram', ['createSocket']);
close(http, 'http', ['request', 'get']);
close(https, 'https', ['request', 'get']);
close(http2, 'http2', ['connect']);
const questions = ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'reverse', 'lookupService'];
close(dns, 'dns', questions);
close(dns.promises, 'dns.promises', questions);
close(dns.Resolver.prototype, 'dns.Resolver', ['resolve', 'resolve4', 'resolve6']);
close(dns.promises.Resolver.prototype, 'dns.promises.Resolver', ['resolve', 'resolve4', 'resolve6']);
close(globalThis, 'globalThis', ['fetch', 'WebSocket']);
syncBuiltinESMExports();
