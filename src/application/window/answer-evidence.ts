import type { z } from 'zod';
import type { Failure } from '#core/failure.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { evidenceCalls } from '#contract/evidence-calls.ts';
import type { Attachment, Vault } from '#ports/vault.ts';
import { pictureType, readableText } from '../papers/look-at-file.ts';
import type { Session } from './session.ts';

type Look = z.input<(typeof evidenceCalls)['evidence.look']['output']>;

/** Larger files are kept like others, but not shown: the window would stand still. */
const MOST_SHOWN = 48 * 1024 * 1024;
const MOST_TEXT = 400_000;

const noUpload: Failure = {
  code: 'upload-unknown',
  message: {
    ru: 'Приём этого файла прерван. Ничего не сохранено. Добавьте файл ещё раз.',
    kk: 'Бұл файлды қабылдау үзілді. Ештеңе сақталған жоқ. Файлды қайта қосыңыз.',
    en: 'Taking in this file was interrupted. Nothing was stored. Add the file again.',
  },
};

/** Pieces on their way from the window to the vault, which takes them as fast as it can write. */
class Upload {
  readonly #waiting: Uint8Array[] = [];
  #wake: (() => void) | null = null;
  #taken: (() => void) | null = null;
  #ended: 'whole' | 'broken' | null = null;
  readonly stored: Promise<Result<Attachment>>;

  constructor(store: (pieces: AsyncIterable<Uint8Array>) => Promise<Result<Attachment>>) {
    this.stored = store(this.#pieces()).catch(() => err(noUpload));
  }

  /** Resolves when the vault has taken the piece, so that a large file never lies in memory whole. */
  async push(piece: Uint8Array): Promise<void> {
    const taken = new Promise<void>((resolve) => { this.#taken = resolve; });
    this.#waiting.push(piece);
    this.#wake?.();
    // A vault that has given up takes nothing any more.
    await Promise.race([taken, this.stored]);
  }

  end(whole: boolean): void {
    this.#ended = whole ? 'whole' : 'broken';
    this.#wake?.();
  }

  async *#pieces(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = this.#waiting.shift();
      if (piece !== undefined) {
        yield piece;
        this.#taken?.();
      } else if (this.#ended === 'whole') return;
      else if (this.#ended === 'broken') throw new Error('the file did not come whole');
      else await new Promise<void>((resolve) => { this.#wake = resolve; });
    }
  }
}

/** Attachments that belong to filed papers, which are no evidence. */
async function sealedBlobs(open: Vault, id: string): Promise<Result<ReadonlySet<string>>> {
  const papers = await open.papers(id);
  if (!papers.ok) return papers;
  return ok(new Set(papers.value.flatMap(({ seal }) => (seal === undefined ? [] : [seal.pages, ...seal.files.map(({ blob }) => blob)]))));
}

/** Answers what concerns attached files. */
export function answerEvidence({ desk, withVault }: Session): Handlers<typeof evidenceCalls> {
  const uploads = new Map<string, Upload>();
  return {
    'evidence.files': ({ id }) => withVault(async (open) => {
      const files = await open.attachments(id);
      if (!files.ok) return files;
      const sealed = await sealedBlobs(open, id);
      return sealed.ok ? ok(files.value.filter(({ blob }) => !sealed.value.has(blob)).map(({ blob, name, bytes, sha256, at }) => ({ blob, name, bytes, sha256, at }))) : sealed;
    }),
    'evidence.begin': ({ id, name }) => withVault((open) => {
      const upload = desk.ids.itemId();
      uploads.set(upload, new Upload((pieces) => open.attach(id, name, pieces)));
      return Promise.resolve(ok({ upload }));
    }),
    'evidence.piece': async ({ upload, piece }) => {
      const found = uploads.get(upload);
      if (found === undefined) return err(noUpload);
      await found.push(desk.decodeBase64(piece));
      return ok({});
    },
    'evidence.end': async ({ upload, whole }) => {
      const found = uploads.get(upload);
      uploads.delete(upload);
      if (found === undefined) return err(noUpload);
      found.end(whole);
      const stored = await found.stored;
      if (!whole) return ok(null);
      if (!stored.ok) return stored;
      const { blob, name, bytes, sha256, at } = stored.value;
      return ok({ blob, name, bytes, sha256, at });
    },
    'evidence.look': ({ id, blob }) => withVault<Look>(async (open) => {
      const files = await open.attachments(id);
      if (!files.ok) return files;
      const file = files.value.find((each) => each.blob === blob);
      if (file !== undefined && file.bytes > MOST_SHOWN) return ok({ kind: 'not-shown', why: 'size' });
      const bytes = await open.readBlob(id, blob);
      if (!bytes.ok) return bytes;
      const type = pictureType(bytes.value);
      if (type === 'application/pdf') {
        const pages = await desk.pdfPictures(bytes.value);
        return ok(pages === null ? { kind: 'not-shown', why: 'unreadable' } : { kind: 'pictures', pictures: pages.pictures.map((svg) => ({ type: 'image/svg+xml', base64: desk.toBase64(desk.encode(svg)) })), more: pages.more });
      }
      if (type !== null) return ok({ kind: 'pictures', pictures: [{ type, base64: desk.toBase64(bytes.value) }], more: false });
      const text = readableText(bytes.value, MOST_TEXT);
      return ok(text === null ? { kind: 'not-shown', why: 'kind' } : { kind: 'text', ...text });
    }),
  };
}
