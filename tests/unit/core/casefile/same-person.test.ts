import { expect, it } from 'vitest';
import { Person } from '#core/casefile/person.ts';
import { comparePeople } from '#core/casefile/same-person.ts';

const person = (name: string, more: object = {}): Person => {
  const [family, given, patronymic] = name.split(' ');
  return Person.parse({ id: 'p1', roles: ['applicant'], names: [given === undefined ? { id: 'n1', script: 'other', use: 'main', whole: family } : { id: 'n1', script: 'cyrillic', use: 'main', family, given, ...(patronymic === undefined ? {} : { patronymic }) }], ...more });
};
const passport = (series: string, number: string) => ({ documents: [{ id: 'd1', type: 'passport', series, number }] });

it.each([
  ['one IIN under two names', person('Иванова Анна', { iin: '900101300001' }), person('Петрова Анна', { iin: '900101300001' }), { certainty: 'sure', because: ['iin'] }],
  ['a passport written in two ways', person('Рощин Артём', passport('00 14', '000317')), person('Roshchin Artem', passport('0014', '000 317')), { certainty: 'sure', because: ['document', 'name-sounds'] }],
  ['two scripts and a birthday', person('Ахметов Қанат', { birthDate: '1990-05-01' }), person('Akhmetov Kanat', { birthDate: '1990-05-01' }), { certainty: 'likely', because: ['name-sounds', 'birth-date'] }],
  ['the given name first, a patronymic left out', person('Серік Ахметов'), person('Ахметов Серик Ермекович'), { certainty: 'possible', because: ['name-sounds'] }],
  ['the same telephone', person('Ли Анна', { phone: '+7 701 000 00 01' }), person('Ли Анна', { phone: '8 (701) 000-00-01' }), { certainty: 'likely', because: ['phone', 'name'] }],
  ['a birthday known by its year', person('Ли Анна', { birthDate: '1990' }), person('Ли Анна', { birthDate: '1990-03-04' }), { certainty: 'possible', because: ['name'] }],
  ['a full name with another birthday: a mistake or a namesake', person('Иванов Иван Петрович', { birthDate: '1990-05-01' }), person('Иванов Иван Петрович', { birthDate: '1991-05-01' }), { certainty: 'possible', against: ['birth-date'] }],
  ['one name alone', person('Фархад'), person('Farhad'), { certainty: 'possible', because: ['name-sounds'] }],
])('may be one person: %s', (_what, first, second, expected) => {
  expect(comparePeople(first, second)).toMatchObject(expected);
  expect(comparePeople(second, first)?.certainty).toBe(expected.certainty);
});

it.each([
  ['a brother', person('Иванов Иван Петрович'), person('Иванов Олег Петрович')],
  ['another patronymic', person('Иванов Иван Петрович'), person('Иванов Иван Олегович')],
  ['a wife', person('Иванов Иван', { phone: '+7 701 000 00 01' }), person('Иванова Инна', { phone: '+7 701 000 00 01' })],
  ['a namesake of another age', person('Ли Анна', { birthDate: '1990-05-01' }), person('Ли Анна', { birthDate: '1961-05-01' })],
  ['a namesake of the other sex', person('Ли Женя', { sex: 'male' }), person('Ли Женя', { sex: 'female' })],
  ['one name against two', person('Фархад'), person('Фархад Ахмади')],
  ['a short number', person('Ли Анна', { documents: [{ id: 'd1', type: 'other', number: '17' }] }), person('Ким Вера', { documents: [{ id: 'd1', type: 'other', number: '17' }] })],
])('is somebody else: %s', (_what, first, second) => {
  expect(comparePeople(first, second)).toBeNull();
  expect(comparePeople(second, first)).toBeNull();
});
