import { FAILURES } from '../errors.js';
import { print } from './print-text.js';

/**
 * Ends the run in words where what it prints can't be written. A reader that has seen enough (`| head`) closes the pipe: that is
 * no fault. A full disk is one: whoever reads the file would take a part for the whole.
 */
export function watchOutput({ stdout, stderr }: NodeJS.Process): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    const { title, exitCode } = FAILURES['out-unusable'];
    print(
      stderr,
      `${title}.\n  stdout: could not be written (${error.code}); what stands there is not whole\n`,
    );
    process.exit(exitCode);
  });
  // Nobody is left to tell of it.
  stderr.on('error', () => {});
}
