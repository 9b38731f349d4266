import type { CitedClause, CitedDispute, CitedPassage } from '../model/appeal-exhibits.js';
import {
  type Catalogue,
  type Clause,
  type Dimension,
  editionOn,
  type Passage,
  spellEdition,
} from '../model/clause.js';
import { exemptingVerdicts } from '../model/exempting-verdicts.js';
import { groupBy } from '../model/group-by.js';
import { type DateSpan, type LocalDate, spellDay } from '../model/local-date.js';
import type { Scenario } from '../model/scenario.js';
import { asksFor, type ClassifiedShipment, exemptionUnder } from '../model/verdict.js';

/** Passages of one source and grade together. What was not read verbatim is marked, and never set in quotation marks. */
export function citePassages(passages: readonly Passage[]): readonly CitedPassage[] {
  const sameSource = ({ grade, source }: Passage): string => `${grade} ${source.id}`;
  return [...groupBy(passages, sameSource).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { grade, source } = first;
    const page = source.page === null ? '' : `, page ${source.page}`;
    return [
      {
        words: group.map(({ words }) => words),
        verbatim: grade === 'verbatim',
        secondHand: grade === 'second-hand',
        source: `${source.title}${page}, ${source.read}`,
        address: source.address,
      },
    ];
  });
}

function howFarSecondHand(passages: readonly Passage[]): CitedClause['secondHand'] {
  const known = passages.filter(({ grade }) => grade !== 'second-hand');
  return known.length === passages.length ? null : known.length === 0 ? 'wholly' : 'in part';
}

/** What a dispute is about where its words are not known to the letter. */
const ABOUT: Readonly<Record<string, string>> = {
  value: 'What such a package may cost',
  method: 'How such a package is sent',
};

type Lead = Pick<Scenario, 'id' | 'choice'>;

/** The words of one dispute with its readings, and the one that the leading figure rests on. */
function citeDispute(clause: Clause, dimension: Dimension, { choice }: Lead, asOf: LocalDate): CitedDispute {
  const isUsed = (id: string): boolean => asksFor(choice, clause.id, dimension, id);
  const isChosen = choice.kind === 'one' && choice.clause === clause.id && choice.dimension === dimension.id;
  return {
    words: dimension.words,
    about: ABOUT[dimension.id] ?? 'What counts as such a package',
    readings: dimension.readings.map(({ id, title, argument, source, passages }) => ({
      title,
      argument,
      source,
      // A letter does not know of words that came after it.
      passages: citePassages(passages.filter((one) => one.source.since === null || one.source.since <= asOf)),
      used: isUsed(id),
    })),
    rests: choice.kind === 'all' ? null : (dimension.readings.find(({ id }) => isUsed(id))?.title ?? null),
    restsSince:
      choice.kind === 'all'
        ? 'every'
        : isChosen
          ? 'strictest-that-passes'
          : dimension.words === null
            ? 'as-reported'
            : 'words-alone',
  };
}

/** The editions by which packages are claimed as exempt, each once, with its words and with the readings that the leading figure rests on. */
export function citeClauses(
  catalogue: Catalogue,
  exempt: readonly ClassifiedShipment[],
  lead: Lead,
  asOf: LocalDate,
): readonly CitedClause[] {
  const claimed = new Map<string, number>();
  for (const one of exempt)
    for (const verdict of exemptingVerdicts(one, lead.id)) {
      const edition = `${verdict.clause} ${verdict.edition}`;
      claimed.set(edition, (claimed.get(edition) ?? 0) + 1);
    }
  return catalogue.clauses.flatMap((clause) =>
    clause.editions
      .filter((edition) => claimed.has(`${clause.id} ${edition.from}`))
      .map((edition) => ({
        id: clause.id,
        title: clause.title,
        edition: spellEdition(edition),
        // A letter does not know of an edition that came after it.
        until: edition.to === null || edition.to >= asOf ? null : spellDay(edition.to),
        page: edition.passages[0]?.source.page ?? null,
        passages: citePassages(edition.passages),
        secondHand: howFarSecondHand(edition.passages),
        packages: claimed.get(`${clause.id} ${edition.from}`) ?? 0,
        disputes: edition.dimensions
          .filter((dimension) => dimension.readings.length > 1)
          .map((dimension) => citeDispute(clause, dimension, lead, asOf)),
      })),
  );
}

/** The editions by which packages are exempt before anything is disputed: what a rebuilt rate leaves out from the start. */
export function citeLeftOut(
  catalogue: Catalogue,
  packages: readonly ClassifiedShipment[],
  asOf: LocalDate,
): readonly CitedClause[] {
  const leftOut = packages.filter((one) => exemptionUnder(one, 'as-counted') === 'exempt');
  return citeClauses(catalogue, leftOut, { id: 'as-counted', choice: { kind: 'undisputed' } }, asOf);
}

/** The words that define the rate, and where it is rebuilt the scans that it asks for, as in force at the end of the window. */
export function citeMetric(
  catalogue: Catalogue,
  window: DateSpan,
  isRebuilt: boolean,
): readonly CitedPassage[] {
  const entries = isRebuilt ? [catalogue.floor, catalogue.scans] : [catalogue.floor];
  return citePassages(entries.flatMap((entry) => editionOn(entry, window.to)?.passages ?? []));
}

/** The shipping services that the editions of failing packages name, to the letter. */
export function listExactTexts(
  catalogue: Catalogue,
  failing: readonly ClassifiedShipment[],
): readonly string[] {
  const editions = new Set(
    failing.flatMap(({ verdicts }) => verdicts.map(({ clause, edition }) => `${clause} ${edition}`)),
  );
  const texts = catalogue.clauses.flatMap((clause) =>
    clause.editions
      .filter(({ from }) => editions.has(`${clause.id} ${from}`))
      .flatMap(({ parameters }) => parameters.shipMethods),
  );
  return [...new Set(texts)];
}
