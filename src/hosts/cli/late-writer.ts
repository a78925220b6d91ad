import type { PaperWriter } from '#ports/writers.ts';

/** A writer whose code is loaded when it is first needed, or by `load`; from then on it begins a paper in the call itself, as the writer does. */
export function lateWriter(format: PaperWriter['format'], make: () => Promise<PaperWriter>): PaperWriter {
  let made: Promise<PaperWriter> | undefined;
  let ready: PaperWriter | null = null;
  const loaded = async (): Promise<PaperWriter> => (ready = await (made ??= make()));
  return {
    format,
    write: (paper, options) => (ready === null ? loaded().then((writer) => writer.write(paper, options)) : ready.write(paper, options)),
    load: async () => {
      await loaded();
    },
    close: async () => {
      await (await made)?.close();
    },
  };
}
