import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * Keeps what Node makes of the program's own source beside the built interface, so that the window opens in half the time from the second start on.
 * It lies in the program's folder, where whoever could change it could change the program too, and holds nothing of any case. A folder that can't be
 * written to is passed over without a word. Only the window uses it: the command line writes where it is told and nowhere else.
 */
enableCompileCache(fileURLToPath(new URL('../out/compiled', import.meta.url)));
