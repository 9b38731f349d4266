import type { BatchResults, ClientResult, ClientStatus } from '../model/batch.js';
import type { DocumentContent } from '../model/block.js';
import { cutLine } from '../model/cut-line.js';
import { spellDay } from '../model/local-date.js';
import { clientTable } from './client-table.js';
import { parseMarkdown } from './parse-markdown.js';
import type { RenderTemplate } from './render-template.js';

/** As many characters of what blocks a client as tell what to do; more is in results.csv. */
const MOST_TOLD = 500;

/** So many days before the deadline a client whose packet is not ready stands out. */
const URGENT_DAYS = 3;

const isReady = ({ status }: ClientResult): boolean => status === 'done' || status === 'unchanged';
const isUrgent = (client: ClientResult): boolean =>
  !isReady(client) && client.daysLeft !== null && client.daysLeft <= URGENT_DAYS;

/** How much of the results a page holds. */
export interface ResultsShown {
  /** How many clients the table holds; the others are in results.csv. */
  readonly clients: number;
  /** Of how many of these it is told below the table what blocks them. */
  readonly blocks: number;
}

/** How many clients of the results something blocks. */
export const countBlocked = ({ clients }: BatchResults): number =>
  clients.filter(({ message }) => message !== null).length;

/**
 * The page that tells a consultant what became of a batch, as blocks: how many clients ended how, the first of them, and what blocks
 * whom.
 * @param results most urgent first.
 */
export function composeResults(
  results: BatchResults,
  shown: ResultsShown,
  render: RenderTemplate,
): DocumentContent {
  const { program, asOf, clients } = results;
  const count = (which: (client: ClientResult) => boolean): number => clients.filter(which).length;
  const countOf = (status: ClientStatus): number => count((client) => client.status === status);
  const table = clients.slice(0, shown.clients);
  const blocked = table
    .flatMap(({ client, message }) =>
      message === null ? [] : [{ client: cutLine(client, MOST_TOLD), message: cutLine(message, MOST_TOLD) }],
    )
    .slice(0, shown.blocks);
  const facts = {
    asOf: spellDay(asOf),
    clients: clients.length,
    counts: {
      done: countOf('done'),
      draft: countOf('draft'),
      refused: countOf('refused'),
      failed: countOf('failed'),
      unchanged: countOf('unchanged'),
    },
    past: count((client) => !isReady(client) && client.daysLeft !== null && client.daysLeft < 0),
    urgent: count(isUrgent),
    urgentDays: URGENT_DAYS,
    hasUrgent: table.some(isUrgent),
    shown: table.length,
    more: clients.length - table.length,
    blocked,
    told: blocked.length,
    allBlocked: countBlocked(results),
  };
  return {
    title: `Results of a batch, ${asOf}`,
    author: program.name,
    subject: `What became of ${clients.length} clients`,
    language: 'en-US',
    date: asOf,
    footer: `${program.name} ${program.version} · results as of ${asOf}`,
    watermark: null,
    paper: 'LETTER',
    blocks: parseMarkdown(render('results', facts), { clients: clientTable(table, isUrgent) }),
  };
}
