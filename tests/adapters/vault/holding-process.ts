/** Opens a vault, says "open" or the code of the failure, and holds it until it is killed. */
import { PASSPHRASE_FOR_CHILDREN, childKeeper } from './child-keeper.ts';

const opened = await childKeeper().open(process.argv[2] ?? '', new TextEncoder().encode(PASSPHRASE_FOR_CHILDREN));
process.stdout.write(opened.ok ? 'open\n' : `${opened.error.code}\n`);
if (opened.ok) setInterval(() => undefined, 1000);
