/** The command line as `main.ts` starts it, but for the cost of a guess at a passphrase, which is the least that the format allows: measuring it takes seconds in every process. */
import { LOWEST_COST } from '#adapters/crypto/argon2id.ts';
import { makeProgram } from '#hosts/cli/program.ts';
import { runCommand } from '#hosts/cli/run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2), () => makeProgram({ newVaultCost: LOWEST_COST }));
