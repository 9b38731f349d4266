import { isDeclared, type PlannedCause } from '../model/appeal-parts.js';
import type { AppealRound, RoundRequest } from '../model/appeal-round.js';
import type { RequestId } from '../model/reviewer-request.js';

/** What is new for one request as far as it concerns the given causes of one category; null for a first appeal. */
export function newsWithin(
  round: AppealRound | null,
  id: RequestId,
  causes: readonly PlannedCause[],
): RoundRequest | null {
  const news = round?.requests.find((request) => request.id === id);
  if (news === undefined) return null;
  // The labels of exhibits mean nothing in a text that stands without them.
  const files = news.files.map((file) => ({ ...file, label: null }));
  if (id !== 'actions' && id !== 'prevention') return { ...news, files };
  const ids = new Set(causes.map((cause) => cause.id));
  const steps = news.steps.filter(({ cause }) => ids.has(cause));
  const told = causes.flatMap((cause) => cause[id].filter(isDeclared));
  const isNew = steps.length > 0 || (news.isNew === null ? null : false);
  return { ...news, steps, isNew, stands: told.length - steps.length };
}
