import { execFileSync, spawnSync } from 'node:child_process';

/** Whether the program `python3` is there, whose libraries read what is written here independently. */
export const hasPython3 = spawnSync('python3', ['--version']).status === 0;
if (!hasPython3) console.warn('SKIPPED what is read back by python3: it is not on this machine.');

/** What a program prints, without the line end. @throws Error when it fails */
export function runPython3(program: string, ...args: readonly string[]): string {
  return execFileSync('python3', ['-c', program, ...args], { encoding: 'utf8' }).trimEnd();
}
