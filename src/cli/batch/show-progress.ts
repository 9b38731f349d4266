import type { ClientResult, ClientStatus } from '../../model/batch.js';
import { print } from '../print-text.js';
import { drawProgress, type Paint } from './draw-progress.js';

/** Whoever watches a batch at work. */
export interface Progress {
  readonly started: (client: string) => void;
  readonly finished: (result: ClientResult) => void;
  /** One that was begun and is not done, since the run was stopped. */
  readonly dropped: (client: string) => void;
  readonly close: () => void;
}

/** As much of a terminal as a live view needs; without one it is a file or a pipe. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly rows?: number | undefined;
}

const EVERY_MS = 250;
const CODES = { green: 32, yellow: 33, red: 31 } as const;

/** A line for each client as it ends. */
function showLines(stream: ProgressStream, total: number): Progress {
  let ended = 0;
  return {
    started: () => {},
    dropped: () => {},
    finished: ({ client, status, seconds, message }) => {
      ended++;
      const why = message === null ? ` (${seconds.toFixed(1)} s)` : `: ${message}`;
      print(stream, `[${ended}/${total}] ${status}  ${client}${why}\n`);
    },
    close: () => {},
  };
}

/** A few lines at the bottom of the terminal, drawn anew in their place. */
function showLive(stream: ProgressStream, total: number, clock: () => number, paint: Paint): Progress {
  const begun = clock();
  const running = new Map<string, number>();
  const counts: Record<ClientStatus, number> = { done: 0, draft: 0, refused: 0, failed: 0, unchanged: 0 };
  let lines = 0;
  const clear = (): string => (lines === 0 ? '' : `\x1b[${lines}A\x1b[0J`);
  const draw = (): void => {
    const now = clock() - begun;
    const under = [...running].map(([client, since]) => ({ client, since }));
    const room = Math.max(1, (stream.rows ?? 24) - 2);
    const drawn = drawProgress({ total, counts, running: under, now }, paint, room);
    // A line that is too long is cut by the terminal, which alone knows how wide each character is.
    stream.write(`${clear()}\x1b[?7l${drawn.map((line) => `${line}\n`).join('')}\x1b[?7h`);
    lines = drawn.length;
  };
  const timer = setInterval(draw, EVERY_MS);
  timer.unref();
  return {
    started: (client) => {
      running.set(client, clock() - begun);
    },
    dropped: (client) => {
      running.delete(client);
    },
    finished: ({ client, status }) => {
      running.delete(client);
      counts[status]++;
    },
    close: () => {
      clearInterval(timer);
      stream.write(clear());
    },
  };
}

/** Shows on stderr how a batch goes on: live on a terminal, elsewhere a line a client. */
export function showProgress(
  stream: ProgressStream,
  total: number,
  clock: () => number,
  hasColour: boolean,
): Progress {
  if (stream.isTTY !== true) return showLines(stream, total);
  const paint: Paint = (text, colour) => (hasColour ? `\x1b[${CODES[colour]}m${text}\x1b[39m` : text);
  return showLive(stream, total, clock, paint);
}
