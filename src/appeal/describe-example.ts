import type { ExampleShipment, ExampleTest } from '../model/appeal-exhibits.js';
import type { Exhibit } from '../model/case-file.js';
import { type Catalogue, editionOf, spellEdition } from '../model/clause.js';
import { exemptingVerdicts } from '../model/exempting-verdicts.js';
import { spellDay } from '../model/local-date.js';
import { DAY_WORDS, type Shipment } from '../model/shipment.js';
import { formatSource, type Source } from '../model/source.js';
import { TEST_FACTS, type TestedFact } from '../model/test-facts.js';
import type { ClauseVerdict } from '../model/verdict.js';
import type { ChosenExample } from './choose-examples.js';
import { listFacts } from './list-facts.js';
import { mainClause } from './main-clause.js';
import { writeArithmetic } from './write-arithmetic.js';

const HOLDS = { met: 'yes', 'not-met': 'no', unknown: 'unknown' } as const;

const cite = (...sources: readonly (Source | null | undefined)[]): string =>
  [...new Set(sources.flatMap((source) => (source ? [formatSource(source)] : [])))].join(', ') ||
  'no row states it';

/** What an exhibit must prove to bear on a fact. */
const PROVES: Readonly<Partial<Record<TestedFact, Exhibit['proves']>>> = {
  value: 'value',
  mailpiece: 'mailpiece',
  'ship-method': 'method',
};

/** Where a fact of a package was read. */
function placesOf(shipment: Shipment, fact: TestedFact): readonly (Source | null | undefined)[] {
  const { value, shipMethod, carrier, trackingNumber, origin, destination, sources } = shipment;
  switch (fact) {
    case 'value':
      return [value.packageValue?.source, ...value.sources];
    case 'ship-method':
      return [shipMethod?.source];
    case 'carrier':
      return [carrier?.source ?? sources[0]];
    case 'number':
      return [trackingNumber?.source];
    case 'origin':
      return [origin?.source];
    case 'destination':
      return [destination?.source];
    case 'mailpiece':
    case 'order':
      return [];
    default:
      return fact satisfies never;
  }
}

/** Where the facts stand that tests read, what only the seller says marked as declared, and the exhibits that bear on them. */
function sourceOf(
  shipment: Shipment,
  tests: readonly string[],
  proofsOf: (proves: Exhibit['proves'] | undefined) => readonly string[],
): string {
  const facts = [...new Set(tests.flatMap((test) => TEST_FACTS.get(test) ?? []))];
  const { mailpiece, mailpieceBy } = shipment;
  const places = facts.flatMap((fact) => placesOf(shipment, fact));
  const mailed = facts.includes('mailpiece')
    ? mailpiece
      ? [
          `${mailpieceBy === 'record' ? 'postage record' : 'declared by the seller'} (${formatSource(mailpiece.source)})`,
        ]
      : ['no row states it']
    : [];
  const proofs = facts.flatMap((fact) => (PROVES[fact] === undefined ? [] : proofsOf(PROVES[fact])));
  const read = places.length > 0 || mailed.length === 0 ? [cite(...places)] : [];
  return [...read, ...mailed, ...proofs].join('; ');
}

function describeTests(
  shipment: Shipment,
  verdict: ClauseVerdict,
  catalogue: Catalogue,
  proofsOf: (proves: Exhibit['proves'] | undefined) => readonly string[],
): readonly ExampleTest[] {
  const edition = editionOf(catalogue, verdict);
  const decisive =
    verdict.common.find((result) => result.outcome === 'not-met') ??
    verdict.common.find((result) => result.outcome === 'unknown');
  const common: ExampleTest = {
    test: 'Under every reading',
    words: null,
    found: decisive?.because ?? verdict.common.map((result) => result.because).join('; '),
    holds: decisive ? HOLDS[decisive.outcome] : 'yes',
    source: sourceOf(shipment, edition?.tests ?? [], proofsOf),
  };
  const disputed = verdict.dimensions.flatMap((found) => {
    const dimension = edition?.dimensions.find(({ id }) => id === found.id);
    return found.readings.map((one): ExampleTest => {
      const reading = dimension?.readings.find(({ id }) => id === one.id);
      return {
        test: reading?.title ?? one.id,
        words: dimension?.words ?? null,
        found: one.result.because,
        holds: HOLDS[one.result.outcome],
        source: sourceOf(shipment, [one.id], proofsOf),
      };
    });
  });
  return [...disputed, common];
}

/** An example shipment with its arithmetic, each test with the words it rests on, and what proves it. */
export function describeExample(
  { classified, chosenAs }: ChosenExample,
  index: number,
  lead: string,
  catalogue: Catalogue,
  hasReport: boolean,
  proofsOf: (orderId: string, proves: Exhibit['proves'] | undefined) => readonly string[],
): ExampleShipment {
  const { shipment, tracking, verdicts } = classified;
  const isListed = shipment.listing !== 'not-listed';
  const exempting = exemptingVerdicts(classified, lead);
  const [exemptBy] = exempting;
  const main = mainClause(verdicts);
  const verdict = exemptBy ?? verdicts.find((one) => one.clause === main);
  const clause = catalogue.clauses.find(({ id }) => id === verdict?.clause);
  const tried = (exemptBy ? exempting : verdicts).filter((one) => one.clause === clause?.id);
  const editions = tried.flatMap((one) => editionOf(catalogue, one) ?? []);
  return {
    number: index + 1,
    orderId: shipment.orderId,
    category: shipment.category,
    day: shipment.day ? spellDay(shipment.day.value) : 'not stated',
    dayIs: shipment.dayIs === 'promised-delivery-date' ? 'promised' : DAY_WORDS[shipment.dayIs],
    trackingNumber: shipment.trackingNumber?.value || 'none given',
    isListed,
    amazonRow: isListed ? cite(shipment.sources[0]) : cite(...shipment.sources),
    tracking: tracking.because,
    arithmetic: writeArithmetic(shipment, catalogue.tax),
    tests: verdict
      ? describeTests(shipment, verdict, catalogue, (proves) => proofsOf(shipment.orderId, proves))
      : [],
    // What is only bounded is stated nowhere.
    facts: listFacts(shipment, hasReport).flatMap(({ fact, value, source, isBound }) =>
      value === null || isBound ? [] : [{ fact, value, source }],
    ),
    conclusion: exemptBy === undefined ? 'defect' : 'exempt',
    clauseTitle: exemptBy === undefined ? null : (clause?.title ?? null),
    edition: editions.length > 0 ? editions.map(spellEdition).join(' and ') : null,
    page: editions[0]?.passages[0]?.source.page ?? null,
    chosenAs,
  };
}
