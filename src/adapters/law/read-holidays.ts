import type { Failure } from '#core/failure.ts';
import { holidayDataOf, holidaysFile, ownHolidaysFile, withOwnHolidays } from '#core/law/holiday-schema.ts';
import { workCalendar } from '#core/law/work-calendar.ts';
import type { WorkCalendar } from '#core/law/work-calendar.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import path from 'node:path';
import { readLawYaml } from './law-yaml.ts';

/** Reads `holidays.yaml` of the law folder, and the user's own file over it where a path is given. All complaints at once. */
export async function readHolidays(folder: string, ownFile: string | null): Promise<Result<WorkCalendar>> {
  const shipped = await readLawYaml(path.join(folder, 'holidays.yaml'), 'holidays.yaml', holidaysFile);
  const own = ownFile === null ? null : await readLawYaml(ownFile, path.basename(ownFile), ownHolidaysFile);
  const complaints: readonly Failure[] = [...shipped.complaints, ...(own?.complaints ?? [])];
  const [first, ...also] = complaints;
  if (first !== undefined) return err({ ...first, also });
  if (shipped.value === null) throw new Error('no value and no complaint');
  const data = holidayDataOf(shipped.value);
  return ok(workCalendar(own === null || own.value === null ? data : withOwnHolidays(data, own.value)));
}
