import { describe, expect, it } from '@jest/globals';
import { buildPacket } from '../../../src/app/build-packet.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { readPdf } from '../../support/pdf-reading.js';
import { type OrderCells, ordersTab, type VtrCells, vtrCsv } from '../../support/report-text.js';

const PROGRAM = prepareProgram();

/** What a letter and its answers say, for a case of letters that cost $6.48 with tax. */
async function letterOf(given: {
  readonly vtr: readonly Partial<VtrCells>[];
  readonly orders?: readonly Partial<OrderCells>[];
  readonly over?: Record<string, unknown>;
}) {
  const orders = given.orders ?? given.vtr.map(({ order = '111-0000001-0000001' }) => ({ order }));
  const files = {
    'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'], ...given.over }),
    'vtr-report.csv': vtrCsv(given.vtr),
    'orders.txt': ordersTab(orders),
    'proof.txt': 'proof',
  };
  const packet = await buildPacket(memoryInputs(files), PROGRAM, '2021-08-20');
  const { pages } = await readPdf(packet.files.get('appeal.pdf') ?? new Uint8Array());
  const answers = new TextDecoder().decode(packet.files.get('answers.txt'));
  const gates = packet.appeal.gates.map(({ code }) => code);
  return { ...packet, gates, letter: pages.join(' ').replaceAll(/\s+/g, ' '), answers };
}

/** `count` listed letters with the exact words. */
const listed = (count: number, over: Partial<VtrCells> = {}): readonly Partial<VtrCells>[] =>
  Array.from({ length: count }, (_, at) => ({
    order: `111-0000000-${1_000_000 + at}`,
    tracking: `LTR${at}`,
    ...over,
  }));

describe('a letter claims no package of an order that All Orders calls', () => {
  it.each([
    ['cancelled', { orderStatus: 'Cancelled', itemStatus: 'Cancelled' }],
    ['fulfilled by Amazon', { channel: 'Amazon' }],
    ['sold elsewhere', { sales: 'Non-Amazon' }],
  ])('%s', async (_, cells) => {
    const vtr = listed(10);
    const orders = vtr.map(({ order = '' }) => ({ order, ...cells }));
    const over = {
      declare: {
        shipFrom: 'US',
        mailpieces: [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }],
      },
    };
    const { analysis, letter } = await letterOf({
      vtr: vtr.map((row) => ({ ...row, value: '6.00' })),
      orders,
      over,
    });
    expect(analysis.branch).toBe('plan-of-action');
    expect(letter).not.toContain('excludes from the calculation');
  });
});

describe('a letter never says of one package both that it is exempt and that nothing is claimed for it', () => {
  it('where no report states what was mailed and the lead is the shipping service', async () => {
    const { analysis, letter, answers } = await letterOf({
      vtr: listed(8),
      over: { declare: { shipFrom: 'US' } },
    });
    expect(analysis.leads).toBe('small-flat.method=by-ship-method');
    expect(letter).toContain('8 are packages that the policy excludes');
    expect(letter + answers).not.toContain('Nothing is claimed');
  });

  it('where the seller asks to own them all', async () => {
    const { letter } = await letterOf({
      vtr: listed(8, { value: '6.00' }),
      over: { branch: 'plan-of-action' },
    });
    expect(letter).toContain('We do not dispute');
    expect(letter).not.toContain('meet the clause');
    expect(letter).not.toContain('defects of our own');
  });
});

describe('a letter is a draft', () => {
  it('where the report names a category other than the notice, and says which names to join', async () => {
    const { gates, appeal } = await letterOf({ vtr: listed(10, { category: 'Toys' }) });
    expect(gates).toContain('ledger-contradiction');
    expect(appeal.gates.map(({ message }) => message).join()).toContain('"Toys"');
  });

  it('where the report lists more packages than Amazon counted', async () => {
    expect((await letterOf({ vtr: listed(12) })).gates).toContain('ledger-contradiction');
  });

  it('where no standing control is declared at all, and its answers say so first', async () => {
    const { gates, answers } = await letterOf({ vtr: listed(10, { value: '6.00' }) });
    expect(gates).toContain('prevention-missing');
    expect(answers).toMatch(/^DRAFT/);
  });

  it('where it is dated before the notice', async () => {
    const notice = {
      date: '2021-09-01',
      kind: 'deactivation',
      categories: [{ name: 'Toys & Games', valid: 90, counted: 100 }],
    };
    expect((await letterOf({ vtr: listed(10), over: { notice } })).gates).toContain('dated-before-notice');
  });
});

describe('a letter says', () => {
  it('the difference once where Amazon counted more than it lists', async () => {
    const { letter } = await letterOf({ vtr: listed(7, { value: '6.00' }) });
    expect(letter.match(/that its report does not list in the window/g)).toHaveLength(1);
  });

  it('of how many packages Amazon’s own rows state value and service, where it is in error', async () => {
    const vtr = [...listed(9, { value: '6.00' }), { order: '111-0000000-2000000', tracking: 'L99' }];
    const { analysis, letter } = await letterOf({ vtr });
    expect(analysis.branch).toBe('in-error');
    expect(letter).toContain('of 9 of them');
  });

  it('the figure of the affected category, not that of all, where none passes', async () => {
    const notice = {
      date: '2021-08-16',
      kind: 'deactivation',
      categories: [
        { name: 'Toys & Games', valid: 80, counted: 100 },
        { name: 'Books', valid: 1995, counted: 2000 },
      ],
    };
    // Five of twenty exempt: 80 of 95 = 84.21 %; with Books it would be 2075 of 2095 = 99.04 %.
    const vtr = [
      ...listed(5),
      ...listed(15, { carrier: 'UPS' }).map((row, at) => ({
        ...row,
        order: `112-0000000-${1_000_000 + at}`,
      })),
    ];
    const { letter } = await letterOf({ vtr, over: { notice } });
    expect(letter).toContain('the rate is: Toys & Games 84.21%');
  });

  it('that tax is counted in only where it is', async () => {
    const vtr = listed(10);
    const orders = vtr.map(({ order = '' }) => ({
      order,
      item: '9.50',
      itemTax: '0.90',
      shipping: '0.00',
      shippingTax: '0.00',
    }));
    const { letter } = await letterOf({ vtr, orders });
    expect(letter).not.toContain('even with tax');
  });

  it('nothing of restoring listings that a mere warning left in place', async () => {
    const notice = {
      date: '2021-08-16',
      kind: 'warning',
      categories: [{ name: 'Toys & Games', valid: 90, counted: 100 }],
    };
    const { letter } = await letterOf({ vtr: listed(10, { carrier: 'UPS' }), over: { notice } });
    expect(letter).toContain('keep our seller-fulfilled listings active');
    expect(letter).not.toContain('restore');
  });
});

describe('an example cites the case file by its row', () => {
  const testsOf = async (given: Parameters<typeof letterOf>[0]) =>
    (await letterOf(given)).appeal.examples[0]?.tests.map(({ source }) => source).join() ?? '';
  const rowOf = (key: string, over: Record<string, unknown>): number =>
    caseYaml({ reports: ['vtr-report.csv', 'orders.txt'], ...over })
      .split('\n')
      .findIndex((line) => line.includes(`"${key}"`)) + 1;

  it('for the origin, where no report states it', async () => {
    const row = rowOf('shipFrom', {});
    expect(row).toBeGreaterThan(1);
    expect(await testsOf({ vtr: listed(10, { origin: '' }) })).toContain(`case.yaml:${row}`);
  });

  it('for a digital product, which only the seller calls so', async () => {
    const over = { declare: { shipFrom: 'US', mailpieces: [{ sku: ['STICK-01'], is: 'digital' }] } };
    const sources = await testsOf({ vtr: listed(10), over });
    expect(sources).toMatch(/^case\.yaml:\d+$/);
  });
});

describe('a line of All Orders that stands there twice', () => {
  it('is never added up: with the second its value may be over the limit, so the package is undetermined', async () => {
    const vtr = listed(1);
    const [first = {}] = vtr;
    const line = { order: first.order ?? '', item: '5.00', shipping: '1.00' };
    const { analysis } = await letterOf({ vtr, orders: [line, line] });
    const written = analysis.scenarios.find(({ id }) => id === 'as-written');
    expect(written?.total).toMatchObject({ exempt: 0, undetermined: 1 });
    expect(analysis.issues.map(({ code }) => code)).toContain('line-repeated');
  });
});
