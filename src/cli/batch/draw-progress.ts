import type { ClientStatus } from '../../model/batch.js';
import { countNoun } from '../../model/count-noun.js';
import { asText } from '../print-text.js';

/** How far a batch has come. Times are milliseconds since it began. */
export interface ProgressState {
  readonly total: number;
  readonly counts: Readonly<Record<ClientStatus, number>>;
  /** The clients under way, and when each was begun. */
  readonly running: readonly { readonly client: string; readonly since: number }[];
  readonly now: number;
}

/** Puts a text into a colour; without colours it is left as it is. */
export type Paint = (text: string, colour: 'green' | 'yellow' | 'red') => string;

const COLOURS = { done: 'green', draft: 'yellow', refused: 'red', failed: 'red' } as const;

function tellTime(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 100) return `${seconds} s`;
  return seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 360) / 10} h`;
}

/** A line for each client under way, as many as there is room for, and one for all: counts, speed, time left. */
export function drawProgress(state: ProgressState, paint: Paint, room: number): readonly string[] {
  const { total, counts, running, now } = state;
  const shown = running.slice(0, Math.max(0, room - 1));
  const ended = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const told = (['done', 'draft', 'refused', 'failed'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => paint(`${counts[status]} ${status}`, COLOURS[status]));
  const speed = now > 0 ? (ended * 1000) / now : 0;
  const pace =
    ended === 0
      ? []
      : [`${speed.toFixed(1)} clients a second`, `${tellTime((total - ended) / (speed / 1000))} left`];
  return [
    ...shown.map(({ client, since }) => `  ${tellTime(now - since).padStart(6)}  ${asText(client)}`),
    [`${ended} of ${countNoun(total, 'client')}`, ...told, ...pace].join(' · '),
  ];
}
