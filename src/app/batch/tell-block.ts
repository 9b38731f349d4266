import { type AppealError, FAILURES, type Problem } from '../../errors.js';
import type { Gate } from '../../model/readiness.js';

/** More than these in one line tell nobody more. */
const MOST_TOLD = 3;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function joinFirst(texts: readonly string[]): string {
  const told = texts.slice(0, MOST_TOLD).map(oneLine).join(' · ');
  const more = texts.length - MOST_TOLD;
  return more > 0 ? `${told} · and ${more} more` : told;
}

function tellProblem({ file, row, column, message }: Problem): string {
  const place = [file, row, column].filter((part) => part !== undefined);
  return place.length === 0 ? message : `${place.join(':')}: ${message}`;
}

/** What stopped a client, in one line: what failed, then its first problems with their places. */
export function tellFailure({ code, problems }: Pick<AppealError, 'code' | 'problems'>): string {
  return `${FAILURES[code].title}: ${joinFirst(problems.map(tellProblem))}`;
}

/** What keeps a packet a draft, in one line. */
export function tellGates(gates: readonly Gate[]): string {
  return `Still missing: ${joinFirst(gates.map(({ message }) => message))}`;
}
