import { type Catalogue, editionOn } from '../model/clause.js';
import type { ExplainedClause, ExplainedPackage, ExplainedTest } from '../model/explanation.js';
import type { Scenario } from '../model/scenario.js';
import {
  type ClassifiedShipment,
  type ClauseVerdict,
  exemptionUnder,
  outcomesUnder,
} from '../model/verdict.js';
import { listFacts } from './list-facts.js';
import { nearestFlip } from './nearest-flip.js';

/** What each reading of a disputed word makes of the package, where they disagree. */
function describeContest({ readings }: ClauseVerdict['dimensions'][number]): readonly string[] {
  if (new Set(readings.map(({ result }) => result.outcome)).size < 2) return [];
  const verbs = { met: 'passes', 'not-met': 'fails', unknown: 'leaves open' } as const;
  const missedFirst = readings.toSorted(
    (a, b) => Number(a.result.outcome === 'met') - Number(b.result.outcome === 'met'),
  );
  const parts = missedFirst.map(({ id, result }) => {
    const by = result.by !== null && result.outcome === 'not-met' ? ` by ${result.by}` : '';
    return `${verbs[result.outcome]} \`${id}\`${by}`;
  });
  const [missed] = missedFirst;
  return [`${missed?.result.because ?? ''}: ${parts.join('; ')}`];
}

function explainClause(verdict: ClauseVerdict, catalogue: Catalogue): ExplainedClause | null {
  const clause = catalogue.clauses.find(({ id }) => id === verdict.clause);
  const edition = clause ? editionOn(clause, verdict.edition) : null;
  if (!clause || !edition) return null;
  const common = verdict.common.map(
    (result): ExplainedTest => ({ ...result, reading: null, title: null, words: null }),
  );
  const disputed = verdict.dimensions.flatMap((found) => {
    const dimension = edition.dimensions.find(({ id }) => id === found.id);
    return found.readings.map(({ id, result }): ExplainedTest => {
      const reading = dimension?.readings.find((one) => one.id === id);
      return {
        ...result,
        reading: `${clause.id}.${found.id}=${id}`,
        title: reading?.title ?? null,
        words: dimension?.words ?? null,
      };
    });
  });
  return {
    clause: clause.id,
    title: clause.title,
    edition: edition.from,
    until: edition.to,
    question: edition.question,
    passages: edition.passages.map(({ words, grade, source }) => ({
      words,
      verbatim: grade === 'verbatim',
      grade,
      source: source.page === null ? source.title : `${source.title}, page ${source.page}`,
      address: source.address,
    })),
    tests: [...disputed, ...common],
    contested: verdict.dimensions.flatMap(describeContest),
  };
}

/** One package from its facts to its verdict under every reading, with what would flip each. */
export function explainPackage(
  classified: ClassifiedShipment,
  about: { readonly isCounted: boolean; readonly cause: string | null },
  hasReport: boolean,
  catalogue: Catalogue,
  scenarios: readonly Scenario[],
): ExplainedPackage {
  const { shipment, tracking, verdicts, byScenario } = classified;
  return {
    orderId: shipment.orderId,
    packageId: shipment.packageId,
    ...about,
    facts: listFacts(shipment, hasReport),
    tracking,
    clauses: verdicts.flatMap((verdict) => explainClause(verdict, catalogue) ?? []),
    scenarios: scenarios.map(({ id, title, choice }) => ({
      scenario: id,
      title,
      exemption: exemptionUnder(classified, id),
      outcomes: outcomesUnder(classified, id),
      clauses: byScenario.get(id)?.clauses ?? [],
      flip: nearestFlip(verdicts, choice),
    })),
  };
}
