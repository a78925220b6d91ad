import type { z } from 'zod';
import type { CaseFile } from '../casefile/case-file.ts';
import { CaseEvent, Journey } from '../casefile/claim.ts';
import { Evidence } from '../casefile/evidence.ts';
import { Consent, Mandate } from '../casefile/mandate.ts';
import { Tie } from '../casefile/person.ts';
import { Act, Charge, Offence, Proceeding } from '../casefile/proceeding.ts';
import type { Selection } from '../casefile/selection.ts';
import type { Words } from '../language/tongue.ts';
import { partFields } from './controls.ts';
import type { Adder, PartField, SectionId } from './question.ts';
import { freeId } from './recipes.ts';

type Context = { readonly file: CaseFile; readonly selection: Pick<Selection, 'person' | 'proceeding' | 'annexTo'> };

type Spec = {
  readonly section: SectionId;
  readonly hard?: true;
  readonly label: Words;
  readonly make: (context: Context) => Pick<Adder, 'path' | 'preset' | 'creates' | 'fields' | 'count'>;
};

const words = (ru: string, kk: string, en: string): Words => ({ ru, kk, en });

/** Fields of an item that are asked when it is added; the rest follows as questions. */
const pick = (item: z.ZodObject, file: CaseFile, ...fields: readonly string[]): PartField[] => partFields(item, file).filter(({ field }) => fields.includes(field)).map((each) => ({ ...each }));

const NAME: PartField = { field: 'names[main]', label: words('Имя', 'Аты-жөні', 'Name'), required: true, control: { kind: 'name', use: 'main', script: 'cyrillic' } };

function inProceeding(context: Context, list: 'charges' | 'offences' | 'acts', base: string, otherwise: string) {
  const { file, selection } = context;
  const kinds = list === 'charges' ? ['extradition', 'criminal-abroad'] : null;
  const own = file.proceedings?.filter(({ person }) => person === selection.person) ?? [];
  const selected = own.find(({ id }) => id === selection.proceeding);
  const holder = kinds === null ? (selected ?? own.at(-1)) : kinds.includes(selected?.kind ?? '') ? selected : own.findLast(({ kind }) => kinds.includes(kind));
  const id = holder?.id ?? freeId(file.proceedings, otherwise);
  const items = holder?.[list];
  const path = `proceedings[${id}].${list}[${freeId(items, base)}]`;
  return { path, creates: holder === undefined ? [{ path: `proceedings[${id}]`, value: { kind: otherwise, person: selection.person } }] : [], count: items?.length ?? 0 };
}

/** By root of the template language where there is one, else by list of the case file. */
// review native C: the Kazakh words with which the interview offers another item
const SPECS: Readonly<Record<string, Spec>> = {
  events: {
    section: 'events', hard: true, label: words('Добавить событие', 'Оқиға қосу', 'Add an event'),
    make: ({ file, selection }) => ({ path: `events[${freeId(file.events, 'event')}]`, preset: { person: selection.person }, creates: [], fields: pick(CaseEvent, file, 'kind', 'date', 'what'), count: file.events?.length ?? 0 }),
  },
  charges: {
    section: 'charges', label: words('Добавить обвинение', 'Айып қосу', 'Add a charge'),
    make: (context) => ({ ...inProceeding(context, 'charges', 'charge', 'criminal-abroad'), preset: {}, fields: pick(Charge, context.file, 'code', 'article') }),
  },
  offences: {
    section: 'offences', label: words('Добавить правонарушение', 'Құқық бұзушылық қосу', 'Add an offence'),
    make: (context) => ({ ...inProceeding(context, 'offences', 'offence', 'detention'), preset: {}, fields: pick(Offence, context.file, 'norm') }),
  },
  acts: {
    section: 'act', label: words('Добавить акт или бумагу дела', 'Істің актісін не қағазын қосу', 'Add an act or a paper of the case'),
    make: (context) => ({ ...inProceeding(context, 'acts', 'act', 'detention'), preset: {}, fields: pick(Act, context.file, 'kind', 'date') }),
  },
  transit: {
    section: 'entry', label: words('Добавить страну, через которую ехали', 'Өткен елді қосу', 'Add a country of transit'),
    make: ({ file, selection }) => ({ path: `journeys[${freeId(file.journeys, 'transit')}]`, preset: { person: selection.person, kind: 'transit' }, creates: [], fields: pick(Journey, file, 'country', 'at'), count: file.journeys?.filter(({ kind }) => kind === 'transit').length ?? 0 }),
  },
  family: {
    section: 'family', label: words('Добавить члена семьи', 'Отбасы мүшесін қосу', 'Add a family member'),
    make: ({ file, selection }) => ({
      path: `people[${freeId(file.people, 'family')}]`, preset: { roles: ['family'], names: [], ties: [{ id: 'tie', to: selection.person }] }, creates: [],
      fields: [{ ...NAME }, ...pick(Tie, file, 'kind').map((each) => ({ ...each, field: 'ties[tie].kind' }))], count: file.people.filter(({ roles }) => roles.includes('family')).length,
    }),
  },
  evidence: {
    section: 'evidence', label: words('Добавить доказательство', 'Дәлелдеме қосу', 'Add a piece of evidence'),
    make: ({ file, selection }) => ({ path: `evidence[${freeId(file.evidence, 'evidence')}]`, preset: selection.annexTo === null ? {} : { annexTo: [selection.annexTo] }, creates: [], fields: pick(Evidence, file, 'title', 'kind', 'pages'), count: file.evidence?.length ?? 0 }),
  },
  proceedings: {
    section: 'act', label: words('Добавить производство', 'Іс жүргізу қосу', 'Add a proceeding'),
    make: ({ file, selection }) => ({ path: `proceedings[${freeId(file.proceedings, 'case')}]`, preset: { person: selection.person }, creates: [], fields: pick(Proceeding, file, 'kind'), count: file.proceedings?.length ?? 0 }),
  },
  applicants: {
    section: 'person', label: words('Добавить заявителя', 'Өтініш беруші қосу', 'Add an applicant'),
    make: ({ file }) => ({ path: `people[${freeId(file.people, 'applicant')}]`, preset: { roles: ['applicant'], names: [] }, creates: [], fields: [{ ...NAME }], count: file.people.filter(({ roles }) => roles.includes('applicant')).length }),
  },
  defenders: {
    section: 'signing', label: words('Добавить защитника', 'Қорғаушы қосу', 'Add a defender'),
    make: ({ file }) => ({ path: `people[${freeId(file.people, 'defender')}]`, preset: { roles: ['defender'], names: [] }, creates: [], fields: [{ ...NAME }], count: file.people.filter(({ roles }) => roles.includes('defender')).length }),
  },
  interpreters: {
    section: 'signing', label: words('Добавить переводчика', 'Аудармашы қосу', 'Add an interpreter'),
    make: ({ file }) => ({ path: `people[${freeId(file.people, 'interpreter')}]`, preset: { roles: ['interpreter'], names: [] }, creates: [], fields: [{ ...NAME }], count: file.people.filter(({ roles }) => roles.includes('interpreter')).length }),
  },
  mandates: {
    section: 'signing', label: words('Добавить полномочие', 'Өкілеттік қосу', 'Add a mandate'),
    make: ({ file, selection }) => ({ path: `mandates[${freeId(file.mandates, 'mandate')}]`, preset: { from: selection.person }, creates: [], fields: pick(Mandate, file, 'to', 'kind', 'powers'), count: file.mandates?.length ?? 0 }),
  },
  consents: {
    section: 'consents', label: words('Добавить согласие', 'Келісім қосу', 'Add a consent'),
    make: ({ file, selection }) => ({ path: `consents[${freeId(file.consents, 'consent')}]`, preset: { person: selection.person }, creates: [], fields: pick(Consent, file, 'to', 'given'), count: file.consents?.length ?? 0 }),
  },
};

/** What can be added to lists, by the names that papers know them by; a name without a way of adding is passed over. */
export function addersOf(lists: readonly string[], context: Context): readonly Adder[] {
  return lists.flatMap((list): readonly Adder[] => {
    const spec = Object.hasOwn(SPECS, list) ? SPECS[list] : undefined;
    return spec === undefined ? [] : [{ section: spec.section, label: spec.label, hard: spec.hard === true, reasons: [], ...spec.make(context) }];
  });
}

/** Everything that can be added to a case. */
export const EVERY_LIST: readonly string[] = Object.keys(SPECS);
