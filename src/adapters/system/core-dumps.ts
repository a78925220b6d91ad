import { writeFileSync } from 'node:fs';

/**
 * Keeps the memory of this process out of core dumps, where the system lets a process say so for itself: on Linux, whatever `ulimit -c` and the collector of dumps are
 * set to. Returns whether it did. Elsewhere, and for a snapshot of the whole machine, it does nothing.
 */
export function keepMemoryOutOfCoreDumps(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    // No kind of mapped memory goes into a dump; the registers of a thread may.
    writeFileSync('/proc/self/coredump_filter', '0x0');
    return true;
  } catch {
    return false;
  }
}
