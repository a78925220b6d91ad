import { useState } from 'react';
import { z } from 'zod';
import { Checkbox, Fieldset, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { parseHonestDate, parseMoment } from '#core/casefile/honest-date.ts';
import { useWords } from '../../words/language.ts';
import { recordOf, textOf, type ControlProps } from './control-props.ts';
import { PointFields } from './date-control.tsx';
import { dateParts, NO_POINT, PointParts, pointText } from './date-parts.ts';

/** What stands in the fields of a moment, whole or not. */
const Parts = z.object({ point: PointParts, time: z.string(), zone: z.string(), about: z.boolean() }).readonly();
type Parts = z.output<typeof Parts>;
const MOMENT = /^(about )?(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(Z|[+-]\d{2}:\d{2})$/u;

function partsOf(text: string): Parts {
  const match = MOMENT.exec(text);
  if (match !== null) return { point: dateParts(match[2] ?? '').first, time: match[3] ?? '', zone: match[4] ?? '+05:00', about: match[1] !== undefined };
  const { relation, first } = text === '' ? { relation: 'point', first: NO_POINT } : dateParts(text);
  return { point: first, time: '', zone: '+05:00', about: relation === 'about' };
}

/** «9:4», «0940», «9.40» as `09:40`; null for what is no time. */
function clockTime(text: string): string | null {
  const match = /^\s*(\d{1,2})[:.\s]?(\d{2})\s*$/u.exec(text);
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

function momentText({ point, time, zone, about }: Parts): string | null {
  const day = pointText(point);
  if (day === null) return null;
  const hour = time.trim() === '' ? '' : clockTime(time);
  if (hour === null) return null;
  const text = `${about ? 'about ' : ''}${day}${hour === '' ? '' : `T${hour}${zone}`}`;
  return parseMoment(text) !== null || parseHonestDate(text) !== null ? text : null;
}

/** A moment with its hour and minute; without them the day alone, or what is remembered of it. */
export function MomentControl({ label, value, unfinished, onChange, autoFocus }: ControlProps) {
  const { t } = useWords();
  const [parts, setParts] = useState<Parts>(() => Parts.safeParse(unfinished).data ?? partsOf(typeof value === 'string' ? value : textOf(recordOf(value)['when'])));
  const take = (next: Parts): void => {
    setParts(next);
    const text = momentText(next) ?? undefined;
    const { year, part, day } = next.point;
    onChange(text, text === undefined && [year, part, day, next.time].some((each) => each !== '') ? next : undefined);
  };
  const zones = [...new Set(['+05:00', '+03:00', parts.zone])];
  const started = parts.point.year !== '' || parts.time !== '';
  return (
    <Fieldset legend={label} className="answer-fields">
      <Text size="sm" mb="xs">{t('momentHint')}</Text>
      <Group gap="xs" align="flex-end" wrap="wrap">
        <PointFields value={parts.point} legend={label} onChange={(point) => { take({ ...parts, point }); }} autoFocus={autoFocus} />
        <TextInput w={120} label={t('momentTime')} placeholder="09:40" inputMode="numeric" value={parts.time} onChange={(event) => { take({ ...parts, time: event.currentTarget.value }); }} />
        <NativeSelect w={180} label={t('momentZone')} value={parts.zone} data={zones.map((zone) => ({ value: zone, label: zone === '+05:00' ? t('zoneKazakhstan') : zone === '+03:00' ? t('zoneMoscow') : zone }))} onChange={(event) => { take({ ...parts, zone: event.currentTarget.value }); }} />
      </Group>
      <Checkbox mt="sm" label={t('momentAbout')} checked={parts.about} onChange={(event) => { take({ ...parts, about: event.currentTarget.checked }); }} />
      {started && momentText(parts) === null ? <Text size="sm" role="status" mt="xs">{t('dateUnreadable')}</Text> : null}
    </Fieldset>
  );
}
