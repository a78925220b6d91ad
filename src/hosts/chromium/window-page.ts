import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Wire } from '#contract/define.ts';
import { answerFor, type Asset } from '../window/assets.ts';
import { APP_ORIGIN, isPageOf } from '../window/page-policy.ts';
import type { Protocol } from './protocol.ts';

const Paused = z.object({ requestId: z.string(), request: z.object({ url: z.string(), method: z.string() }), resourceType: z.string() });
const Called = z.object({ name: z.string(), payload: z.string(), executionContextId: z.number() });
const Asked = z.object({ id: z.number().int(), name: z.string().max(100), input: z.unknown() });
const Context = z.object({ context: z.object({ id: z.number(), origin: z.string(), auxData: z.object({ isDefault: z.boolean(), frameId: z.string() }) }) });
const FrameTree = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });

const BINDING = 'panaCall';

/**
 * Runs in the page before anything of its own: one frozen function to ask the program, and no way to speak to anybody
 * else. Policy does not stop WebRTC, so its constructors go; no second window opens.
 */
const PREPARATION = `(() => {
  const send = globalThis.${BINDING};
  delete globalThis.${BINDING};
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport', 'WebSocketStream']) { try { delete globalThis[name]; } catch {} }
  Object.defineProperty(globalThis, 'open', { value: () => null });
  const waiting = new Map();
  let last = 0;
  Object.defineProperty(globalThis, 'bridge', { value: Object.freeze({ call: (name, input) => new Promise((resolve) => { last += 1; waiting.set(last, resolve); send(JSON.stringify({ id: last, name, input })); }) }) });
  Object.defineProperty(globalThis, 'panaAnswer', { value: (id, answer) => { const resolve = waiting.get(id); waiting.delete(id); if (resolve) resolve(answer); } });
})();`;

/** Hands an answer to the page. The function is the page's own, which nothing there can replace. */
const ANSWER = 'function (id, text) { panaAnswer(id, JSON.parse(text)); }';

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Makes one page of a browser the program's window: serves the interface from memory, refuses every other request, and
 * answers calls of the page's own main frame alone. Resolves when the interface is being loaded.
 */
export async function serveWindow(page: Protocol, assets: ReadonlyMap<string, Asset>, wire: Wire): Promise<void> {
  const ownContexts = new Set<number>();
  const tree = FrameTree.parse(await page.send('Page.getFrameTree'));
  page.on('Fetch.requestPaused', (params) => {
    const { requestId, request, resourceType } = Paused.parse(params);
    if (request.method !== 'GET' || !isPageOf(APP_ORIGIN, request.url)) {
      // A refused navigation is called off, so that the window stays where it is and shows no page of errors.
      void page.send('Fetch.failRequest', { requestId, errorReason: resourceType === 'Document' ? 'Aborted' : 'BlockedByClient' }).catch(() => undefined);
      return;
    }
    const answer = answerFor(assets, request.url, randomBytes(16).toString('base64'));
    const responseHeaders = Object.entries(answer.headers).map(([name, value]) => ({ name, value }));
    void page.send('Fetch.fulfillRequest', { requestId, responseCode: answer.status, responseHeaders, body: answer.body.toString('base64') }).catch(() => undefined);
  });
  page.on('Runtime.executionContextCreated', (params) => {
    const { context } = Context.parse(params);
    if (context.origin === APP_ORIGIN && context.auxData.isDefault && context.auxData.frameId === tree.frameTree.frame.id) ownContexts.add(context.id);
  });
  page.on('Runtime.executionContextsCleared', () => { ownContexts.clear(); });
  page.on('Runtime.bindingCalled', (params) => {
    const called = Called.parse(params);
    if (called.name !== BINDING || !ownContexts.has(called.executionContextId)) return;
    void answer(called.payload, called.executionContextId);
  });
  async function answer(payload: string, contextId: number): Promise<void> {
    const asked = Asked.safeParse(jsonOf(payload));
    if (!asked.success) return;
    const answered = await wire(asked.data.name, asked.data.input);
    // The answer goes as a value that the page parses as JSON: data can't become code, and the browser compiles no script for each answer.
    const text = JSON.stringify(answered);
    await page.send('Runtime.callFunctionOn', { executionContextId: contextId, functionDeclaration: ANSWER, arguments: [{ value: asked.data.id }, { value: text }] }).catch(() => undefined);
  }
  // All at once, which saves five waits while the browser is busy starting; and all of them hold before anything is loaded.
  await Promise.all([
    page.send('Runtime.enable'),
    page.send('Runtime.addBinding', { name: BINDING }),
    page.send('Page.enable'),
    page.send('Page.setDownloadBehavior', { behavior: 'deny' }),
    page.send('Page.addScriptToEvaluateOnNewDocument', { source: PREPARATION }),
    page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
  ]);
  await page.send('Page.navigate', { url: `${APP_ORIGIN}/` });
}
