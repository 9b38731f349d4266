import type { Appeal } from '../model/appeal.js';
import type { CausePackages, ExampleShipment, Proof } from '../model/appeal-exhibits.js';
import type { AppealCause } from '../model/appeal-parts.js';
import type { TableBlock } from '../model/block.js';
import { left, right, table } from './table-parts.js';

/** Each test of the clause against one example shipment. */
export function exampleTable(example: ExampleShipment): TableBlock {
  return table(
    `Example ${example.number}: each test of the clause`,
    [
      left('Test', 21),
      left('The words it rests on', 39),
      left('What the rows show', 24),
      left('Met', 8),
      left('Read at', 16),
    ],
    example.tests.map((t) => [t.test, t.words === null ? '–' : `“${t.words}”`, t.found, t.holds, t.source]),
    { dense: true },
  );
}

/** The failing packages of one cause, a row each. */
export function packageTable(
  { number, title, rows }: CausePackages,
  { reportFile, window }: Pick<Appeal, 'reportFile' | 'window'>,
): TableBlock {
  return table(
    `Cause ${number}. ${title}`,
    [
      left('Order', 1, true),
      left(window.isPromised ? 'Promised' : 'Day', 1, true),
      left('Category', 1, true),
      right('Value', 1),
      right('With tax', 1),
      left('Mailed as', 1),
      left('Shipping service given', 30),
      left('Outcome', 1, true),
      reportFile === null ? left('Row', 20) : right('Row', 1),
    ],
    rows,
    { dense: true },
  );
}

/** The files that prove an exhibit. */
export function proofTable(proofs: readonly Proof[]): TableBlock {
  return table(
    'Files sent unaltered beside this letter; the SHA-256 shows that a file is the one meant',
    [left('No.', 6), left('File', 30), left('Proves', 32), left('SHA-256', 32)],
    proofs.map(({ label, file, proves, sha256 }) => [label, file, proves, sha256]),
    { dense: true },
  );
}

/** The shipping services that were given for the packages of one cause. */
export function shipMethodTable({ shipMethods }: AppealCause): TableBlock {
  return table(
    'Shipping service given at confirmation',
    [left('Text given', 70), right('Packages', 30)],
    shipMethods.map(({ text, packages }) => [text === '' ? '(none)' : `“${text}”`, String(packages)]),
    { dense: true },
  );
}
