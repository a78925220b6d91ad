import { afterAll, afterEach } from 'vitest';
import { takeAttempts } from './closed-network.ts';

/*
 * Loaded before every test file: whatever in this process reaches for a network throws, and fails its test. Child
 * processes are watched from outside in tests/system/.
 */

function complain(): void {
  const found = takeAttempts();
  if (found.length > 0) throw new Error(`reached for a network: ${found.join(', ')}`);
}

afterEach(complain);
afterAll(complain);
