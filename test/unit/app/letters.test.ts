import { describe, expect, it } from '@jest/globals';
import { buildPacket } from '../../../src/app/build-packet.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { uspsNumber } from '../../support/any-records.js';
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
  readonly asOf?: string;
}) {
  const orders = given.orders ?? given.vtr.map(({ order = '111-0000001-0000001' }) => ({ order }));
  const files = {
    'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'], ...given.over }),
    'vtr-report.csv': vtrCsv(given.vtr),
    'orders.txt': ordersTab(orders),
    'proof.txt': 'proof',
  };
  const packet = await buildPacket(memoryInputs(files), PROGRAM, given.asOf ?? '2021-08-20');
  const { pages } = await readPdf(packet.files.get('appeal.pdf') ?? new Uint8Array());
  const answers = new TextDecoder().decode(packet.files.get('answers.txt'));
  const gates = packet.appeal.gates.map(({ code }) => code);
  const text = (name: string): string => new TextDecoder().decode(packet.files.get(name));
  return { ...packet, packet: text, gates, letter: pages.join(' ').replaceAll(/\s+/g, ' '), answers };
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

  describe('where a category would be answered with nothing', () => {
    const notice = {
      date: '2021-08-16',
      kind: 'deactivation',
      categories: [
        { name: 'Toys & Games', valid: 90, counted: 100 },
        { name: 'Home & Kitchen', valid: 90, counted: 100 },
      ],
    };
    const step = { cause: 'no-number', what: 'Numbers are scanned.', evidence: ['proof.txt'] };
    const over = {
      notice,
      declare: { shipFrom: 'US' },
      actions: [{ ...step, done: '2021-08-17' }],
      prevention: [{ ...step, from: '2021-08-17', measure: 'parcels without a number, target 0' }],
    };
    const home = { category: 'Home & Kitchen', method: 'Priority Mail', value: '25.00' };
    const numberless = listed(20, { ...home, tracking: '' }).slice(10);
    const openOf = async (
      toys: readonly Partial<VtrCells>[],
      declare: Record<string, unknown> = over.declare,
    ) => {
      const { appeal, answers } = await letterOf({
        vtr: [...toys, ...numberless],
        over: { ...over, declare },
      });
      return { gates: appeal.gates.map(({ code, plan }) => [code, plan?.cause]), answers };
    };

    it('its packages being exempt, though another category has its control', async () => {
      const mailpieces = [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }];
      const { gates, answers } = await openOf(listed(10, { value: '6.00' }), { shipFrom: 'US', mailpieces });
      expect(gates).toEqual([['prevention-missing', 'exempt-counted']]);
      expect(answers).toMatch(/^DRAFT/);
    });

    it('its packages being of unknown cause, though another category has its steps', async () => {
      const scanned = listed(10, { scan: 'Yes', method: 'Priority Mail', value: '25.00' });
      const { gates } = await openOf(scanned.map((row, at) => ({ ...row, tracking: uspsNumber(at) })));
      expect(gates).toEqual([
        // They are the largest cause that the letter owns, too.
        ['cause-unknown', undefined],
        ['action-missing', 'unknown'],
        ['prevention-missing', 'unknown'],
      ]);
    });
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
  it('what would tell a cause without a key of the case file', async () => {
    const { letter, answers } = await letterOf({
      vtr: listed(8, { origin: '', method: 'First Class' }),
      over: { declare: {} },
    });
    expect(letter).toContain('What would tell: the country it was sent from (the VTR report');
    expect(letter).toContain("in a shipping tool's export, or the seller's declaration");
    expect(letter + answers).not.toContain('declare.');
  });

  it('in the answers where an owned example stands, since they are read without the letter', async () => {
    const { answers } = await letterOf({
      vtr: listed(10, { tracking: '', method: 'Priority Mail', value: '25.00' }),
      over: { declare: { shipFrom: 'US' } },
    });
    expect(answers).toContain("- Amazon's row: vtr-report.csv:2; tracking ID: none given.");
  });

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
    expect(letter).toContain('Would not pass: Toys & Games 84.21%');
  });

  it('of a category that the leading line does not lift, under which other reading it would pass', async () => {
    // Toys rest on the exact words alone, Books on what was mailed alone: no one line lifts both.
    const vtr = [
      ...listed(10),
      ...listed(10, { method: 'First Class', category: 'Books' }).map((row, at) => ({
        ...row,
        order: `112-0000000-${1_000_000 + at}`,
      })),
    ];
    const notice = {
      date: '2021-08-16',
      kind: 'deactivation',
      categories: [
        { name: 'Toys & Games', valid: 90, counted: 100 },
        { name: 'Books', valid: 90, counted: 100 },
      ],
    };
    const declare = { shipFrom: 'US', mailpieces: [{ shipMethod: 'First Class', is: 'letter' }] };
    const { letter, analysis } = await letterOf({ vtr, over: { notice, declare } });
    expect(analysis.leads).toBe('as-written');
    expect(letter).toMatch(
      /Would not pass: Toys & Games 90\.00% \(but 100\.00% under another reading: Shipping service given in the exact words, the rest as written ?\)\./,
    );
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
    expect(sources).toMatch(/declared by the seller \(case\.yaml:\d+\)/);
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

describe('the policy in a letter', () => {
  const LETTERS = { shipFrom: 'US', mailpieces: [{ sku: ['STICK-01'], is: 'letter' }] };
  /** A notice of another day, with its window. */
  const at = (from: string, to: string, date: string): Record<string, unknown> => ({
    notice: {
      date,
      kind: 'deactivation',
      deadlineDays: 14,
      categories: [{ name: 'Toys & Games', valid: 90, counted: 100 }],
    },
    window: { from, to },
    declare: LETTERS,
  });

  it('sets out the disputed words, each reading with what speaks for it, and the one it rests on with the reason', async () => {
    const orders = listed(10).map(({ order = '' }, index) => ({
      order,
      item: index < 6 ? '6.00' : '9.50',
      itemTax: index < 6 ? '0.50' : '0.90',
      shipping: '0.00',
      shippingTax: '0.00',
    }));
    const { letter, analysis } = await letterOf({
      vtr: listed(10, { method: 'First Class' }),
      orders,
      over: { declare: LETTERS },
    });
    expect(analysis.leads).toBe('small-flat.value=incl-tax');
    expect(letter).toContain('“cost less than $10 (including shipping charges)”: 3 readings');
    expect(letter).toContain('“they should cost less than $10, which includes tax and shipping”');
    expect(letter).toContain('reply by an Amazon moderator, mid-2021');
    expect(letter).toMatch(
      /This letter rests on the reading Item \+ shipping \+ tax under \$10 ?: it is the strictest/,
    );
    expect(letter).toMatch(
      /This letter rests on the reading Mailed as a USPS letter or flat ?, which follows the words alone\./,
    );
    expect(letter).toMatch(/Small\/Flat shipments, in force since April 5, 2021 \(first day assumed\)/);
    expect(letter).toContain('page G201817070');
    expect(letter).toContain('https://sellercentral.amazon.com/help/hub/reference/G201817070');
  });

  it('of 2021 does not cite the words of 2025, and one of 2025 does', async () => {
    const words = 'exclude taxes and include shipping charges';
    const before = await letterOf({ vtr: listed(8, { value: '6.00' }) });
    expect(before.letter).not.toContain(words);
    const later = await letterOf({
      vtr: [
        ...listed(4, { value: '6.00', promised: '2025-01-10' }),
        ...listed(8, { value: '6.00', promised: '2025-01-20' }).slice(4),
      ],
      over: at('2025-01-01', '2025-01-30', '2025-02-10'),
      asOf: '2025-02-12',
    });
    expect(later.letter).toContain(`“*All values above ${words}.”`);
  });

  it('across 2025-01-15 cites both editions, each with its days and its packages, and marks what is second-hand', async () => {
    const { letter, appeal } = await letterOf({
      vtr: [
        ...listed(4, { value: '6.00', promised: '2025-01-14' }),
        ...listed(8, { value: '6.00', promised: '2025-01-15' }).slice(4),
      ],
      over: at('2025-01-01', '2025-01-30', '2025-02-10'),
      asOf: '2025-02-12',
    });
    expect(appeal.clauses.map(({ id, packages, secondHand }) => [id, packages, secondHand])).toEqual([
      ['small-flat', 4, null],
      ['small-flat', 4, 'in part'],
    ]);
    expect(letter).toContain('in force from July 25, 2022 (first day assumed) to January 14, 2025');
    expect(letter).toContain('in force since January 15, 2025');
    expect(letter).toContain('(in part known second-hand): 4 packages');
    expect(letter).toContain(
      'Known second-hand, not quoted: untracked USPS Standard Mail or USPS First Class under $10',
    );
    expect(letter).not.toMatch(/“[^”]*untracked USPS/);
  });

  it('claims nothing where the policy is not known, and says what is not known', async () => {
    const { letter, analysis } = await letterOf({
      vtr: [
        ...listed(8, { value: '6.00', promised: '2025-01-20' }),
        {
          order: '111-0000000-2000000',
          carrier: 'Old Dominion',
          tracking: 'PRO1',
          method: 'LTL',
          promised: '2025-01-20',
        },
      ],
      over: {
        ...at('2025-01-01', '2025-01-30', '2025-02-10'),
        declare: {
          shipFrom: 'US',
          mailpieces: [
            { shipMethod: 'LTL', is: 'parcel' },
            { shipMethod: 'USPS First Class Mail envelopes', is: 'letter' },
          ],
        },
      },
      asOf: '2025-02-12',
    });
    const strictest = analysis.scenarios.find(({ id }) => id === 'strictest');
    expect(strictest?.total).toMatchObject({ exempt: 8, undetermined: 1 });
    expect(letter).toContain('Not known of the policy, and not claimed');
    expect(letter).toMatch(/Heavy\/Bulky shipments: [^.]*the policy is not known here: .*\(1 package\)/);
    expect(letter.match(/• Heavy\/Bulky shipments:/g) ?? []).toHaveLength(1);
  });

  it('claims freight and packages from abroad by their own clauses, and says nothing of envelopes', async () => {
    const { letter, analysis } = await letterOf({
      vtr: [
        ...listed(5, { carrier: 'CEVA', tracking: 'PRO1', method: 'LTL', promised: '2023-03-10' }),
        ...listed(10, {
          origin: 'DE',
          carrier: 'DHL',
          tracking: '',
          method: 'Express',
          promised: '2023-03-10',
        }).slice(5),
      ],
      over: { ...at('2023-03-01', '2023-03-30', '2023-04-10'), declare: { shipFrom: 'US' } },
      asOf: '2023-04-12',
    });
    expect(analysis.branch).toBe('mixed');
    expect(letter).toContain('10 are packages that the policy excludes from the calculation');
    expect(letter).toMatch(/Heavy\/Bulky shipments, edition of July 25, 2022[^:]*: 5 packages/);
    expect(letter).toMatch(/Packages sent from abroad, edition of July 25, 2022[^:]*: 5 packages/);
    expect(letter).toContain('“Packages shipped from outside of the US and China into the US are exempted”');
    expect(letter).not.toMatch(
      /Package Value and the exact shipping service|what was mailed is|even with tax/,
    );
  });

  it('never says of one package both that it is exempt after discounts and that it is exempt under no reading', async () => {
    const vtr = listed(10);
    const orders = vtr.map(({ order = '' }) => ({
      order,
      item: '10.50',
      itemTax: '0.00',
      itemOff: '1.00',
      shipping: '0.00',
      shippingTax: '0.00',
      shippingOff: '',
    }));
    const { letter, answers, analysis } = await letterOf({ vtr, orders });
    expect(analysis.leads).toBe('small-flat.value=net');
    expect(letter + answers).not.toContain('not exempt under any reading');
    expect(letter).toContain('after discounts of $1.00, without tax, $9.50');
  });

  it('names the policy’s open questions in a plan of action too', async () => {
    const { letter, analysis } = await letterOf({
      vtr: listed(4, { carrier: 'Old Dominion', tracking: 'PRO1', method: 'LTL' }),
      over: { declare: { shipFrom: 'US' } },
    });
    expect(analysis.branch).toBe('plan-of-action');
    expect(letter).toContain('Not known of the policy, and not claimed');
  });

  it('cites a package of unknown day by the editions that exempt it, and by no other', async () => {
    const { letter, appeal, packet } = await letterOf({
      vtr: listed(6, {
        origin: 'GB',
        carrier: 'Royal Mail',
        tracking: '',
        method: 'Letter',
        promised: '',
      }).map((row, at) => ({ ...row, order: `111-0000000-${3_000_000 + at}`, value: '9.99' })),
      over: {
        ...at('2025-01-10', '2025-02-08', '2025-02-19'),
        declare: { shipFrom: 'US', mailpieces: [{ shipMethod: 'Letter', is: 'letter' }] },
      },
      asOf: '2025-02-20',
    });
    expect(
      appeal.clauses.map(({ id, packages, passages }) => [id, packages, passages[0]?.secondHand]),
    ).toEqual([
      ['origin', 6, false],
      ['origin-untracked', 6, false],
    ]);
    expect(letter).toContain(
      'A package of unknown day, or that several clauses exempt, is counted under each.',
    );
    expect(packet('evidence.csv')).not.toContain('which the exemption leaves out');
    expect(packet('evidence.csv')).toContain(',origin origin-untracked,2022-07-25 2025-01-15,');
  });

  it('says of whom a fact is, also of one that no reading disputes', async () => {
    const { appeal } = await letterOf({
      vtr: listed(6, {
        origin: 'GB',
        carrier: 'Royal Mail',
        tracking: '',
        method: 'Letter',
        promised: '2025-01-20',
        value: '9.99',
      }),
      over: {
        ...at('2025-01-15', '2025-02-08', '2025-02-19'),
        declare: { shipFrom: 'US', mailpieces: [{ shipMethod: 'Letter', is: 'letter' }] },
      },
      asOf: '2025-02-20',
    });
    const [common] = appeal.examples[0]?.tests ?? [];
    expect(common?.found).toContain('mailed as a letter, which is not tracked');
    expect(common?.source).toMatch(/declared by the seller \(case\.yaml:\d+\)/);
  });

  it('names what the policy leaves open of a place, and asks no fact for it', async () => {
    const { letter } = await letterOf({
      vtr: [
        ...listed(8, { value: '6.00', promised: '2023-03-10' }),
        {
          order: '111-0000000-2000000',
          origin: 'HK',
          carrier: 'DHL',
          tracking: '',
          method: 'Express',
          promised: '2023-03-10',
        },
      ],
      over: {
        ...at('2023-03-01', '2023-03-30', '2023-04-10'),
        declare: {
          shipFrom: 'US',
          mailpieces: [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }],
        },
      },
      asOf: '2023-04-12',
    });
    expect(letter).toMatch(
      /Packages sent from abroad: sent from Hong Kong: whether the policy counts .*\(1 package\)/,
    );
    expect(letter).not.toContain('the country it was sent from');
    expect(letter).not.toMatch(/for want of a fact[^ ]/);
  });
});
