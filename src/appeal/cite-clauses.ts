import type { CitedClause, CitedPassage } from '../model/appeal-exhibits.js';
import { type Catalogue, editionOn, type Passage, spellEdition } from '../model/clause.js';
import { groupBy } from '../model/group-by.js';
import { addDays, type DateSpan, type LocalDate, spellDay } from '../model/local-date.js';
import type { ReadingChoice, Scenario } from '../model/scenario.js';
import type { ClassifiedShipment, ClauseVerdict } from '../model/verdict.js';

/** Passages of one source and grade together. What is known second-hand is marked, and never set in quotation marks. */
function citePassages(passages: readonly Passage[]): readonly CitedPassage[] {
  const sameSource = ({ grade, source }: Passage): string => JSON.stringify([grade, source]);
  return [...groupBy(passages, sameSource).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { grade, source } = first;
    const page = source.page === null ? '' : `, page ${source.page}`;
    return [
      {
        words: group.map(({ words }) => words),
        verbatim: grade === 'verbatim',
        source: `${source.title}${page}, ${source.read}`,
        address: source.address,
      },
    ];
  });
}

function usesReading(
  choice: ReadingChoice,
  clause: string,
  dimension: string,
  reading: string,
  asWritten: string,
): boolean {
  if (choice.kind === 'all') return true;
  if (choice.kind === 'one' && choice.clause === clause && choice.dimension === dimension)
    return choice.reading === reading;
  return reading === asWritten;
}

/** The editions by which packages are claimed as exempt, each once, with its words and with the readings that the leading figure rests on. */
export function citeClauses(
  catalogue: Catalogue,
  exempt: readonly ClassifiedShipment[],
  lead: Pick<Scenario, 'id' | 'choice'>,
  asOf: LocalDate,
): readonly CitedClause[] {
  const exempting = (verdict: ClauseVerdict, one: ClassifiedShipment): boolean =>
    one.byScenario.get(lead.id)?.clauses.includes(verdict.clause) ?? false;
  const judged = new Set(
    exempt.flatMap((one) =>
      one.verdicts.filter((v) => exempting(v, one)).map((v) => `${v.clause} ${v.edition}`),
    ),
  );
  return catalogue.clauses.flatMap((clause) =>
    clause.editions
      .filter((edition) => judged.has(`${clause.id} ${edition.from}`))
      .map((edition) => ({
        id: clause.id,
        title: clause.title,
        edition: spellEdition(edition),
        // A letter does not know of an edition that came after it.
        until: edition.to === null || edition.to >= asOf ? null : spellDay(addDays(edition.to, 1)),
        page: edition.passages[0]?.source.page ?? null,
        passages: citePassages(edition.passages),
        disputes: edition.dimensions
          .filter((dimension) => dimension.readings.length > 1)
          .map((dimension) => ({
            words: dimension.words,
            readings: dimension.readings.map((reading) => ({
              title: reading.title,
              argument: reading.argument,
              source: reading.source,
              used: usesReading(lead.choice, clause.id, dimension.id, reading.id, dimension.asWritten),
            })),
          })),
      })),
  );
}

/** The words that define the rate, in the edition in force at the end of the window. */
export function citeMetric(catalogue: Catalogue, window: DateSpan): readonly CitedPassage[] {
  return citePassages(editionOn(catalogue.floor, window.to)?.passages ?? []);
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
