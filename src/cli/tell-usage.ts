/** What each command must be given. */
const NEEDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    analyze: 'the case: vtr-appeal analyze <case>',
    check: 'the case: vtr-appeal check <case>',
    appeal: 'the case: vtr-appeal appeal <case>',
    respond: 'the case and the refusal: vtr-appeal respond <case> --notice FILE',
    explain: 'the case and the order: vtr-appeal explain <case> <order>',
    verify: 'the packet: vtr-appeal verify <packet>',
  }),
);

/**
 * What is wrong with a command line, and where to look.
 * @param message what the library of the command line says.
 * @param words as they were given.
 */
export function tellUsage(message: string, words: readonly string[]): string {
  const needed = NEEDS.get(words[0] ?? '');
  if (needed !== undefined && message.startsWith('Not enough non-option arguments')) return `Name ${needed}.`;
  return `${/[.?!]$/.test(message) ? message : `${message}.`} See vtr-appeal --help.`;
}
