/** Text from reports may hold control characters; a terminal must not act on them. */
export function print(stream: NodeJS.WriteStream, text: string): void {
  stream.write(text.replaceAll(/[^\P{Cc}\n]/gu, ''));
}
