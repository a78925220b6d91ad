/** The made-up origin of the interface in the Chromium shell. Nothing is ever fetched from it: the host answers from memory. */
export const APP_ORIGIN = 'https://app.invalid';

/**
 * The page's policy: scripts and styles of our own alone, nothing else may be loaded, sent or framed. Mantine writes
 * style elements, so styles carry a nonce that is new with each load; Trusted Types has the one policy that the renderer
 * makes, which refuses every string that could be markup.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' blob:", "font-src 'self'", "connect-src 'none'", "frame-src 'none'",
    "object-src 'none'", "worker-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types default',
  ].join('; ');
}

/** What a page may not even ask for: place, picture, sound, devices, other programs' clipboard and screens. Without it the Chromium shell would show a question. */
export const PERMISSIONS_POLICY = [
  'accelerometer', 'bluetooth', 'camera', 'clipboard-read', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment',
  'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'window-management',
].map((feature) => `${feature}=()`).join(', ');

/** True only for an address of exactly this origin, compared by scheme and host; never a comparison of beginnings. */
export function isPageOf(origin: string, url: string): boolean {
  try {
    const [own, given] = [new URL(origin), new URL(url)];
    return own.protocol === given.protocol && own.host === given.host && given.username === '' && given.password === '';
  } catch {
    return false;
  }
}
