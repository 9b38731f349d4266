import { describe, expect, it } from '@jest/globals';
import { renderResults } from '../../../../src/app/batch/render-results.js';
import { readTemplates } from '../../../../src/cli/program-files.js';
import { composeResults } from '../../../../src/document/compose-results.js';
import { prepareTemplates } from '../../../../src/document/render-template.js';
import type { ClientResult } from '../../../../src/model/batch.js';
import { testFonts } from '../../../support/pdf-fonts.js';
import { readPdf } from '../../../support/pdf-reading.js';
import { aClient, batchOf } from '../../../support/results-client.js';

const render = prepareTemplates(readTemplates());
const draw = (clients: readonly ClientResult[]) =>
  renderResults(batchOf(clients), { render, fonts: testFonts() });
const tableOf = (clients: readonly ClientResult[], shown = clients.length) => {
  const { blocks } = composeResults(batchOf(clients), { clients: shown, blocks: 0 }, render);
  const table = blocks.find((block) => block.type === 'table');
  if (table?.type !== 'table') throw new Error('no table');
  return table;
};

const HOSTILE = [
  aClient({
    client: '\u65e5\u672c\u306e\u5e97 \u{1f600} \u05d0',
    message: 'odd \u0007 sign',
    status: 'failed',
  }),
  aClient({ client: '**bold** {{x}} <b> | `code`', message: '```\n# head\n', status: 'refused' }),
  aClient({ client: 'W'.repeat(300), message: 'M'.repeat(3000), status: 'failed', branch: null, rates: [] }),
];

describe('the table of results', () => {
  it.each([
    ['days to go as a number', aClient({ daysLeft: 13 }), 1, '13'],
    ['the last day by its name', aClient({ daysLeft: 0 }), 1, 'last day'],
    ['a deadline that is past as such', aClient({ daysLeft: -4 }), 1, '4 past'],
    ['no deadline', aClient({ daysLeft: null }), 1, '–'],
    ['points short of the category that is furthest', aClient(), 2, '6.00'],
    ['no rate', aClient({ rates: [] }), 2, '–'],
    ['the branch in words', aClient({ branch: 'plan-of-action' }), 3, 'plan of action'],
    ['how it ended', aClient({ status: 'refused' }), 4, 'refused'],
    ['nothing that blocks', aClient({ message: null }), 5, '–'],
    ['what blocks in one line', aClient({ message: 'a.txt:3\nx' }), 5, 'a.txt:3 x'],
  ] as const)('tells %s', (_, client, column, expected) => {
    expect(tableOf([client]).rows[0]?.[column]).toBe(expected);
  });

  it('sets in bold who is not ready with three days left or fewer, and nobody else', () => {
    const clients = [
      aClient({ status: 'failed', daysLeft: -1 }),
      aClient({ status: 'done', daysLeft: 0 }),
      aClient({ status: 'draft', daysLeft: 3 }),
      aClient({ status: 'draft', daysLeft: 4 }),
      aClient({ status: 'unchanged', daysLeft: 1 }),
      aClient({ status: 'refused', daysLeft: null }),
    ];
    expect(tableOf(clients).strong).toEqual([0, 2]);
  });
});

describe('results.pdf', () => {
  it.each([0, 1, 12, 40, 400])('is one tagged page that accounts for each of %i clients', async (count) => {
    const clients = Array.from({ length: count }, (_, at) =>
      aClient({ client: `Client ${at + 1}`, daysLeft: at - 2, status: at % 2 === 0 ? 'done' : 'draft' }),
    );
    const { pages, unmarked, orphans, info } = await readPdf(await draw(clients));
    expect(pages).toHaveLength(1);
    expect({ unmarked, orphans }).toEqual({ unmarked: [], orphans: [] });
    expect(info.Title).toBe('Results of a batch, 2026-05-21');
    const text = pages[0] ?? '';
    expect(text).toContain('May 21, 2026');
    expect(text).toContain(
      `${count}: ${Math.ceil(count / 2)} done, ${Math.floor(count / 2)} draft, 0 refused`,
    );
    const listed = [...text.matchAll(/\bClient \d+\b/g)].map(([name]) => name);
    expect(listed).toEqual(clients.slice(0, listed.length).map(({ client }) => client));
    const more = count - listed.length;
    expect(/And (\d+) more in results\.csv/.exec(text)?.[1]).toBe(more > 0 ? String(more) : undefined);
    if (count > 20) expect(listed.length).toBeGreaterThanOrEqual(25);
  });

  it('is drawn whatever the names and messages hold, as text and never as markup', async () => {
    const { pages } = await readPdf(await draw(HOSTILE));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('**bold** {{x}} <b> |');
    expect(pages[0]).toContain('3: 0 done, 0 draft, 1 refused, 2 failed');
  });

  it('tells below the table what blocks whom, of as many as there is room for', async () => {
    const words =
      'orders.txt:3:item-price: expected an amount, found "a lot"; download the report again. '.repeat(2);
    const textOf = async (count: number): Promise<string> => {
      const clients = Array.from({ length: count }, (_, at) =>
        aClient({ client: `Client ${at + 1}`, status: 'failed', message: `${at + 1}) ${words}` }),
      );
      return (await readPdf(await draw([aClient(), ...clients]))).pages.join(' ');
    };
    const three = await textOf(3);
    expect(three).toContain('What blocks them');
    for (const at of [1, 2, 3]) expect(three.replaceAll(/\s+/g, ' ')).toContain(`${at}) ${words.trim()}`);
    expect(three).not.toContain('of 3;');
    const twenty = await textOf(20);
    const many = [...twenty.matchAll(/Client (\d+)\s*: \d+\) orders/g)].map(([, at]) => Number(at));
    expect(many.length).toBeGreaterThan(2);
    expect(many).toEqual(many.map((_, at) => at + 1));
    expect(twenty).toContain(`the first ${many.length} clients of 20; all are in results.csv`);
    expect(await textOf(60)).not.toContain('What blocks them');
  });

  it('counts who is not ready shortly before the deadline and past it', async () => {
    const clients = [-3, -1, 2].map((daysLeft) => aClient({ daysLeft, status: 'draft' }));
    const { pages } = await readPdf(await draw(clients));
    expect(pages[0]).toMatch(/3 with 3 days left or fewer\s*, 2 of them past their deadline/);
  });

  it('has the same bytes for the same results, however long they took', async () => {
    const [one, other] = await Promise.all(
      [1, 90].map((seconds) => draw([...HOSTILE, aClient({ seconds })])),
    );
    expect(Buffer.from(one ?? []).equals(other ?? new Uint8Array())).toBe(true);
  });
});
