import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { caseFileTable } from '../../../../scripts/case-file-table.ts';

it('docs/case-file.md is what the schema says', () => {
  expect(readFileSync(new URL('../../../../docs/case-file.md', import.meta.url), 'utf8')).toBe(caseFileTable());
});
