/** Measures a vault of the scale bench in a process of its own, so that memory is that of one open vault. Prints JSON. */
import { readFileSync } from 'node:fs';
import { LOWEST_COST, argon2id } from '#adapters/crypto/argon2id.ts';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import { systemClock } from '#adapters/system/clock.ts';
import { openCase, setAnswer } from '#application/case-changes.ts';
import { caseAsOf, caseHistory, undoChange } from '#application/case-history.ts';
import { findSamePeople } from '#application/find-same-people.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { caseHead } from '#core/casefile/case-title.ts';
import type { Result } from '#core/result.ts';
import type { VaultReport } from '#ports/vault.ts';
import { BENCH_PASSPHRASE, PEOPLE_A_CASE, STEMS, caseIdOf, typedSearches } from './scale-vault.ts';

/** Milliseconds on the wall and of this process's processor time: on a busy machine the second says what the program costs. */
export type Figure = { readonly median: number; readonly p95: number; readonly cpuMedian: number; readonly cpuP95: number; readonly rounds: number };
export type ScaleFigures = { readonly figures: Readonly<Record<string, Figure>>; readonly memory: Readonly<Record<string, number>>; readonly whole: { readonly sound: boolean; readonly revisions: number } };

const [, , folder = '', casesText = '0', depth = ''] = process.argv;
const cases = Number(casesText);
const author = { by: 'bench', at: '2026-10-01T00:00:00.000Z' };

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function measured(rounds: number, work: (round: number) => unknown): Promise<Figure> {
  const [wall, cpu]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const spent = process.cpuUsage();
    const start = performance.now();
    await work(round);
    wall.push(performance.now() - start);
    const used = process.cpuUsage(spent);
    cpu.push((used.user + used.system) / 1000);
  }
  const [times, costs] = [wall.toSorted((a, b) => a - b), cpu.toSorted((a, b) => a - b)];
  return { median: at(times, 0.5), p95: at(times, 0.95), cpuMedian: at(costs, 0.5), cpuP95: at(costs, 0.95), rounds };
}

/** Megabytes of this process as Linux counts them; zero elsewhere. */
function megabytes(field: 'VmRSS' | 'VmHWM'): number {
  try {
    return Math.round(Number(new RegExp(`${field}:\\s+(\\d+) kB`, 'u').exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

const passphrase = (): Uint8Array => new TextEncoder().encode(BENCH_PASSPHRASE);
const keeper = createVaultKeeper({ clock: systemClock(), newVaultCost: LOWEST_COST });
const figures: Record<string, Figure> = {};
const memory: Record<string, number> = { start: megabytes('VmRSS') };

figures['key derivation'] = await measured(5, () => argon2id(passphrase(), Buffer.alloc(32, 1), LOWEST_COST));
figures['open, with key derivation'] = await measured(5, async () => { await valueOf(await keeper.open(folder, passphrase())).close(); });
const vault = valueOf(await keeper.open(folder, passphrase()));
memory['open'] = megabytes('VmRSS');

const some = (round: number): string => caseIdOf((round * 7919 + 13) % cases);
figures['first page of the list, 50 cases'] = await measured(30, async () => valueOf(await vault.casePage({ offset: 0, limit: 50 })));
figures['a page in the middle of the list'] = await measured(30, async (round) => valueOf(await vault.casePage({ offset: Math.floor((cases * round) / 40), limit: 50 })));
const typed = typedSearches(cases);
let found = 0;
figures['search, each key typed'] = await measured(typed.length, async (round) => { found += valueOf(await vault.casePage({ search: typed[round] ?? '', offset: 0, limit: 50 })).total; });
if (found === 0) throw new Error('the searches found nothing');
figures['read a case'] = await measured(100, async (round) => valueOf(await vault.readCase(some(round))));
figures['open a case, checked'] = await measured(100, async (round) => valueOf(openCase(valueOf(await vault.readCase(some(round))))));
const opened = new Map<string, number>();
for (let round = 0; round < 200; round += 1) opened.set(some(round), valueOf(await vault.readCase(some(round))).revision);
const contents = new Map<string, unknown>();
for (const id of opened.keys()) contents.set(id, valueOf(await vault.readCase(id)).content);
async function saved(round: number, { title, searchText, noteText }: ReturnType<typeof caseHead>, content: unknown): Promise<void> {
  const id = some(round);
  const { revision } = valueOf(await vault.saveCase({ id, expectedRevision: opened.get(id) ?? 0, title, searchText, noteText, content, changes: [], by: 'bench', reason: 'answer' }));
  opened.set(id, revision);
}

/** The case with another family name of one person: what a lawyer does who corrects a spelling. */
function renamed(content: unknown, round: number): CaseFile {
  const file = content as CaseFile;
  const family = `${STEMS[round % STEMS.length] ?? ''}${['енов', 'аров', 'иева'][round % 3] ?? ''}`;
  return { ...file, people: file.people.map((person, index) => (index === round % PEOPLE_A_CASE ? { ...person, names: person.names.map((name) => (name.id === 'ru' ? { ...name, family } : name)) } : person)) };
}

figures['save an accepted answer'] = await measured(200, async (round) => {
  const changed = renamed(contents.get(some(round)), round);
  await saved(round, caseHead(changed), changed);
});
figures['save a case in which every word is another'] = await measured(60, (round) => saved(round, { title: `Т ${String(round)}`, searchText: `Новое имя ${String(round)}`, noteText: '' }, contents.get(some(round))));
figures['keep a half-written answer'] = await measured(60, async (round) => valueOf(await vault.putDraft({ caseId: some(round), path: 'people[p0x].phone', text: 'написано', at: author.at })));
figures['set an answer, read, checked and saved'] = await measured(60, async (round) => {
  const id = some(round);
  const file = valueOf(await vault.readCase(id)).content as CaseFile;
  valueOf(await setAnswer(vault, id, `people[${file.people[0]?.id ?? ''}].phone`, { value: `+7 701 000 ${String(1000 + round)}` }, author));
});
const long = caseIdOf(0);
figures['history of a case with 1000 revisions'] = await measured(10, async () => valueOf(await caseHistory(vault, long)));
figures['that case as of a day'] = await measured(10, async () => valueOf(await caseAsOf(vault, long, '2026-12-31')));
figures['that case at revision 992 (31 steps)'] = await measured(10, async () => valueOf(await vault.readCaseAt(long, 992)));
figures['undo in a case of 60 revisions'] = await measured(5, async (round) => valueOf(await undoChange(vault, some(round), author)));
figures['the same person elsewhere'] = await measured(10, async (round) => {
  const [person] = (contents.get([...contents.keys()][round] ?? '') as CaseFile).people;
  if (person !== undefined) valueOf(await findSamePeople(vault, person, null));
});
memory['after work'] = megabytes('VmRSS');
/** The whole vault checked: while other calls come in between, and at one go. `p95` of the first is the longest that others waited. */
async function checks(): Promise<ScaleFigures['whole']> {
  let longest = 0;
  let before = performance.now();
  const beat = setInterval(() => { longest = Math.max(longest, performance.now() - before); before = performance.now(); }, 1);
  let records: VaultReport | undefined;
  const background = await measured(1, async () => { records = await vault.verify({ whole: false }); });
  clearInterval(beat);
  figures['check in the background'] = { ...background, p95: longest };
  memory['after the check'] = megabytes('VmRSS');
  let sound = records?.sound === true;
  figures['whole check on demand'] = await measured(1, async () => { sound = (await vault.verify()).sound && sound; });
  return { sound, revisions: records?.revisions ?? 0 };
}

const whole = depth === 'whole' ? await checks() : { sound: true, revisions: 0 };
memory['peak, key derivation included'] = megabytes('VmHWM');
await vault.close();
process.stdout.write(`${JSON.stringify({ figures, memory, whole } satisfies ScaleFigures)}\n`);
