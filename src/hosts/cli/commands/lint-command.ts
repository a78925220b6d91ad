import { lintTemplates } from '#core/templates/lint.ts';
import { ok } from '#core/result.ts';
import { type Command } from '../command.ts';
import { EXIT } from '../output.ts';

export const lintCommand: Command = {
  name: 'lint',
  usage: 'pana lint [FOLDER]',
  summary: { ru: 'проверить шаблоны', kk: 'үлгілерді тексеру', en: 'check the templates' },
  options: {},
  positionals: { least: 0, most: 1 },
  run: async (given, program) => {
    const law = await program.law();
    if (!law.ok) return law;
    const reading = await program.templates(given.positionals[0]);
    const complaints = lintTemplates(reading.library, reading.complaints, reading.sources, law.value);
    return ok({
      exit: complaints.some(({ severity }) => severity === 'error') ? EXIT.openIssues : EXIT.done,
      json: { ok: complaints.length === 0, complaints },
      lines: complaints.map(({ file, position, message, code }) => `${file}:${String(position.line)}:${String(position.column)}: ${message[given.ui]} [${code}]`),
    });
  },
};
