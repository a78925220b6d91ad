import type { App, Protocol } from 'electron';
import { HEAP_FLAG } from '#hosts/window/choose-host.ts';

/** Before the app is ready: every process in its sandbox, no name resolves, one scheme of our own, and a small heap for new things in the page as in the program. */
export function closeCommandLine(app: Pick<App, 'enableSandbox' | 'commandLine'>, protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-quic');
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('js-flags', HEAP_FLAG);
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}
