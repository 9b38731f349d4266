import { AppealError } from '../../errors.js';

const AGAIN = 'Download the report again; if it stays so, unpack it yourself and name what is in it.';

/** Stops at a container that is broken or made to do harm: `what` says what was found, and what was expected. */
export function refuseContainer(file: string, what: string, mend = AGAIN, cause?: unknown): AppealError {
  return new AppealError('report-unusable', [{ message: `${what}. ${mend}`, file }], cause);
}

/** Stops at a file that holds no report by its kind. */
export function refuseKind(file: string, message: string): AppealError {
  return new AppealError('report-unrecognised', [{ message, file }]);
}
