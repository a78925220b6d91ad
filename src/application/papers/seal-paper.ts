import type { CaseFile } from '#core/casefile/case-file.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { ok, type Result } from '#core/result.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import type { PaperRecord, PaperSeal, SealedFile, Vault } from '#ports/vault.ts';
import type { PageDrawer, PaperWriter } from '#ports/writers.ts';
import type { Author } from '../case-changes.ts';
import { writePaper } from '../fill-paper.ts';
import { makePaper } from './paper-record.ts';
import { storedPages } from './preview-paper.ts';

/** What sealing needs of the program. `pack` makes bytes of a text, smaller than it; `digest` is a SHA-256 in hex. */
export type SealTools = {
  readonly library: TemplateLibrary;
  readonly law: LawLibrary;
  readonly writers: readonly PaperWriter[];
  readonly drawer: PageDrawer;
  readonly pack: (text: string) => Uint8Array;
  readonly digest: (text: string) => string;
};

/**
 * Marks a paper as filed. Its DOCX and PDF are kept in the vault byte for byte, with the drawn pages, the revision of the
 * case that holds its facts, and fingerprints of the template and of the whole paper. Files come first and the record last,
 * so an interruption leaves the paper unsealed. Refused with `paper-sealed` for a paper that was filed before.
 */
export async function sealPaper(vault: Vault, tools: SealTools, file: CaseFile, caseRevision: number, record: PaperRecord, author: Author): Promise<Result<PaperSeal>> {
  const made = makePaper(tools.library, tools.law, file, record);
  if (!made.ok) return made;
  const { paper } = made.value;
  const files: SealedFile[] = [];
  for (const { name, format, bytes } of await writePaper(paper, tools.writers, ['docx', 'pdf'], false)) {
    const kept = await vault.putBlob(record.caseId, bytes);
    if (!kept.ok) return kept;
    files.push({ format, name, ...kept.value, bytes: bytes.length });
  }
  const pages = await vault.putBlob(record.caseId, tools.pack(JSON.stringify(storedPages(await tools.drawer.draw(paper)))));
  if (!pages.ok) return pages;
  const seal: PaperSeal = {
    at: author.at, by: author.by, caseRevision, templateEdition: tools.library.templates.get(record.template)?.edition ?? '', paperDigest: tools.digest(JSON.stringify(paper)), norms: paper.norms,
    files, pages: pages.value.blob,
  };
  const sealed = await vault.putPaper({ ...record, caseRevision, seal });
  return sealed.ok ? ok(seal) : sealed;
}
