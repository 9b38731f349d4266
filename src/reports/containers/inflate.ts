import { createGunzip, createInflateRaw } from 'node:zlib';

type Engine = ReturnType<typeof createGunzip>;

/** Small enough that what comes out of one piece, at most a thousand times as much, can be held. */
const PIECE = 1 << 14;
const OUT = 1 << 16;

/** Compressed bytes that are damaged: `what` says how, for a message to be made of. */
export interface InflateFault {
  readonly what: 'damaged' | 'cut off' | 'followed by other bytes';
  readonly cause?: unknown;
}

/** One stream of compressed bytes, fed piece by piece. */
function openEngine(engine: Engine) {
  let out: Buffer[] = [];
  let ended = false;
  let fault: Error | null = null;
  let wake: () => void = () => {};
  engine.on('data', (chunk: Buffer) => out.push(chunk));
  engine.on('end', () => {
    ended = true;
    wake();
  });
  engine.on('error', (error: Error) => {
    fault = error;
    wake();
  });
  const take = (): readonly Buffer[] => {
    const taken = out;
    out = [];
    return taken;
  };
  const until = (start: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      start(resolve);
    });
  return {
    take,
    isEnded: () => ended,
    fault: () => fault,
    consumed: () => engine.bytesWritten,
    write: (piece: Uint8Array) => until((done) => engine.write(piece, () => done())),
    finish: () => until(() => engine.end()),
    close: () => engine.destroy(),
  };
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/**
 * Unpacks deflated bytes as they come. All of `packed` is read, to its end. What follows the end of the compressed stream must
 * be zeros (gzip; archivers pad with them) or nothing (deflate).
 * @param fail makes the error that is thrown where the bytes are damaged.
 */
export async function* inflate(
  packed: AsyncIterable<Uint8Array>,
  form: 'gzip' | 'deflate',
  fail: (fault: InflateFault) => Error,
): AsyncGenerator<Buffer> {
  const engine = openEngine(
    form === 'gzip' ? createGunzip({ chunkSize: OUT }) : createInflateRaw({ chunkSize: OUT }),
  );
  const check = (): void => {
    const cause = engine.fault();
    if (cause === null) return;
    const isShort = typeof cause === 'object' && 'code' in cause && cause.code === 'Z_BUF_ERROR';
    throw fail({ what: isShort ? 'cut off' : 'damaged', cause });
  };
  const refuseRest = (rest: Uint8Array): void => {
    if (rest.length > 0 && !(form === 'gzip' && isBlank(rest)))
      throw fail({ what: 'followed by other bytes' });
  };
  let fed = 0;
  try {
    for await (const chunk of packed)
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        if (engine.isEnded()) {
          refuseRest(piece);
          continue;
        }
        await engine.write(piece);
        check();
        yield* engine.take();
        if (engine.isEnded()) refuseRest(piece.subarray(engine.consumed() - fed));
        fed += piece.length;
      }
    if (!engine.isEnded()) await engine.finish();
    check();
    yield* engine.take();
  } finally {
    engine.close();
  }
}
