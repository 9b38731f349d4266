import { explainPackage } from '../appeal/explain-package.js';
import { AppealError } from '../errors.js';
import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import type { Explanation } from '../model/explanation.js';
import type { LocalDate } from '../model/local-date.js';
import { numberKey } from '../model/number-key.js';
import type { Shipment } from '../model/shipment.js';
import { formatSource } from '../model/source.js';
import { suggest } from '../model/suggest.js';
import { analyzeCase, type CaseFindings } from './analyze-case.js';
import type { CaseInputs } from './case-inputs.js';

function isAsked({ orderId, packageId, numbers }: Shipment, asked: string): boolean {
  const wanted = numberKey(asked);
  return [orderId, packageId, ...numbers].some((name) => numberKey(name) === wanted);
}

function refuseUnknown(asked: string, { gathered }: CaseFindings): never {
  const ids = [...gathered.inside.all, ...gathered.outside.all].map(({ shipment }) => shipment.orderId);
  const near = ids.length <= 20_000 ? suggest(asked, ids) : '';
  throw new AppealError('order-unknown', [
    {
      message: `no report of the case names "${asked.slice(0, 80)}" as an order or tracking number${near}. Give an order-id such as 111-1234567-1234567, or a tracking number as it was confirmed.`,
    },
  ]);
}

/** Problems that were noted at the rows of these packages. */
function issuesAt(shipments: readonly Shipment[], { analysis }: CaseFindings): Explanation['issues'] {
  const places = new Set(shipments.flatMap(({ sources }) => sources.map(formatSource)));
  return analysis.issues.flatMap(({ code, message, file, row }) => {
    const place = file === undefined || row === undefined ? '' : formatSource({ file, row });
    return places.has(place) ? [{ code, message, place }] : [];
  });
}

/**
 * One order, or the packages of a tracking number: every fact with its place, each clause tried, the verdict under each
 * reading, and what would flip it.
 * @throws AppealError `order-unknown` where no report names it.
 */
export async function explainOrder(
  caseFile: CaseFile,
  inputs: CaseInputs,
  catalogue: Catalogue,
  asOf: LocalDate,
  asked: string,
): Promise<Explanation> {
  const findings = await analyzeCase(caseFile, inputs, catalogue, asOf, 'all');
  const { gathered, causes, scenarios } = findings;
  const inside = gathered.inside.whole.filter(({ shipment }) => isAsked(shipment, asked));
  const outside = gathered.outside.whole.filter(({ shipment }) => isAsked(shipment, asked));
  const left = gathered.leftOut.find(({ orderId }) => numberKey(orderId) === numberKey(asked));
  if (inside.length + outside.length === 0 && left === undefined) refuseUnknown(asked, findings);
  const causeOf = (one: (typeof inside)[number]): string | null =>
    causes.find(({ packages }) => packages.includes(one))?.id ?? null;
  const hasReport = gathered.inside.all.some(({ shipment }) => shipment.listing !== 'not-listed');
  const explain = (one: (typeof inside)[number], isCounted: boolean) =>
    explainPackage(one, { isCounted, cause: causeOf(one) }, hasReport, catalogue, scenarios);
  return {
    formatVersion: 1,
    asked,
    packages: [...inside.map((one) => explain(one, true)), ...outside.map((one) => explain(one, false))],
    leftOut:
      left === undefined
        ? null
        : { because: left.because, source: left.source === null ? null : formatSource(left.source) },
    issues: issuesAt(
      [...inside, ...outside].map(({ shipment }) => shipment),
      findings,
    ),
  };
}
