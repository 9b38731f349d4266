import type { Appeal } from '../model/appeal.js';
import type { AppealCause, PlanStep } from '../model/appeal-parts.js';
import type { AppealRound, RoundCause, RoundFile, RoundRequest, RoundStep } from '../model/appeal-round.js';
import type { EarlierPacket } from '../model/earlier-packet.js';
import { spellDay } from '../model/local-date.js';
import { REQUESTS, type RequestId } from '../model/reviewer-request.js';
import type { AppealGrounds } from './build-appeal.js';
import { compareFigures } from './compare-figures.js';
import { compareFiles, type FileChanges } from './compare-files.js';
import { compareOutcomes } from './compare-outcomes.js';
import { listDropped, markSteps } from './compare-plan.js';
import type { LetterScope } from './letter-scope.js';

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

/** The packet sent last, and how the files differ from those it rests on; null for a first appeal. */
export interface LastRound {
  readonly earlier: EarlierPacket;
  readonly files: FileChanges;
}

/** The round before this one: the packet named last under `previous`. */
export function lastRound({ previous, hashes }: RoundGrounds): LastRound | null {
  const earlier = previous.at(-1);
  if (earlier === undefined) return null;
  const isOwn = (file: string): boolean => previous.some(({ packet }) => file.startsWith(`${packet}/`));
  return { earlier, files: compareFiles(earlier.inputs, hashes, isOwn) };
}

type Plan = Pick<AppealCause, 'actions' | 'prevention'>;

/** The plan for a cause with what is new of it marked. */
export function markPlan(cause: string, plan: Plan, last: LastRound | null): Plan {
  if (last === null) return plan;
  const isNewFile = (file: string): boolean => last.files.changeOf(file) !== null;
  const mark = (half: 'actions' | 'prevention') =>
    markSteps(cause, half, plan[half], last.earlier.plan, isNewFile);
  return { actions: mark('actions'), prevention: mark('prevention') };
}

const isTold = ({ status }: PlanStep): boolean => status === 'done' || status === 'planned';

/** What is new for each request, before it is known which of them are asked. */
type News = Pick<RoundRequest, 'isNew' | 'steps' | 'files' | 'causes' | 'stands'>;

const NO_NEWS = { steps: [], files: [], causes: [] } as const;

function newsOfSteps(
  causes: readonly AppealCause[],
  half: 'actions' | 'prevention',
  saysPlan: boolean,
): News {
  const all = causes.flatMap((cause) => cause[half].map((step) => ({ cause, step })));
  const steps = all.flatMap(({ cause: { id, number, title }, step }): readonly RoundStep[] => {
    const { since, status, day, proofs } = step;
    if (since === null) return [];
    return [{ cause: id, number, title, change: since, isDone: status === 'done', day, proofs }];
  });
  return {
    ...NO_NEWS,
    isNew: steps.length > 0 || (saysPlan ? false : null),
    steps,
    stands: all.filter(({ step }) => isTold(step)).length - steps.length,
  };
}

function newsOfFiles(
  files: readonly string[],
  labelOf: (file: string) => string | null,
  changes: FileChanges,
) {
  const changed = files.flatMap((file): readonly RoundFile[] => {
    const change = changes.changeOf(file);
    return change === null ? [] : [{ file, change, label: labelOf(file) }];
  });
  return { files: changed, stands: files.length - changed.length };
}

function newsOf(
  id: RequestId,
  { earlier, files }: LastRound,
  causes: readonly AppealCause[],
  { caseFile, proofs }: AppealGrounds,
): News {
  if (id === 'actions' || id === 'prevention') return newsOfSteps(causes, id, earlier.plan !== null);
  const reports = caseFile.reports.map(({ file }) => file);
  const shown = [...proofs.actions, ...proofs.prevention, ...proofs.examples];
  const labels = new Map(shown.map(({ file, label }) => [file, label]));
  const label = (file: string): string | null => labels.get(file) ?? null;
  if (id === 'evidence') {
    const news = newsOfFiles([...new Set([...reports, ...labels.keys()])], label, files);
    return { ...NO_NEWS, ...news, isNew: news.files.length > 0 };
  }
  const counts = causes.map(({ id: cause, number, title, packages }): RoundCause => {
    const before = earlier.causes.find((one) => one.id === cause)?.packages ?? 0;
    return { id: cause, number, title, before, now: packages };
  });
  const moved = counts.filter(({ before, now }) => before !== now);
  const { files: told } = newsOfFiles(reports, label, files);
  return {
    ...NO_NEWS,
    causes: moved,
    files: told,
    isNew: moved.length > 0 || told.length > 0,
    stands: counts.length - moved.length,
  };
}

/** This packet against the one before; null for a first appeal that no refusal asks for. */
export function describeRound(
  grounds: AppealGrounds,
  scope: LetterScope,
  causes: Appeal['causes'],
  last: LastRound | null,
): AppealRound | null {
  const { caseFile, catalogue, analysis, packages, scenarios, round } = grounds;
  const { notice, reports } = caseFile;
  const isRefusal = notice?.kind === 'rejection';
  if (!isRefusal && last === null) return null;
  const requests = REQUESTS.map(({ id }, index): RoundRequest => {
    const news = last && newsOf(id, last, causes, grounds);
    const isAsked = notice?.asks.includes(id) ?? false;
    return { id, number: index + 1, isAsked, ...(news ?? { ...NO_NEWS, isNew: null, stands: 0 }) };
  });
  const refused = isRefusal ? spellDay(notice.date) : null;
  if (last === null) return { refused, earlier: null, requests, figures: null };
  const { earlier, files } = last;
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
      orders: compareOutcomes(earlier, packages, scope.lead),
      files,
      reports: reports.map(({ file }) => file),
      caseFile: round.caseFile,
      edition: catalogue.edition,
      version: round.version,
    }),
  };
}
