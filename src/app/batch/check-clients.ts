import { AppealError, type Problem } from '../../errors.js';
import type { ListedClient } from '../../model/batch.js';
import { readCasePath } from '../../model/case-path.js';
import { compareText } from '../../model/compare-text.js';
import { countNoun } from '../../model/count-noun.js';
import { isOddText } from '../../reports/is-odd-text.js';
import { checkTouch } from './check-touch.js';
import { tellOnce } from './tell-once.js';

const LONGEST_NAME = 200;

function checkName({ client, at }: ListedClient): readonly Problem[] {
  if (client === '') return [{ message: 'the client has no name; give it one', ...at.client }];
  if (client.length > LONGEST_NAME)
    return [
      {
        message: `the name has ${countNoun(client.length, 'character')}; ${LONGEST_NAME} are allowed`,
        ...at.client,
      },
    ];
  if (isOddText(client))
    return [{ message: 'the name holds characters that are no text; save the list as UTF-8', ...at.client }];
  return [];
}

function checkPaths(one: ListedClient): readonly Problem[] {
  const problems: Problem[] = [];
  if (one.case === '')
    problems.push({ message: 'no case is named; give its folder, relative to this list', ...one.at.case });
  else if (readCasePath(one.case) === null)
    problems.push({
      message: `"${one.case}" leads out of this list's folder; keep the cases inside it`,
      ...one.at.case,
    });
  if (one.out !== null && readCasePath(one.out) === null)
    problems.push({
      message: `"${one.out}" leads out of this list's folder; name a folder inside it`,
      ...one.at.out,
    });
  return problems;
}

/** The names that stand more than once, each at every place but its first. Letters that look alike and are written in two ways are one. */
function listTwice(clients: readonly ListedClient[]): readonly Problem[] {
  const first = new Map<string, ListedClient>();
  return clients.flatMap((one) => {
    const name = one.client.normalize('NFC');
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, one);
    if (earlier === undefined || name === '') return [];
    const where = earlier.at.client.row === undefined ? '' : ` (row ${earlier.at.client.row})`;
    return [
      {
        message: `a client of the name "${one.client}" stands here already${where}; give each its own`,
        ...one.at.client,
      },
    ];
  });
}

/** A path inside the batch's folder, one way to write it. */
const clean = (path: string): string =>
  (readCasePath(path) ?? path).replaceAll('\\', '/').replace(/\/+$/, '');

/**
 * Clients whose names and paths can be used, sorted by name, so that every run and every shard sees them in one order.
 * @throws AppealError `manifest-unusable` with every problem.
 */
export function checkClients(clients: readonly ListedClient[], file: string): readonly ListedClient[] {
  const problems = [
    ...clients.flatMap((one) => [...checkName(one), ...checkPaths(one)]),
    ...listTwice(clients),
    ...tellOnce(clients.flatMap(checkTouch)),
  ];
  if (clients.length === 0) problems.push({ message: 'it lists no client; add a row for each', file });
  if (problems.length > 0) throw new AppealError('manifest-unusable', problems);
  return clients
    .map((one) => ({
      ...one,
      case: clean(one.case),
      out: one.out === null ? null : clean(one.out),
      templates: one.templates === null ? null : clean(one.templates),
    }))
    .toSorted((a, b) => compareText(a.client, b.client));
}
