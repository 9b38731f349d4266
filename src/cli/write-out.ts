/** A place that text is written to piece by piece. */
export interface TextSink {
  readonly destroyed: boolean;
  write(text: string): boolean;
  once(event: 'drain' | 'close', listener: () => void): unknown;
  off(event: 'drain' | 'close', listener: () => void): unknown;
}

/** Writes a text and waits while the reader is slower. Returns whether anyone still reads. */
export async function writeOut(sink: TextSink, text: string): Promise<boolean> {
  if (sink.destroyed) return false;
  if (!sink.write(text))
    await new Promise<void>((resolve) => {
      const go = (): void => {
        sink.off('drain', go);
        sink.off('close', go);
        resolve();
      };
      sink.once('drain', go);
      sink.once('close', go);
    });
  return !sink.destroyed;
}
