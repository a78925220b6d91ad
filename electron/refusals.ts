import type { App } from 'electron';

/** Nobody is answered who asks this program for a name, a certificate or trust: there is nobody it would speak to. */
export function refuseStrangers(app: Pick<App, 'on'>): void {
  app.on('login', (event) => { event.preventDefault(); });
  app.on('select-client-certificate', (event) => { event.preventDefault(); });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trusted) => {
    event.preventDefault();
    trusted(false);
  });
}
