import type { BatchResults, ClientResult, ClientStatus } from '../model/batch.js';
import type { DocumentContent } from '../model/block.js';
import { spellDay } from '../model/local-date.js';
import { clientTable } from './client-table.js';
import { parseMarkdown } from './parse-markdown.js';
import type { RenderTemplate } from './render-template.js';

/** So many days before the deadline a client whose packet is not ready stands out. */
const URGENT_DAYS = 3;

const isReady = ({ status }: ClientResult): boolean => status === 'done' || status === 'unchanged';
const isUrgent = (client: ClientResult): boolean =>
  !isReady(client) && client.daysLeft !== null && client.daysLeft <= URGENT_DAYS;

/**
 * The page that tells a consultant what became of a batch, as blocks: how many clients ended how, and the first of them.
 * @param results most urgent first.
 * @param shown how many clients the table holds; the others are in results.csv.
 */
export function composeResults(
  results: BatchResults,
  shown: number,
  render: RenderTemplate,
): DocumentContent {
  const { program, asOf, clients } = results;
  const count = (which: (client: ClientResult) => boolean): number => clients.filter(which).length;
  const countOf = (status: ClientStatus): number => count((client) => client.status === status);
  const table = clients.slice(0, shown);
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
