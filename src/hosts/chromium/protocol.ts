/** One session of the browser's debugging protocol: of the browser itself or of one page. Tests hand in Playwright's. */
export type Protocol = {
  readonly send: (method: string, params?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly on: (event: string, listener: (params: unknown) => void) => void;
};
