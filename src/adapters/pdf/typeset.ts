import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DrawnPage } from '#ports/writers.ts';
import { PreviewPages } from './preview-pages.ts';

export type Typeset = { readonly bytes: Uint8Array; readonly pages: number; readonly archival: boolean };

const WARM = '#set document(title: "a", date: datetime(year: 2000, month: 1, day: 1))\n#set text(font: "Tinos", lang: "ru", hyphenate: true)\n#set par(justify: true)\n= а\n*а* _а_ ә';

/** After so many papers without use, Typst forgets an intermediate result. */
const REMEMBERED_PAPERS = 4;

/**
 * The only use of Typst. Keeps one compiler per set of fonts; the template is read once. Runs for tens of
 * milliseconds without yielding: call it from a worker thread.
 */
export class Typesetter {
  readonly #template: string;
  readonly #folder: string;
  readonly #pages = new PreviewPages();
  readonly #compilers = new Map<string, NodeCompiler>();

  constructor(templateFile: string) {
    this.#template = readFileSync(templateFile, 'utf8');
    this.#folder = dirname(templateFile);
  }

  /**
   * Sets `tree` (JSON for the template) in the given font files. PDF/A-2a; if Typst refuses that for a reason nobody
   * foresaw, a plain tagged PDF with `archival: false`, since a paper that can be printed is better than none.
   */
  typeset(tree: string, fonts: readonly string[]): Typeset {
    const compiler = this.#compiler(fonts);
    const result = compiler.compile({ mainFileContent: this.#template, inputs: { paper: tree } });
    const document = result.result;
    if (document === null) throw new Error(`typesetting failed: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`);
    const pages = document.numOfPages;
    let archival = true;
    let bytes: Uint8Array;
    try {
      bytes = compiler.pdf(document, { pdfStandard: 'a-2a' });
    } catch {
      archival = false;
      bytes = compiler.pdf(document, { pdfStandard: '1.7' });
    }
    return { bytes: Uint8Array.from(bytes), pages, archival };
  }

  /** Loads the fonts and sets one word in them, so that the first paper finds everything ready. */
  warm(fonts: readonly string[]): void {
    const compiler = this.#compiler(fonts);
    const { result } = compiler.compile({ mainFileContent: WARM });
    if (result !== null) compiler.pdf(result, { pdfStandard: 'a-2a' });
  }

  /** The same pages as pictures, one SVG each, and where each spot stands; what stands there was compiled by the same code as the PDF. `part`: the tree hides most of the paper. */
  draw(tree: string, fonts: readonly string[], part = false): readonly DrawnPage[] {
    const compiler = this.#compiler(fonts);
    const result = compiler.compile({ mainFileContent: this.#template, inputs: { paper: tree } });
    const document = result.result;
    if (document === null) throw new Error(`typesetting failed: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)}`);
    return this.#pages.split(compiler.plainSvg(document), document.numOfPages, part);
  }

  /** Lets go of what papers long ago left behind. To be called after each paper, when whoever waits for it has it. */
  forget(): void {
    // What is remembered is one for all compilers.
    const [any] = this.#compilers.values();
    any?.evictCache(REMEMBERED_PAPERS);
  }

  /**
   * The pages of somebody's PDF as pictures, the first `most`; null for bytes that can't be drawn. What a PDF would run or fetch
   * is not in the pictures.
   */
  drawPdf(bytes: Uint8Array, most: number): { readonly pictures: readonly string[]; readonly more: boolean } | null {
    const compiler = NodeCompiler.create({ workspace: this.#folder });
    const file = join(this.#folder, 'attachment.pdf');
    compiler.mapShadow(file, Buffer.from(bytes));
    const pictures: string[] = [];
    for (let page = 1; ; page += 1) {
      const { result } = compiler.compile({ mainFileContent: `#set page(width: auto, height: auto, margin: 0pt)\n#image("attachment.pdf", page: ${String(page)})` });
      if (result === null) break;
      if (page > most) return { pictures, more: true };
      const svg = compiler.plainSvg(result);
      // Typst puts the drawn page into its own as a picture inside a picture, which a strict page policy might not load.
      const inner = /xlink:href="data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)"/u.exec(svg)?.[1];
      pictures.push(inner === undefined ? svg : Buffer.from(inner, 'base64').toString('utf8'));
    }
    return pictures.length === 0 ? null : { pictures, more: false };
  }

  #compiler(fonts: readonly string[]): NodeCompiler {
    const key = fonts.join('\n');
    const warm = this.#compilers.get(key);
    if (warm !== undefined) return warm;
    const compiler = NodeCompiler.create({
      workspace: this.#folder,
      fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
    });
    this.#compilers.set(key, compiler);
    return compiler;
  }
}
