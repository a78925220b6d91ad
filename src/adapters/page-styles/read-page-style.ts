import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shipped } from '#adapters/files/program-root.ts';
import { readSoundYaml } from '#adapters/files/sound-yaml.ts';
import { parsePageStyle, type PageStyle } from '#core/papers/page-style.ts';

const FOLDER = shipped('resources/page-styles');
const FALLBACK = 'court';

const known = new Map<string, PageStyle>();

/**
 * The page style called `id` from `resources/page-styles/`, or the court style if there is none of that name, since an
 * export never fails for its looks. Read once per process. A shipped file that does not pass its schema is a bug and throws.
 */
export function readPageStyle(id: string): PageStyle {
  const cached = known.get(id);
  if (cached !== undefined) return cached;
  const text = /^[a-z][a-z0-9-]*$/.test(id) ? readText(id) : null;
  if (text === null) {
    if (id === FALLBACK) throw new Error('the court page style is missing from the installation');
    return readPageStyle(FALLBACK);
  }
  const parsed = parsePageStyle(readSoundYaml(text, 'typed'));
  if (!parsed.ok) throw new Error(`page style ${id}: ${parsed.error.join('; ')}`);
  known.set(id, parsed.value);
  return parsed.value;
}

function readText(id: string): string | null {
  try {
    return readFileSync(join(FOLDER, `${id}.yaml`), 'utf8');
  } catch {
    return null;
  }
}
