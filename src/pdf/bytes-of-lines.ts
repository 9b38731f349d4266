/** The bytes of lines of a PDF, each with its end; their characters stand for a byte each. */
export function bytesOfLines(lines: readonly string[]): Uint8Array {
  return Buffer.from(`${lines.join('\n')}\n`, 'latin1');
}
