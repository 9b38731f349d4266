import type { ExampleShipment, ExampleTest } from '../model/appeal-exhibits.js';
import type { Exhibit } from '../model/case-file.js';
import { type Catalogue, spellEdition } from '../model/clause.js';
import { spellDay } from '../model/local-date.js';
import { DAY_WORDS, type Shipment } from '../model/shipment.js';
import { formatSource, type Source } from '../model/source.js';
import type { ClauseVerdict } from '../model/verdict.js';
import type { ChosenExample } from './choose-examples.js';
import { mainClause } from './main-clause.js';
import { writeArithmetic } from './write-arithmetic.js';

const HOLDS = { met: 'yes', 'not-met': 'no', unknown: 'unknown' } as const;

const cite = (...sources: readonly (Source | null | undefined)[]): string =>
  [...new Set(sources.flatMap((source) => (source ? [formatSource(source)] : [])))].join(', ') ||
  'no row states it';

/** What an exhibit must prove to bear on a reading. */
const PROVES: Readonly<Record<string, Exhibit['proves']>> = {
  'ex-tax': 'value',
  'incl-tax': 'value',
  net: 'value',
  'by-mailpiece': 'mailpiece',
  'by-ship-method': 'method',
};

function sourceOf(shipment: Shipment, dimension: string, reading: string): string {
  if (dimension === 'method')
    return reading === 'by-mailpiece'
      ? shipment.mailpiece
        ? `${shipment.mailpieceBy === 'record' ? 'postage record' : 'declared by the seller'} (${formatSource(shipment.mailpiece.source)})`
        : 'no row states it'
      : cite(shipment.shipMethod?.source);
  return cite(shipment.value.packageValue?.source, ...shipment.value.sources);
}

/** Where the facts stand that no reading changes; that a product is digital only the seller says. */
function sourceOfCommon(
  { carrier, origin, destination, mailpiece, sources }: Shipment,
  clause: string,
): string {
  return clause === 'digital'
    ? cite(mailpiece?.source)
    : cite(carrier?.source ?? sources[0], origin?.source, destination?.source);
}

function describeTests(
  shipment: Shipment,
  verdict: ClauseVerdict,
  catalogue: Catalogue,
  proofsOf: (proves: Exhibit['proves'] | undefined) => readonly string[],
): readonly ExampleTest[] {
  const clause = catalogue.clauses.find(({ id }) => id === verdict.clause);
  const edition = clause?.editions.find(({ from }) => from === verdict.edition);
  const decisive =
    verdict.common.find((result) => result.outcome === 'not-met') ??
    verdict.common.find((result) => result.outcome === 'unknown');
  const common: ExampleTest = {
    test: 'Under every reading',
    words: null,
    found: decisive?.because ?? verdict.common.map((result) => result.because).join('; '),
    holds: decisive ? HOLDS[decisive.outcome] : 'yes',
    source: sourceOfCommon(shipment, verdict.clause),
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
        source: [sourceOf(shipment, found.id, one.id), ...proofsOf(PROVES[one.id])].join('; '),
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
  proofsOf: (orderId: string, proves: Exhibit['proves'] | undefined) => readonly string[],
): ExampleShipment {
  const { shipment, tracking, verdicts, byScenario } = classified;
  const isListed = shipment.listing !== 'not-listed';
  const exemptBy = byScenario.get(lead)?.clauses[0];
  const verdict = verdicts.find(({ clause }) => clause === (exemptBy ?? mainClause(verdicts)));
  const clause = catalogue.clauses.find(({ id }) => id === verdict?.clause);
  const tried = verdicts.filter((one) => one.clause === clause?.id).map((one) => one.edition);
  const editions = clause?.editions.filter(({ from }) => tried.includes(from)) ?? [];
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
    arithmetic: writeArithmetic(shipment),
    tests: verdict
      ? describeTests(shipment, verdict, catalogue, (proves) => proofsOf(shipment.orderId, proves))
      : [],
    conclusion: exemptBy === undefined ? 'defect' : 'exempt',
    clauseTitle: exemptBy === undefined ? null : (clause?.title ?? null),
    edition: editions.length > 0 ? editions.map(spellEdition).join(' and ') : null,
    page: editions[0]?.passages[0]?.source.page ?? null,
    chosenAs,
  };
}
