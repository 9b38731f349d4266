import type { Problem } from '../errors.js';
import type { Notice } from '../model/case-file.js';
import { groupBy } from '../model/group-by.js';
import { REQUEST_IDS, type RequestId } from '../model/reviewer-request.js';
import type { ParsedCase } from './case-schema.js';

type RoundKeys = Pick<Notice, 'original' | 'asks' | 'deadlineDays' | 'deadline'>;

/** What a notice says of rounds and days. A refusal asks for all four things unless the case says for which. */
export function readRound(notice: {
  readonly kind: Notice['kind'];
  readonly original?: string | undefined;
  readonly asks?: readonly RequestId[] | undefined;
  readonly deadlineDays?: number | undefined;
  readonly deadline?: string | undefined;
}): RoundKeys {
  const asked: readonly RequestId[] = notice.asks ?? REQUEST_IDS;
  return {
    original: notice.original ?? null,
    asks: notice.kind === 'rejection' ? REQUEST_IDS.filter((id) => asked.includes(id)) : [],
    deadlineDays: notice.deadlineDays ?? null,
    deadline: notice.deadline ?? null,
  };
}

/** What cannot be right about the rounds of a case: days out of order, requests without a refusal, a packet named twice. */
export function checkRound({ value, rowOf }: ParsedCase, file: string): readonly Problem[] {
  const { notice, previous = [] } = value;
  const problems: Problem[] = [];
  const add = (message: string, at: readonly (string | number)[]): void => {
    problems.push({ message, file, row: rowOf(at) });
  };
  if (notice?.asks && notice.kind !== 'rejection')
    add('notice.asks: only a refusal asks for more; it belongs to kind: rejection', ['notice', 'asks']);
  if (notice?.original !== undefined && notice.original > notice.date)
    add(
      `notice.original: ${notice.original} is after notice.date, ${notice.date}; the first notification came before`,
      ['notice', 'original'],
    );
  if (notice?.deadline !== undefined && notice.deadline < (notice.original ?? notice.date))
    add(`notice.deadline: ${notice.deadline} is before the notice itself`, ['notice', 'deadline']);
  for (const [, again] of groupBy(previous.entries(), ([, { packet }]) => packet).values())
    if (again)
      add(`previous: ${again[1].packet} is named twice; name each packet once, in the order sent`, [
        'previous',
        again[0],
      ]);
  let last = '';
  for (const [index, { packet, sent }] of previous.entries()) {
    if (sent !== undefined && sent < last)
      add(
        `previous: ${packet} was sent on ${sent}, before the packet above it; name them in the order sent`,
        ['previous', index],
      );
    last = sent ?? last;
  }
  return problems;
}
