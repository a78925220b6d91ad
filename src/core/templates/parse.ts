import { Complaints, type Complaint } from './complaint.ts';
import { deepFreeze } from './freeze.ts';
import { openBlock, type Frame } from './open-block.ts';
import { parseCitation } from '../law/parse-citation.ts';
import { readValue } from './read-expression.ts';
import { readField, readLabel } from './read-field.ts';
import { readCondition } from './read-condition.ts';
import { cleanSource, Places, scan, type Token } from './scan.ts';
import type { Mark, Parameter, TemplateNode } from './syntax.ts';
import { WordReader, wordsOfTag } from './words-of-tag.ts';

/** A parsed text of a template or clause. `file` is a name for complaints. */
export type Body = {
  readonly file: string;
  readonly source: string;
  readonly tree: readonly TemplateNode[];
  readonly complaints: readonly Complaint[];
};

const DEEPEST = 60;

/** Parses a template text. Never throws: all complaints are in the result, and the tree holds what could be read. */
export function parseBody(source: string, file: string): Body {
  const complaints = new Complaints(file);
  const text = cleanSource(source, complaints);
  const places = new Places(text);
  const parser = new Parser(places, complaints);
  for (const token of scan(text, places, complaints)) parser.read(token);
  const tree = deepFreeze(parser.finish());
  return { file, source, tree, complaints: complaints.inOrder() };
}

/**
 * The same body, parsed when its tree or its complaints are first asked for: most papers need one language of a few
 * templates, and the text of the others is never looked at.
 */
export function lazyBody(source: string, file: string): Body {
  let parsed: Body | null = null;
  const body = (): Body => (parsed ??= parseBody(source, file));
  return Object.freeze({ file, source, get tree() { return body().tree; }, get complaints() { return body().complaints; } });
}

class Parser {
  readonly #places: Places;
  readonly #complaints: Complaints;
  readonly #root: TemplateNode[] = [];
  readonly #frames: Frame[] = [];
  #skipped = 0;

  constructor(places: Places, complaints: Complaints) {
    this.#places = places;
    this.#complaints = complaints;
  }

  read(token: Token): void {
    const { at } = token;
    switch (token.kind) {
      case 'text':
        this.#push({ kind: 'text', text: token.text, at });
        return;
      case 'comment':
        this.#push({ kind: 'comment', text: token.text, mark: markOf(token) });
        return;
      case 'citation':
        this.#readCitation(token);
        return;
      case 'tag':
        this.#readTag(token);
    }
  }

  finish(): readonly TemplateNode[] {
    while (this.#frames.length > 0) this.#closeUnclosed();
    return this.#root;
  }

  #push(node: TemplateNode): void {
    const nodes = this.#frames.at(-1)?.nodes ?? this.#root;
    const last = nodes.at(-1);
    // Where a tag between two texts could not be read, the texts meet.
    if (node.kind === 'text' && last?.kind === 'text') nodes[nodes.length - 1] = { ...last, text: last.text + node.text };
    else nodes.push(node);
  }

  #readCitation(token: Token): void {
    const read = parseCitation(token.text);
    if (!read.ok) this.#complaints.add('error', read.error.code, this.#places.at(token.offset + (read.error.place?.column ?? 1) - 1), read.error.message);
    this.#push({ kind: 'citation', source: token.text.trim(), citation: read.ok ? read.value : null, at: token.at });
  }

  #readTag(token: Token): void {
    const match = /^\s*([#/>]?)/u.exec(token.text);
    const sign = match?.[1] ?? '';
    const skip = sign === '' ? 0 : (match?.[0].length ?? 0);
    const { words, whole } = wordsOfTag(token.text.slice(skip), token.offset + skip, this.#places, this.#complaints);
    // One complaint about a tag that can't be read is enough; what seems to be missing after it is not.
    const reader = new WordReader(words, token.at, whole ? this.#complaints : new Complaints(''));
    if (sign === '#') this.#readOpener(reader, token);
    else if (sign === '/') this.#readCloser(reader, token);
    else if (sign === '>') this.#readInclude(reader, token);
    else this.#readInlineTag(reader, token);
  }

  #readInlineTag(reader: WordReader, token: Token): void {
    const word = reader.peek();
    if (word === undefined) {
      reader.complaints.error('tag-empty', token.at, 'Пустые знаки {{ }}. Впишите поле или удалите их.', 'Бос {{ }} таңбалары. Өрісті жазыңыз не оларды өшіріңіз.', 'Empty {{ }}. Write a field or delete them.');
      return;
    }
    if (word.kind === 'name' && word.value === 'pagebreak') {
      reader.take();
      this.#push({ kind: 'page-break', mark: markOf(token) });
    } else if (word.kind === 'name' && word.value === 'ref') {
      reader.take();
      const label = readLabel(reader);
      if (label === null) reader.missing('label-missing', 'Здесь должна стоять метка: {{ref military-offence}}.', 'Мұнда белгі тұруы керек: {{ref military-offence}}.', 'A label belongs here: {{ref military-offence}}.');
      else this.#push({ kind: 'reference', label, at: token.at });
    } else {
      const value = readValue(reader);
      if (value === null) return;
      this.#push({ kind: 'value', value, at: token.at });
    }
    reader.end();
  }

  #readInclude(reader: WordReader, token: Token): void {
    const clause = readLabel(reader);
    if (clause === null) {
      reader.missing('clause-name-missing', 'После > должно стоять имя фрагмента: {{> legal-basis}}.', '> белгісінен кейін үзіндінің аты тұруы керек: {{> legal-basis}}.', 'After > the name of a clause belongs: {{> legal-basis}}.');
      return;
    }
    const parameters: Parameter[] = [];
    while (reader.attributeAhead()) {
      const name = reader.take();
      reader.take();
      const field = readField(reader);
      if (field === null || name === undefined) break;
      parameters.push({ name: name.value, field });
    }
    reader.end();
    this.#push({ kind: 'include', clause, parameters, mark: markOf(token) });
  }

  #readOpener(reader: WordReader, token: Token): void {
    const name = reader.take();
    if (name?.kind !== 'name') {
      this.#complaints.error('block-name-missing', token.at, 'После # должно стоять имя блока.', '# белгісінен кейін блок атауы тұруы керек.', 'After # the name of a block belongs.');
      return;
    }
    if (name.value === 'else' || name.value === 'elseif' || name.value === 'unknown') {
      this.#readBranch(name.value, reader, token);
      return;
    }
    if (this.#frames.length >= DEEPEST) {
      this.#skipped += 1;
      this.#complaints.error('nesting-too-deep', token.at, 'Блоки вложены слишком глубоко.', 'Блоктар тым терең салынған.', 'Blocks are nested too deeply.');
      return;
    }
    const frame = openBlock(name, reader, markOf(token), this.#frames);
    if (frame !== null) this.#frames.push(frame);
  }

  #readBranch(kind: 'else' | 'elseif' | 'unknown', reader: WordReader, token: Token): void {
    const frame = this.#frames.at(-1);
    const condition = kind === 'elseif' ? readCondition(reader) : null;
    reader.end();
    if (frame?.branch === undefined) {
      this.#complaints.error('branch-stray', token.at, `{{#${kind}}} стоит вне {{#if}}. Проверьте, закрыты ли блоки перед ним.`, `{{#${kind}}} {{#if}} сыртында тұр. Алдындағы блоктар жабылғанын тексеріңіз.`, `{{#${kind}}} stands outside {{#if}}. Check that the blocks before it are closed.`);
      return;
    }
    if (!frame.branch(kind, condition, markOf(token))) {
      this.#complaints.error('branch-repeated', token.at, `Вторая ветвь {{#${kind}}} или ветвь после {{#else}}. Оставьте одну.`, `Екінші {{#${kind}}} тармағы не {{#else}} соңынан тұрған тармақ. Біреуін қалдырыңыз.`, `A second {{#${kind}}}, or a branch after {{#else}}. Keep one.`);
    }
  }

  #readCloser(reader: WordReader, token: Token): void {
    const name = reader.take();
    reader.end();
    if (name === undefined || !this.#frames.some((frame) => frame.name === name.value)) {
      if (this.#skipped > 0) {
        this.#skipped -= 1;
        return;
      }
      this.#complaints.error('closer-stray', token.at, `{{/${name?.value ?? ''}}} ничего не закрывает. Удалите его или допишите начало блока.`, `{{/${name?.value ?? ''}}} ештеңені жаппайды. Оны өшіріңіз не блоктың басын қосыңыз.`, `{{/${name?.value ?? ''}}} closes nothing. Delete it or add the opening of the block.`);
      return;
    }
    while (this.#frames.at(-1)?.name !== name.value) this.#closeUnclosed();
    const frame = this.#frames.pop();
    const node = frame?.build(markOf(token));
    if (node != null) this.#push(node);
  }

  #closeUnclosed(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    this.#complaints.error('block-unclosed', frame.mark.at, `Блок {{#${frame.name}}} не закрыт. Допишите {{/${frame.name}}}.`, `{{#${frame.name}}} блогы жабылмаған. {{/${frame.name}}} қосыңыз.`, `The block {{#${frame.name}}} is not closed. Add {{/${frame.name}}}.`);
    const node = frame.build({ at: frame.mark.at, alone: false });
    if (node !== null) this.#push(node);
  }
}

function markOf(token: Token): Mark {
  return { at: token.at, alone: token.alone };
}

