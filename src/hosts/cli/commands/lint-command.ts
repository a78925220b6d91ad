import { join } from 'node:path';
import { readGlossary } from '#adapters/templates/read-glossary.ts';
import { lintTemplates } from '#core/templates/lint.ts';
import { ok } from '#core/result.ts';
import { type Command } from '../command.ts';
import { EXIT } from '../output.ts';
import { PROGRAM_ROOT } from '../program.ts';

export const lintCommand: Command = {
  name: 'lint',
  usage: 'pana lint [FOLDER] [--spaces]',
  summary: { ru: 'проверить шаблоны', kk: 'үлгілерді тексеру', en: 'check the templates' },
  options: { spaces: { type: 'boolean' } },
  positionals: { least: 0, most: 1 },
  run: async (given, program) => {
    const law = await program.law();
    if (!law.ok) return law;
    const glossary = await readGlossary(join(PROGRAM_ROOT, 'resources/glossary'));
    if (!glossary.ok) return glossary;
    const reading = await program.templates(given.positionals[0]);
    const complaints = lintTemplates(reading.library, reading.complaints, reading.sources, law.value, { glossary: glossary.value, spaces: given.values['spaces'] === true });
    return ok({
      exit: complaints.some(({ severity }) => severity === 'error') ? EXIT.openIssues : EXIT.done,
      json: { ok: complaints.length === 0, complaints },
      lines: complaints.map(({ file, position, message, code }) => `${file}:${String(position.line)}:${String(position.column)}: ${message[given.ui]} [${code}]`),
    });
  },
};
