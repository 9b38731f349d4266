import { AppealError } from '../../src/errors.js';

/** The failure that a run ends with. A run that ends well, or with any other error, fails the test. */
export async function failureOf(run: () => unknown): Promise<AppealError> {
  try {
    await run();
  } catch (error) {
    if (error instanceof AppealError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
