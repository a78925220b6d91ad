import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePageStyle, textWidth } from '#core/papers/page-style.ts';

const FOLDER = new URL('../../../../resources/page-styles/', import.meta.url);
const read = (name: string): unknown => parse(readFileSync(new URL(name, FOLDER), 'utf8'));

describe('page styles', () => {
  it.each(readdirSync(FOLDER))('%s passes the schema and is named as its file', (name) => {
    const style = parsePageStyle(read(name));
    expect(style.ok && `${style.value.id}.yaml`).toBe(name);
  });

  it('the court style leaves the customary 170 mm for text', () => {
    const style = parsePageStyle(read('court.yaml'));
    expect(style.ok && textWidth(style.value)).toBe(170);
  });

  it('lists every place that is wrong', () => {
    const style = structuredClone(read('court.yaml')) as { body: { size: unknown }; page: { margins: { left: unknown } } };
    style.body.size = '14';
    style.page.margins.left = -1;
    const parsed = parsePageStyle(style);
    expect(parsed.ok ? [] : parsed.error.map((line) => line.split(':')[0])).toEqual(['page.margins.left', 'body.size']);
  });
});
