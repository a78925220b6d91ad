import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseFileTable } from './case-file-table.ts';

/** Writes the table of fields into docs/case-file.md; a test compares the two. */
writeFileSync(join(import.meta.dirname, '../docs/case-file.md'), caseFileTable());
