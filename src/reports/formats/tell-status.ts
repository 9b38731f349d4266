import type { EventKind } from '../../model/tracking-history.js';
import { tellEvent } from '../tell-event.js';

/** What the statuses of one vendor tell, by their exact names. */
export type StatusKinds = Readonly<Record<string, EventKind>>;

/**
 * What an event is by the words of the carrier, which tell more than a vendor's status; where no list knows them, by the status, as the
 * vendor describes it.
 */
export function tellStatus(words: string | null, status: string | null, kinds: StatusKinds): EventKind {
  const known = status !== null && Object.hasOwn(kinds, status) ? kinds[status] : undefined;
  return tellEvent(words ?? '') ?? known ?? tellEvent(status ?? '') ?? 'unknown';
}
