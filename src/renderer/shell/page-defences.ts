import { setNonce } from 'get-nonce';
import { z } from 'zod';

z.config({ jitless: true });

type Policies = { createPolicy(name: string, rules: { createHTML(text: string): string }): unknown };

/** The one place that may turn text into markup refuses all text that could be markup: Mantine only ever writes plain CSS there. */
export function defendPage(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (/[<&]/u.test(text)) throw new TypeError('markup from text is refused');
      return text;
    },
  });
  const nonce = document.querySelector('meta[name="pana-style-nonce"]')?.getAttribute('content') ?? '';
  setNonce(nonce);
  return nonce;
}
