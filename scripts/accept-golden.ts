import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { goldenFile, goldenPaper, GOLDENS, goldenText } from './golden-texts.ts';

/** `npm run golden:accept -- NAME`: writes the text of one golden paper. Read the diff before you commit it, and say in the commit why it changed. */
const [name] = process.argv.slice(2);
const golden = GOLDENS.find((each) => each.name === name);
if (golden === undefined) {
  console.error(`Which golden? One of: ${GOLDENS.map((each) => each.name).join(', ')}`);
  process.exitCode = 2;
} else {
  mkdirSync(dirname(goldenFile(golden.name)), { recursive: true });
  writeFileSync(goldenFile(golden.name), await goldenText(await goldenPaper(golden)));
}
