import { isDeclared, type PlannedCause } from '../model/appeal-parts.js';
import type { RoundCause, RoundFile, RoundRequest, RoundStep } from '../model/appeal-round.js';
import type { EarlierPacket } from '../model/earlier-packet.js';
import type { RequestId } from '../model/reviewer-request.js';
import { causeTitle } from '../model/root-cause.js';
import type { AppealGrounds } from './build-appeal.js';
import type { FileChanges } from './compare-files.js';

/** The packet sent last, and how the files differ from those it rests on; null for a first appeal. */
export interface LastRound {
  readonly earlier: EarlierPacket;
  readonly files: FileChanges;
}

/** What is new for each request, before it is known which of them are asked. */
type News = Pick<RoundRequest, 'isNew' | 'steps' | 'files' | 'causes' | 'stands'>;

const NO_NEWS = { steps: [], files: [], causes: [] } as const;

function newsOfSteps(
  causes: readonly PlannedCause[],
  half: 'actions' | 'prevention',
  saysPlan: boolean,
): News {
  const all = causes.flatMap((cause) => cause[half].map((step) => ({ cause, step })));
  const steps = all.flatMap(({ cause: { id, number }, step }): readonly RoundStep[] => {
    const { since, status, day } = step;
    if (since === null) return [];
    return [{ cause: id, number, change: since, isDone: status === 'done', day }];
  });
  return {
    ...NO_NEWS,
    isNew: steps.length > 0 || (saysPlan ? false : null),
    steps,
    stands: all.filter(({ step }) => isDeclared(step)).length - steps.length,
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

/** The reports of a case. */
export const reportsOf = ({ caseFile }: AppealGrounds): readonly string[] =>
  caseFile.reports.map(({ file }) => file);

/** Every file that is shown, with the label of its exhibit; null for a report. */
function labelFiles(grounds: AppealGrounds): ReadonlyMap<string, string | null> {
  const { actions, prevention, examples } = grounds.proofs;
  return new Map([
    ...reportsOf(grounds).map((file) => [file, null] as const),
    ...[...actions, ...prevention, ...examples].map(({ file, label }) => [file, label] as const),
  ]);
}

/** What is told for a request where no earlier packet is on file, so that nothing can be called new. */
export function toldOf(id: RequestId, causes: readonly PlannedCause[], grounds: AppealGrounds): News {
  const done = (half: 'actions' | 'prevention'): number =>
    causes.flatMap((cause) => cause[half]).filter(({ status }) => status === 'done').length;
  const stands = {
    'root-causes': causes.length,
    actions: done('actions'),
    prevention: done('prevention'),
    evidence: labelFiles(grounds).size,
  }[id];
  return { ...NO_NEWS, isNew: null, stands };
}

/** What is new for a request since the packet before. */
export function newsOf(
  id: RequestId,
  { earlier, files }: LastRound,
  causes: readonly PlannedCause[],
  grounds: AppealGrounds,
): News {
  if (id === 'actions' || id === 'prevention') return newsOfSteps(causes, id, earlier.plan !== null);
  const labels = labelFiles(grounds);
  const label = (file: string): string | null => labels.get(file) ?? null;
  if (id === 'evidence') {
    const news = newsOfFiles([...labels.keys()], label, files);
    return { ...NO_NEWS, ...news, isNew: news.files.length > 0 };
  }
  const counts = causes.map(({ id: cause, number, title, packages }): RoundCause => {
    const before = earlier.causes.find((one) => one.id === cause)?.packages ?? 0;
    return { number, title, before, now: packages };
  });
  const gone = earlier.causes
    .filter((told) => !causes.some(({ id: cause }) => cause === told.id))
    .map((told) => ({
      number: null,
      title: causeTitle(told.id),
      before: told.packages,
      now: 0,
    }));
  const moved = [...counts, ...gone].filter(({ before, now }) => before !== now);
  const { files: told } = newsOfFiles(reportsOf(grounds), label, files);
  return {
    ...NO_NEWS,
    causes: moved,
    files: told,
    isNew: moved.length > 0 || told.length > 0,
    stands: counts.filter(({ before, now }) => before === now).length,
  };
}
