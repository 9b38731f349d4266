/**
 * Everything that stops a run, in one table: the code, the exit code it ends with, and its first words.
 * Problems that do not stop a run are issues (model/issue.ts): data, carried along and disclosed.
 */
export const FAILURES = {
  'wrong-usage': { exitCode: 2, title: 'The command line could not be understood' },
  'case-unusable': { exitCode: 3, title: 'The case file cannot be used' },
  'manifest-unusable': { exitCode: 3, title: 'The list of clients cannot be used' },
  'results-unusable': { exitCode: 3, title: 'The results of an earlier run cannot be used' },
  'batch-locked': { exitCode: 3, title: 'Another run is at work there' },
  'inputs-unusable': { exitCode: 3, title: 'Several things of the case cannot be used' },
  'file-unreadable': { exitCode: 3, title: 'A file cannot be read' },
  'notice-unclear': { exitCode: 3, title: 'The notice does not tell everything that is needed' },
  'report-unrecognised': { exitCode: 3, title: 'A report was not recognised' },
  'report-unusable': { exitCode: 3, title: 'A report cannot be used' },
  'window-empty': { exitCode: 3, title: 'The window holds no package' },
  'order-unknown': { exitCode: 3, title: 'The order was not found' },
  'out-unusable': { exitCode: 3, title: 'The output cannot be written there' },
  'text-unprintable': { exitCode: 3, title: 'Some text cannot be printed' },
  'catalogue-invalid': { exitCode: 1, title: 'The policy catalogue that ships with the program is broken' },
  'template-unusable': { exitCode: 3, title: 'A template of yours cannot be used' },
  'template-invalid': { exitCode: 1, title: 'A template that ships with the program is broken' },
  'not-supported': { exitCode: 4, title: 'The data does not support this appeal' },
} as const;

export type FailureCode = keyof typeof FAILURES;

/** One thing that is wrong, located: what, where, what was found and expected, what to do next. */
export interface Problem {
  readonly message: string;
  readonly file?: string | undefined;
  /** 1-based line of the file. */
  readonly row?: number | undefined;
  /** The column by name (reports), or the 1-based character column (YAML). */
  readonly column?: string | number | undefined;
}

/** The one class of failure. It holds every problem found at once, so that the seller mends them in one go. */
export class AppealError extends Error {
  readonly code: FailureCode;
  readonly problems: readonly Problem[];

  constructor(code: FailureCode, problems: readonly Problem[], cause?: unknown) {
    super(
      `${FAILURES[code].title}: ${problems.map(({ file, message }) => (file === undefined ? message : `${file}: ${message}`)).join(' · ')}`,
      { cause },
    );
    this.name = 'AppealError';
    this.code = code;
    this.problems = problems;
  }

  /** The process exit code this failure ends with (see the README's table). */
  get exitCode(): number {
    return FAILURES[this.code].exitCode;
  }
}
