import { readSoundYaml } from '#adapters/files/sound-yaml.ts';
import { Complaints, FILE_START, type Complaint } from '#core/templates/complaint.ts';
import { TemplateHead } from '#core/templates/template-head.ts';

export type HeadReading = { readonly head: TemplateHead | null; readonly complaints: readonly Complaint[] };

/** Reads the text of a `template.yaml`: all values as text, then checked whole. Complaints carry line and column. */
export async function readHead(text: string, file: string): Promise<HeadReading> {
  const sound = TemplateHead.safeParse(readSoundYaml(text));
  return sound.success ? { head: sound.data, complaints: [] } : await complained(text, file);
}

/** Reads once more, keeping the places, to say where it is wrong. */
async function complained(text: string, file: string): Promise<HeadReading> {
  const { LineCounter, isNode, parseDocument } = await import('yaml');
  const complaints = new Complaints(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  for (const error of document.errors) {
    complaints.error('head-malformed', at(error.pos[0]), 'Здесь нарушена запись YAML: проверьте отступы, кавычки и двоеточия.', 'Мұнда YAML жазылуы бұзылған: шегіністерді, тырнақшаларды, қос нүктелерді тексеріңіз.', 'The YAML is broken here: check indents, quotes and colons.');
  }
  if (document.errors.length > 0) return { head: null, complaints: complaints.inOrder() };
  const placeOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return FILE_START;
  };
  const checked = TemplateHead.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (checked.success) return { head: checked.data, complaints: complaints.inOrder() };
  for (const issue of checked.error.issues) {
    const name = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        complaints.error('head-field-unknown', placeOf([...issue.path, key]), `Поля «${key}» в template.yaml нет. Проверьте написание по docs/template-language.md.`, `template.yaml файлында «${key}» өрісі жоқ. Жазылуын docs/template-language.md бойынша тексеріңіз.`, `template.yaml has no field "${key}". Check the spelling against docs/template-language.md.`);
      }
    } else if (issue.input === undefined && issue.code !== 'custom') {
      complaints.error('head-field-missing', placeOf(issue.path.slice(0, -1)), `Не заполнено поле «${name}».`, `«${name}» өрісі толтырылмаған.`, `The field "${name}" is missing.`);
    } else {
      complaints.error('head-field-wrong', placeOf(issue.path), `Поле «${name}» заполнено неверно (${issue.message}). Образец — в docs/template-language.md.`, `«${name}» өрісі қате толтырылған (${issue.message}). Үлгісі docs/template-language.md құжатында.`, `The field "${name}" is filled in wrongly (${issue.message}). See the sample in docs/template-language.md.`);
    }
  }
  return { head: null, complaints: complaints.inOrder() };
}
