import type { Appeal } from '../model/appeal.js';
import type { CausePackages, ExampleShipment, Proof } from '../model/appeal-exhibits.js';
import type { AppealCause } from '../model/appeal-parts.js';
import { left, type NamedCell, type NamedTable, right } from './named-table.js';

/** Each test of the clause against one example shipment. */
export function exampleTable({ tests }: ExampleShipment): NamedTable {
  return {
    type: 'table',
    columns: [left(21), left(39), left(24), left(8), left(16)],
    words: ['none'],
    rows: tests.map(({ test, words, found, holds, source }) => [
      test,
      words === null ? { word: 'none' } : `“${words}”`,
      found,
      holds,
      source,
    ]),
    dense: true,
  };
}

/** Every fact of one example shipment with the place that it was read from. */
export function factTable({ facts }: ExampleShipment): NamedTable {
  return {
    type: 'table',
    columns: [left(30), left(40), left(30)],
    words: ['none'],
    rows: facts.map(({ fact, value, source }) => [fact, value, source ?? { word: 'none' }]),
    dense: true,
  };
}

/** The failing packages of one cause, a row each. */
export function packageTable(
  { rows }: CausePackages,
  { reportFile }: Pick<Appeal, 'reportFile'>,
): NamedTable {
  return {
    type: 'table',
    columns: [
      left(1, true),
      left(1, true),
      left(1, true),
      right(1),
      right(1),
      left(1),
      left(30),
      left(1, true),
      // A row of one report is a number; of several, file and number.
      reportFile === null ? left(20) : right(1),
    ],
    rows: rows.map(({ cells }) => cells),
    dense: true,
  };
}

/** What a proof shows, each kind of fact with the seller's caption, and each step by its cause. */
function provesOf({ shows }: Proof): NamedCell {
  const once = [...new Map(shows.map((use) => [`${use.kind} ${use.text}`, use])).values()];
  return once.flatMap(({ kind, text }, index) => [
    ...(index > 0 ? ['; '] : []),
    ...(kind === 'step' ? [] : [{ word: kind }, ': ']),
    text,
  ]);
}

/** The files that prove an exhibit. */
export function proofTable(proofs: readonly Proof[]): NamedTable {
  return {
    type: 'table',
    columns: [left(6), left(30), left(32), left(32)],
    words: ['mailpiece', 'value', 'method', 'scan'],
    rows: proofs.map((proof) => [proof.label, proof.file, provesOf(proof), proof.sha256]),
    dense: true,
  };
}

/** The shipping services that were given for the packages of one cause. */
export function shipMethodTable({ shipMethods }: AppealCause): NamedTable {
  return {
    type: 'table',
    columns: [left(70), right(30)],
    words: ['none'],
    rows: shipMethods.map(({ text, packages }) => [
      text === '' ? { word: 'none' } : `“${text}”`,
      String(packages),
    ]),
    dense: true,
  };
}
