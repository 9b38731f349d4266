import type { Appeal } from '../model/appeal.js';
import type { PlannedCause } from '../model/appeal-parts.js';
import type { AppealRound, RoundRequest } from '../model/appeal-round.js';
import type { EarlierPacket } from '../model/earlier-packet.js';
import { spellDay } from '../model/local-date.js';
import { REQUESTS } from '../model/reviewer-request.js';
import type { AppealGrounds } from './build-appeal.js';
import { compareFigures } from './compare-figures.js';
import { compareFiles } from './compare-files.js';
import { compareOutcomes } from './compare-outcomes.js';
import { listDropped, markSteps } from './compare-plan.js';
import type { LetterScope } from './letter-scope.js';
import { type LastRound, newsOf, reportsOf, toldOf } from './round-news.js';

/** What earlier rounds leave to hold this one against. */
export interface RoundGrounds {
  /** In the order sent. */
  readonly previous: readonly EarlierPacket[];
  /** The SHA-256 of every file of this round. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly caseFile: string;
  /** The program's version. */
  readonly version: string;
}

/** The round before this one: the packet named last under `previous`. */
export function lastRound({ previous, hashes }: RoundGrounds): LastRound | null {
  const earlier = previous.at(-1);
  if (earlier === undefined) return null;
  const isOwn = (file: string): boolean => previous.some(({ packet }) => file.startsWith(`${packet}/`));
  return { earlier, files: compareFiles(earlier.inputs, hashes, isOwn) };
}

type Plan = Pick<PlannedCause, 'actions' | 'prevention'>;

/** The plan for a cause with what is new of it marked. */
export function markPlan(cause: string, plan: Plan, last: LastRound | null): Plan {
  if (last === null) return plan;
  const isNewFile = (file: string): boolean => last.files.changeOf(file) !== null;
  const mark = (half: 'actions' | 'prevention') =>
    markSteps(cause, half, plan[half], last.earlier.plan, isNewFile);
  return { actions: mark('actions'), prevention: mark('prevention') };
}

/** This packet against the one before; null for a first appeal that no refusal asks for. */
export function describeRound(
  grounds: AppealGrounds,
  scope: LetterScope,
  causes: Appeal['causes'],
  last: LastRound | null,
): AppealRound | null {
  const { caseFile, catalogue, analysis, packages, scenarios, round } = grounds;
  const { notice } = caseFile;
  const isRefusal = notice?.kind === 'rejection';
  if (!isRefusal && last === null) return null;
  const requests = REQUESTS.map(({ id }, index): RoundRequest => {
    const isAsked = notice?.asks.includes(id) ?? false;
    const news = last ? newsOf(id, last, causes, grounds) : toldOf(id, causes, grounds);
    return { id, number: index + 1, isAsked, ...news };
  });
  const refused = isRefusal ? spellDay(notice.date) : null;
  if (last === null) return { refused, earlier: null, requests, figures: null };
  const { earlier, files } = last;
  const isSameWindow =
    earlier.window.from === analysis.window.from && earlier.window.to === analysis.window.to;
  const planOf = (cause: string) => causes.find(({ id }) => id === cause);
  return {
    refused,
    earlier: {
      packet: earlier.packet,
      day: spellDay(earlier.sent ?? earlier.asOf),
      isDraft: earlier.isDraft && earlier.sent === null,
      saysPlan: earlier.plan !== null,
      dropped: listDropped(earlier.plan, (cause, half) => planOf(cause)?.[half] ?? []),
    },
    requests,
    figures: compareFigures(earlier, {
      analysis,
      lead: scope.lead,
      listed: scope.failing.length,
      exempt: scope.exempt.length,
      scenarios,
      orders: isSameWindow ? compareOutcomes(earlier, packages, scope.lead) : { noLonger: [], newly: [] },
      files,
      reports: reportsOf(grounds),
      caseFile: round.caseFile,
      edition: catalogue.edition,
      version: round.version,
    }),
  };
}
