/** A place that text is written to piece by piece. */
export interface TextSink {
  write(text: string, done: (error?: Error | null) => void): unknown;
}

/**
 * Writes a text and waits until the reader has taken it. Returns whether anyone still reads: a reader that has seen enough closes
 * the pipe, and what else keeps it from being written is told elsewhere (see `watchOutput`).
 */
export function writeOut(sink: TextSink, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    sink.write(text, (error) => resolve(!error));
  });
}
