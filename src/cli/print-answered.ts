import type { Response } from '../app/respond-case.js';
import { deadlineOf } from '../model/deadline.js';
import { nameRound } from '../model/packet-round.js';
import { REQUESTS } from '../model/reviewer-request.js';

/** What a refusal was read as, for the seller to check against it. */
export function printAnswered(
  { packet: { caseFile, appeal }, reading, sent }: Response,
  file: string,
): string {
  const { notice, previous } = caseFile;
  if (notice === null) return '';
  const due = deadlineOf(notice);
  const last = previous.at(-1);
  const isRead = reading.deadline.value !== null || reading.answerDays.value !== null;
  const dueWords =
    due === null
      ? 'not recognised; add notice.deadline: YYYY-MM-DD to case.yaml, as the refusal says'
      : `${due}${isRead ? '' : ', by case.yaml: the text names none that could be read'}`;
  return [
    `Read in ${file} (check it against the refusal):`,
    `  Date: ${notice.date}. First notification: ${notice.original ?? 'not known'}.`,
    `  Answer due: ${dueWords}.`,
    '  It asks for:',
    ...REQUESTS.map(({ id, words }) => `    ${notice.asks.includes(id) ? 'yes' : 'no '}  ${words}`),
    last === undefined
      ? '  No earlier packet is on file, so nothing is compared: add previous: [folder] to case.yaml where one was sent.'
      : `  Compared with ${last.packet}${appeal.round?.earlier?.isDraft ? ', which is a draft' : ''}.`,
    ...sent
      .filter((packet) => packet !== nameRound(1))
      .map(
        (packet) =>
          `  ${packet} answers another refusal, or was made before this one: it is taken as sent, and kept. If it was not, remove the folder and run this again.`,
      ),
    '',
  ].join('\n');
}
