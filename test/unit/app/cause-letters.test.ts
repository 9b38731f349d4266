import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { CAUSE_IDS, causeTitle } from '../../../src/model/root-cause.js';
import { upsNumber, uspsNumber } from '../../support/any-records.js';
import {
  CAUSE_CASES,
  type CaseWindow,
  type ListedPackage,
  letterDay,
  listedFiles,
} from '../../support/cause-cases.js';
import { plain, type ReadPacket, readPacket } from '../../support/letter-of.js';

jest.setTimeout(60_000);

const PROGRAM = prepareProgram();
const build = (packages: readonly ListedPackage[], window: CaseWindow): Promise<ReadPacket> =>
  readPacket(listedFiles(packages, window), letterDay(window), PROGRAM);
const times = <T>(count: number, of: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => of(at));

const FIRST = '1. Greater detail on the root causes of not providing valid tracking numbers';
const SECOND = '2. Greater detail on the actions you have taken';
const rootCauses = (packet: ReadPacket): string => packet.between(FIRST, SECOND);

describe('a letter names the cause of its rows with its count', () => {
  it.each(CAUSE_CASES)('$id, and not after $changed', async ({ id, window, found, gone, instead }) => {
    const title = causeTitle(id);
    const named = await build(times(4, found), window);
    // Fifteen valid packages beside each failing one: 60 of 64, 93.75 %, so 6.25 points are missing.
    expect(rootCauses(named)).toContain(`Cause 1. ${title}: 4 packages, 6.25 points`);
    expect(plain(named.text('answers.txt'))).toContain(`Cause 1. ${title}: 4 packages.`);

    const silent = await build(times(4, gone), window);
    expect(silent.letter + silent.text('answers.txt')).not.toContain(title);
    expect(rootCauses(silent)).toContain(`Cause 1. ${causeTitle(instead)}: 4 packages, 6.25 points`);
  });

  it('for every cause that there is', () => {
    expect(CAUSE_CASES.map(({ id }) => id)).toEqual(CAUSE_IDS);
  });
});

describe('a letter with every cause once', () => {
  const window = { from: '2022-07-25', to: '2025-01-14' };
  // One number for two orders makes two packages.
  const once = CAUSE_CASES.flatMap(({ id, found }, at) =>
    id === 'merged-orders' ? [found(100), found(101)] : [found(at)],
  );
  let packet: ReadPacket;
  beforeAll(async () => {
    packet = await build(once, window);
  });

  it('tells each with one package, and their points add up to 100 − the rate', () => {
    for (const id of CAUSE_IDS)
      expect(rootCauses(packet)).toContain(
        `${causeTitle(id)}: ${id === 'merged-orders' ? '2 packages' : '1 package,'}`,
      );
    const points = [...rootCauses(packet).matchAll(/\d packages?, (\d+\.\d\d) points/g)].map(
      ([, text]) => text,
    );
    expect(points).toHaveLength(CAUSE_IDS.length);
    expect(points.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0)).toBe(625);
  });

  it('speaks of one package in the singular, in the letter and in the answers', () => {
    const told = [rootCauses(packet), plain(packet.text('answers.txt')).split('-- Greater')[1] ?? ''].map(
      (text) =>
        text
          .split(/(?=Cause \d+\. )/)
          .filter((part) => part.startsWith('Cause') && !part.includes(causeTitle('merged-orders'))),
    );
    for (const causes of told) {
      expect(causes).toHaveLength(CAUSE_IDS.length - 1);
      for (const cause of causes)
        expect(cause).not.toMatch(
          /\b[Tt]hese (?:packages|envelopes)|\b[Tt]hey are\b|\b[Tt]hem\b|\b1 (?:packages|are|were|have)\b/,
        );
    }
  });

  it('shows the costliest on page 1 and says where the others are, and page 1 stays one page', () => {
    expect(packet.leaves[0]).toContain('the others: section 1');
    expect(packet.leaves[1]).toMatch(/^DRAFT The rate, with and without the disputed exemption/);
  });
});

describe('a letter tells of a cause', () => {
  const window = { from: '2023-03-01', to: '2023-03-30' };
  /** A parcel whose number is mistyped in its last digit, on a day of the window. */
  const mistyped = (at: number, over: ListedPackage = {}): ListedPackage => {
    const number = uspsNumber(at);
    return {
      vtr: {
        tracking: `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`,
        method: 'Standard',
        scan: 'Yes',
        ...over.vtr,
      },
      order: { item: '20.00', sku: 'GAME-01', ...over.order },
      shipped: { mailpiece: 'parcel', ...over.shipped },
    };
  };

  it.each([
    ['Rising: 3 in the first half of the window, 8 in the second.', 3, 8],
    ['Falling: 8 in the first half of the window, 3 in the second.', 8, 3],
    ['In the first half of the window 4, in the second 7.', 4, 7],
  ])('how it went: %s', async (words, early, late) => {
    const packet = await build(
      times(11, (at) => mistyped(at, { vtr: { promised: at < early ? '2023-03-15' : '2023-03-16' } })),
      window,
    );
    expect(early + late).toBe(11);
    expect(rootCauses(packet)).toContain(words);
  });

  it('no trend of fewer than five packages', async () => {
    expect(
      rootCauses(
        await build(
          times(4, (at) => mistyped(at)),
          window,
        ),
      ),
    ).not.toMatch(/half of the window/);
  });

  it('which packages have another cause too, and that they count for the first alone', async () => {
    const never = times(3, (at) => mistyped(at, { shipped: { 'first-scan': 'none' } }));
    const packet = await build([...never, ...times(2, (at) => mistyped(at + 3))], window);
    expect(rootCauses(packet)).toContain('Cause 1. Tracking number mistyped: 5 packages, 6.25 points');
    expect(rootCauses(packet)).toContain(
      'Explained by another cause too, and counted here alone: 3 packages (“Label made, and never scanned by the carrier”).',
    );
    expect(rootCauses(packet)).not.toContain('Cause 2.');
    // The clearest example is one that the other cause does not explain too.
    expect(rootCauses(packet)).toContain('Shown most clearly by order 111-0000000-1000004.');
  });

  it.each([
    [
      'one SKU',
      'All hold the SKU PUZZLE-07: 8 of 8, against 0 of 6 among all other packages in our files.',
      { order: { sku: 'PUZZLE-07' } },
      { order: { sku: 'PUZZLE-08' } },
    ],
    [
      // March 6, 2023 was a Monday.
      'one weekday',
      'All fall on a Monday (the day sent, else the day promised): 8 of 8, against 0 of 6 among all other packages in our files.',
      { shipped: { 'ship-date': '2023-03-06' } },
      { shipped: { 'ship-date': '2023-03-07' } },
    ],
    [
      'one carrier',
      'All name the carrier UPS: 8 of 8, against 0 of 6 among all other packages in our files.',
      { vtr: { carrier: 'UPS' } },
      { vtr: { carrier: 'USPS' } },
    ],
    [
      'one service',
      'All went by the service “Ground”: 8 of 8, against 0 of 6 among all other packages in our files.',
      { shipped: { service: 'Ground' } },
      { shipped: { service: 'Priority' } },
    ],
    [
      'one place of origin',
      'All were sent from CN: 8 of 8, against 0 of 6 among all other packages in our files.',
      { vtr: { origin: 'CN' } },
      { vtr: { origin: 'US' } },
    ],
  ] as const)('that most of it stands at %s', async (_, words, there, elsewhere) => {
    const others = times(6, (at): ListedPackage => {
      const { vtr, ...more } = mistyped(at, elsewhere);
      return { ...more, vtr: { ...vtr, tracking: upsNumber(at), carrier: vtr?.carrier ?? 'USPS' } };
    });
    const packet = await build([...times(8, (at) => mistyped(at, there)), ...others], window);
    expect(rootCauses(packet)).toContain(words);
  });
});
