import { configureGlobal } from 'fast-check';

/** Laws are tried a hundred times in `npm test` and two thousand times in `npm run test:slow`. */
configureGlobal({ numRuns: process.env['SLOW'] === '1' ? 2000 : 100 });
