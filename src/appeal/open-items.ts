import type { AppealError } from '../errors.js';
import type { Analysis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import { groupBy } from '../model/group-by.js';
import type { Gate, OpenItem } from '../model/readiness.js';
import { type ClassifiedShipment, isFailing, outcomesUnder } from '../model/verdict.js';
import { FIXES_COLUMNS } from './fixes-table.js';
import { openNeeds } from './open-needs.js';

const item = (
  kind: OpenItem['kind'],
  code: string,
  message: string,
  more: Partial<OpenItem> = {},
): OpenItem => ({
  kind,
  code,
  message,
  mend: null,
  package: null,
  packages: null,
  ...more,
});

/** Problems that stop a run, or an appeal. */
export function openProblems(
  kind: 'failure' | 'refused',
  { code, problems }: AppealError,
): readonly OpenItem[] {
  return problems.map(({ message, file, row, column }) => item(kind, code, message, { file, row, column }));
}

/** What may still be corrected at Amazon, those known to be under way first: a delivered package can't be changed any more. */
export function openFixes(fixes: readonly (readonly string[])[]): readonly OpenItem[] {
  const cell = (row: readonly string[], column: (typeof FIXES_COLUMNS)[number]): string =>
    row[FIXES_COLUMNS.indexOf(column)] ?? '';
  const order = ['yes', 'unknown'];
  return fixes
    .filter((row) => order.includes(cell(row, 'editable')))
    .toSorted((a, b) => order.indexOf(cell(a, 'editable')) - order.indexOf(cell(b, 'editable')))
    .map((row) => {
      const [now, to] = [cell(row, 'now'), cell(row, 'change-to')];
      const change = `${cell(row, 'field')}: ${now === '' ? 'blank' : `"${now}"`} → ${to === '' ? 'see why' : `"${to}"`}`;
      const known = cell(row, 'editable') === 'yes' ? 'not delivered yet' : 'only while it is not delivered';
      return item('fix', 'fix', `${change} (${known})`, {
        mend: cell(row, 'why'),
        package: cell(row, 'package-id'),
        packages: 1,
      });
    });
}

/** What the figures themselves leave to be wished for. */
export function openFigure(
  message: string,
  mend = 'the letter says so and rests on the plan of action for the rest; more facts may still change it',
): OpenItem {
  return item('figure', 'below-floor', message, { mend });
}

/** What only the seller can add. */
export function openGates(gates: readonly Gate[]): readonly OpenItem[] {
  return gates.map(({ code, message, mend = null, file, row }) =>
    item('gate', code, message, { mend, file, row }),
  );
}

/** The facts that decide nothing yet because no file states them, by how many packages lack each. */
export function missingFacts(
  packages: readonly ClassifiedShipment[],
  lead: string | null,
): readonly OpenItem[] {
  const lacking = packages.flatMap((one) => {
    const scenarios = lead === null ? [...one.byScenario.keys()] : ['strictest', lead];
    const open = scenarios.some((id) => outcomesUnder(one, id).length > 1);
    if (!open) return [];
    // Exempt as the letter leads: a scan of it would change nothing.
    const isExempt = lead !== null && outcomesUnder(one, lead).join() === 'exempt';
    const needs = [isExempt ? null : one.tracking.needs, ...openNeeds(one)];
    return [...new Set(needs.filter((need) => need !== null))].map((need) => ({ need, one }));
  });
  return [...groupBy(lacking, ({ need }) => need)]
    .map(([need, found]) =>
      item('fact', 'fact-missing', need, {
        packages: found.length,
        ...found[0]?.one.shipment.sources[0],
        mend: `the first of them is ${found[0]?.one.shipment.packageId}`,
      }),
    )
    .toSorted((a, b) => (b.packages ?? 0) - (a.packages ?? 0));
}

/** What no file can settle, since the policy itself is what is not known. */
export function openPolicy(questions: readonly string[]): readonly OpenItem[] {
  return questions.map((message) =>
    item('fact', 'policy-open', message, {
      mend: "nothing to add: until Amazon's words are known, it is counted against you",
    }),
  );
}

/** Claims of the letter that rest on the seller's word alone, and what would prove each. */
export function missingEvidence(
  exempt: readonly ClassifiedShipment[],
  isByMailpiece: (one: ClassifiedShipment) => boolean,
  { exhibits, prevention }: CaseFile,
  causes: readonly string[],
): readonly OpenItem[] {
  const shown = (proves: string): ReadonlySet<string> =>
    new Set(exhibits.filter((one) => one.proves === proves).flatMap(({ orders }) => orders));
  const photographed = shown('mailpiece');
  const declared = exempt.filter(
    (one) =>
      one.shipment.mailpieceBy === 'declaration' &&
      isByMailpiece(one) &&
      !photographed.has(one.shipment.orderId),
  );
  const valued = shown('value');
  const withoutRow = exempt.filter(
    ({ shipment: { value, orderId } }) =>
      value.packageValue === null && value.sources.length === 0 && !valued.has(orderId),
  );
  const unproved = prevention.filter(
    ({ cause, evidence }) => causes.includes(cause) && evidence.length === 0,
  );
  return [
    ...(declared.length > 0
      ? [
          item(
            'evidence',
            'mailpiece-declared',
            'exempt packages of which only you say that they were letters or flats',
            {
              packages: declared.length,
              mend: 'add an export of your shipping tool (service and package type), or exhibits: { proves: mailpiece, orders: [...] } such as a photo or a postage receipt',
            },
          ),
        ]
      : []),
    ...(withoutRow.length > 0
      ? [
          item('evidence', 'value-unproved', 'exempt packages whose value no order report states', {
            packages: withoutRow.length,
            mend: 'add All Orders or the Order Report, or exhibits: { proves: value, orders: [...] } such as the order page',
          }),
        ]
      : []),
    ...unproved.map(({ cause, what }) =>
      item(
        'evidence',
        'control-unproved',
        `${cause}: the control "${what.trim().slice(0, 60)}" has no proof, so it is printed as planned`,
        {
          mend: 'add evidence: [file] to it, such as a screenshot of the rule or the first weekly check',
        },
      ),
    ),
  ];
}

/** Files that would tell more, and every problem noted in the inputs. */
export function openInputs({ nextFiles, issues }: Analysis): readonly OpenItem[] {
  return [
    ...nextFiles.map((file) => item('file', 'file-missing', file)),
    ...issues.map(({ code, message, mend = null, file, row, column }) =>
      item('issue', code, message, { mend, file, row, column }),
    ),
  ];
}

/** The failing packages that the leading scenario exempts: what the letter claims. */
export function claimedExempt(
  packages: readonly ClassifiedShipment[],
  lead: string | null,
): readonly ClassifiedShipment[] {
  if (lead === null) return [];
  return packages.filter((one) => isFailing(one) && outcomesUnder(one, lead).join() === 'exempt');
}
