import { z } from 'zod';
import { answer } from './answer.ts';
import { HonestDate, HonestDateText } from './honest-date.ts';
import { Count, CountryCode, ExactDate, ITEM, ItemId, LanguageCode, NameFormsByTongue, ShortText, YesNo } from './elements.ts';
import { PERSON_HELP, PROFESSION_HELP } from './help-person.ts';
import { explain, named } from './labels.ts';
import { LocalizedText } from './text.ts';

export const ROLES = ['applicant', 'family', 'defender', 'representative', 'interpreter', 'witness', 'helper', 'translator', 'official'] as const;

export const SCRIPTS = ['cyrillic', 'latin', 'arabic', 'georgian', 'armenian', 'hebrew', 'other'] as const;

/** One spelling of a name, as met. `tongue` says whose spelling a Cyrillic name is («Серік» kk, «Серик» ru). */
export const PersonName = z.strictObject({
  ...ITEM,
  script: named(z.enum(SCRIPTS), 'Письмо', 'Жазуы', 'Script'),
  tongue: named(LanguageCode, 'Чьё это написание', 'Қай тілдегі жазылуы', 'Spelling of which language').optional(),
  use: named(z.enum(['main', 'passport', 'former', 'alias']), 'Какое это имя', 'Бұл қандай есім', 'Which name it is'),
  family: named(ShortText, 'Фамилия', 'Тегі', 'Family name').optional(),
  given: named(ShortText, 'Имя', 'Аты', 'Given name').optional(),
  patronymic: named(ShortText, 'Отчество', 'Әкесінің аты', 'Patronymic').optional(),
  /** For names that do not split into parts. */
  whole: named(ShortText, 'Имя целиком', 'Толық аты-жөні', 'Whole name').optional(),
  metIn: named(ShortText, 'Где встретилось', 'Қай жерде кездесті', 'Where it was met').optional(),
});
export type PersonName = z.output<typeof PersonName>;

export const Citizenship = z.strictObject({
  ...ITEM,
  /** ISO 3166-1 alpha-2. */
  country: named(CountryCode, 'Страна', 'Ел', 'Country'),
  kind: named(z.enum(['citizen', 'former', 'right-to', 'claimed-by-state']), 'Какая связь', 'Қандай байланыс', 'What tie'),
  note: named(LocalizedText, 'Пояснение', 'Түсініктеме', 'Note').optional(),
});

export const IdentityDocument = z.strictObject({
  ...ITEM,
  type: named(z.enum(['passport', 'internal-passport', 'identity-card', 'birth-certificate', 'travel-document', 'military-card', 'residence-permit', 'other']), 'Вид документа', 'Құжат түрі', 'Kind of document'),
  series: answer(ShortText, 'Серия', 'Сериясы', 'Series'),
  number: answer(ShortText, 'Номер', 'Нөмірі', 'Number'),
  issuedBy: answer(LocalizedText, 'Кем выдан', 'Кім берген', 'Issued by'),
  issuedOn: answer(HonestDate, 'Когда выдан', 'Қашан берілген', 'Issued on'),
  validUntil: answer(HonestDate, 'Действителен до', 'Жарамдылық мерзімі', 'Valid until'),
  country: named(CountryCode, 'Страна выдачи', 'Берген ел', 'Country of issue').optional(),
  whereNow: answer(z.enum(['with-person', 'with-police', 'with-court', 'lost', 'destroyed', 'left-behind', 'elsewhere']), 'Где документ сейчас', 'Құжат қазір қайда', 'Where it is now'),
});

export const Address = z.strictObject({
  ...ITEM,
  kind: named(z.enum(['origin', 'stay', 'registered', 'earlier', 'office', 'detention']), 'Что это за адрес', 'Бұл қандай мекенжай', 'Which address it is'),
  text: named(LocalizedText, 'Адрес', 'Мекенжай', 'Address'),
  from: answer(HonestDate, 'С какого времени', 'Қай уақыттан бастап', 'Since'),
  until: answer(HonestDate, 'По какое время', 'Қай уақытқа дейін', 'Until'),
});

/** What a person is to another person of the case. */
export const Tie = z.strictObject({
  ...ITEM,
  to: named(ItemId, 'Кому приходится', 'Кімге туыс', 'Tied to'),
  kind: named(z.enum(['spouse', 'child', 'parent', 'sibling', 'grandparent', 'ward', 'partner', 'other-relative', 'friend', 'colleague']), 'Кем приходится', 'Кім болып келеді', 'What the tie is'),
  proof: answer(LocalizedText, 'Документ о родстве', 'Туыстықты растайтын құжат', 'Proof of the tie'),
});

/** What has to be looked after when a person is held, heard or examined. */
export const NEEDS = ['medical', 'medicine', 'disability', 'pregnancy', 'torture-survivor', 'child', 'woman-interviewer', 'man-interviewer', 'psychologist', 'interpreter'] as const;

/** A school or course. */
export const Study = z.strictObject({
  ...ITEM,
  where: named(LocalizedText, 'Учебное заведение', 'Оқу орны', 'School'),
  from: named(HonestDateText, 'С какого времени', 'Қай уақыттан', 'Since').optional(),
  until: named(HonestDateText, 'По какое время', 'Қай уақытқа дейін', 'Until').optional(),
  degree: named(LocalizedText, 'Специальность, степень', 'Мамандығы, дәрежесі', 'Field or degree').optional(),
});

/** A job or a service. */
export const Job = z.strictObject({
  ...ITEM,
  employer: named(LocalizedText, 'Работодатель', 'Жұмыс беруші', 'Employer'),
  post: named(LocalizedText, 'Должность', 'Лауазымы', 'Post').optional(),
  from: named(HonestDateText, 'С какого времени', 'Қай уақыттан', 'Since').optional(),
  until: named(HonestDateText, 'По какое время', 'Қай уақытқа дейін', 'Until').optional(),
});

/** What a lawyer or interpreter is by profession. */
export const Profession = z.strictObject({
  status: named(z.enum(['advocate', 'legal-consultant', 'trainee', 'ngo-lawyer', 'relative', 'other']), 'Кто по профессии', 'Мамандығы бойынша кім', 'By profession').optional(),
  organisation: answer(LocalizedText, 'Организация', 'Ұйымы', 'Organisation'),
  /** Advocate's card: КоАП 750 lets nobody ask for more than it and a notice of defence. */
  cardNumber: answer(ShortText, 'Номер удостоверения адвоката', 'Адвокат куәлігінің нөмірі', 'Number of the advocate’s card'),
  cardIssuedOn: answer(HonestDate, 'Дата удостоверения адвоката', 'Адвокат куәлігінің берілген күні', 'Date of the advocate’s card'),
  licence: answer(ShortText, 'Лицензия', 'Лицензиясы', 'Licence'),
  /** Interpreter: language pair as BCP 47 tags, for example `ru-kk`. */
  languagePairs: answer(z.array(z.string().regex(/^[a-z]{2,3}-[a-z]{2,3}$/)).max(20), 'Языковые пары', 'Тіл жұптары', 'Language pairs'),
  competence: answer(LocalizedText, 'Подтверждение квалификации', 'Біліктілігінің растамасы', 'Proof of competence'),
});

export const Person = z.strictObject({
  ...ITEM,
  roles: named(z.array(z.enum(ROLES)).min(1).max(ROLES.length), 'Роль в деле', 'Істегі рөлі', 'Role in the case'),
  names: named(z.array(PersonName).min(1).max(40), 'Имена', 'Есімдері', 'Names'),
  nameForms: named(NameFormsByTongue, 'Падежные формы имени', 'Есімнің септік түрлері', 'Case forms of the name').optional(),
  sex: answer(z.enum(['male', 'female']), 'Пол', 'Жынысы', 'Sex'),
  birthDate: answer(HonestDate, 'Дата рождения', 'Туған күні', 'Date of birth'),
  birthPlace: answer(LocalizedText, 'Место рождения', 'Туған жері', 'Place of birth'),
  citizenships: answer(z.array(Citizenship).max(10), 'Гражданство', 'Азаматтығы', 'Citizenship'),
  stateless: answer(YesNo, 'Лицо без гражданства', 'Азаматтығы жоқ адам', 'Stateless'),
  ethnicity: answer(LocalizedText, 'Национальность', 'Ұлты', 'Ethnicity'),
  religion: answer(LocalizedText, 'Вероисповедание', 'Діни сенімі', 'Religion'),
  maritalStatus: answer(z.enum(['single', 'married', 'partnership', 'divorced', 'widowed']), 'Семейное положение', 'Отбасылық жағдайы', 'Marital status'),
  languages: answer(z.array(z.strictObject({ ...ITEM, tag: named(LanguageCode, 'Язык', 'Тіл', 'Language'), level: named(z.enum(['native', 'fluent', 'speaks', 'understands', 'reads', 'none']), 'Как владеет', 'Қалай біледі', 'How well') })).max(20), 'Владение языками', 'Тілдерді білуі', 'Languages'),
  education: answer(LocalizedText, 'Образование', 'Білімі', 'Education'),
  occupation: answer(LocalizedText, 'Профессия', 'Мамандығы', 'Occupation'),
  workplace: answer(LocalizedText, 'Последнее место работы', 'Соңғы жұмыс орны', 'Last place of work'),
  documents: answer(z.array(IdentityDocument).max(40), 'Документы, удостоверяющие личность', 'Жеке басын куәландыратын құжаттар', 'Identity documents'),
  iin: answer(z.string().regex(/^\d{12}$/), 'ИИН', 'ЖСН', 'Individual identification number'),
  addresses: named(z.array(Address).max(60), 'Адреса', 'Мекенжайлары', 'Addresses').optional(),
  phone: answer(ShortText, 'Телефон', 'Телефоны', 'Telephone'),
  email: answer(ShortText, 'Электронная почта', 'Электрондық поштасы', 'E-mail'),
  trustedPerson: answer(LocalizedText, 'Доверенное лицо', 'Сенімді адамы', 'Trusted contact'),
  ties: named(z.array(Tie).max(60), 'Родство и связи', 'Туыстық және байланыстар', 'Ties').optional(),
  whereabouts: answer(z.enum(['with-applicant', 'kazakhstan', 'country-of-origin', 'third-country', 'deceased', 'missing']), 'Где находится', 'Қайда', 'Whereabouts'),
  onApplication: answer(YesNo, 'Вписан(а) в ходатайство', 'Өтінішхатқа енгізілген', 'Entered in the application'),
  health: answer(LocalizedText, 'Состояние здоровья', 'Денсаулық жағдайы', 'Health'),
  vulnerability: answer(LocalizedText, 'Уязвимость', 'Осалдығы', 'Vulnerability'),
  dependants: answer(Count, 'Число иждивенцев', 'Асырауындағылар саны', 'Number of dependants'),
  firstArrivalOn: answer(ExactDate, 'Дата первого въезда в Казахстан', 'Қазақстанға алғаш кірген күні', 'Date of first arrival in Kazakhstan'),
  fatherName: answer(LocalizedText, 'Имя отца', 'Әкесінің аты-жөні', 'Father’s name'),
  motherName: answer(LocalizedText, 'Имя матери', 'Анасының аты-жөні', 'Mother’s name'),
  marks: answer(LocalizedText, 'Особые приметы', 'Ерекше белгілері', 'Distinguishing marks'),
  lostDocuments: answer(LocalizedText, 'Какие документы утрачены или отобраны и как', 'Қандай құжаттар жоғалды не тартып алынды, қалай', 'Documents lost or taken, and how'),
  studies: answer(z.array(Study).max(30), 'Где и когда учился', 'Қайда және қашан оқыды', 'Studies'),
  jobs: answer(z.array(Job).max(60), 'Где и кем работал', 'Қайда және кім болып жұмыс істеді', 'Jobs'),
  stateService: answer(LocalizedText, 'Служба в государственных и правоохранительных органах', 'Мемлекеттік және құқық қорғау органдарындағы қызметі', 'Service for the state or law enforcement'),
  secrecyClearance: answer(YesNo, 'Был допуск к гостайне', 'Мемлекеттік құпияға рұқсаты болды', 'Had security clearance'),
  unhcrNumber: answer(ShortText, 'Номер УВКБ ООН', 'БҰҰ БЖКБ нөмірі', 'UNHCR number'),
  needs: answer(z.array(z.enum(NEEDS)).max(NEEDS.length), 'Особые потребности', 'Ерекше қажеттіліктері', 'Specific needs'),
  profession: named(Profession, 'Профессия юриста или переводчика', 'Заңгердің не аудармашының мамандығы', 'Profession of a lawyer or interpreter').optional(),
});
export type Person = z.output<typeof Person>;

explain(Person, PERSON_HELP);
explain(Profession, PROFESSION_HELP);
