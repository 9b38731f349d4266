import type { PacketDifference } from '../model/verification.js';

/** Longer values are cut where they are told. */
const MOST_SHOWN = 100;

function show(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

const step = (path: string, key: string): string =>
  /^[A-Za-z_]\w*$/.test(key)
    ? path === ''
      ? key
      : `${path}.${key}`
    : `${path}[${/^\d+$/.test(key) ? key : JSON.stringify(key)}]`;

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * Every value of a JSON file of a packet that is another one now, by its path.
 * @param knows whether a value that stands there now alone is a difference, and not one that the packet was too early to tell.
 */
export function* compareValues(
  file: string,
  then: unknown,
  now: unknown,
  knows: boolean,
  path = '',
): Generator<PacketDifference> {
  if (isHolder(then) && isHolder(now) && Array.isArray(then) === Array.isArray(now)) {
    const [had, has] = [new Map(Object.entries(then)), new Map(Object.entries(now))];
    for (const key of new Set([...had.keys(), ...has.keys()])) {
      const isNew = !had.has(key) && !Array.isArray(then);
      if (!isNew || knows) yield* compareValues(file, had.get(key), has.get(key), knows, step(path, key));
    }
    return;
  }
  if (Object.is(then, now)) return;
  const [told, found] = [show(then), show(now)];
  yield {
    message: `${told ?? 'nothing'} in the packet, ${found ?? 'nothing'} recomputed`,
    file,
    path,
    was: told,
    now: found,
  };
}
