import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildPacket } from '../../../src/app/build-packet.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { composeLetter } from '../../../src/document/compose-letter.js';
import type { Appeal } from '../../../src/model/appeal.js';
import type { Block, ChartBlock } from '../../../src/model/block.js';
import type { RollingRate } from '../../../src/model/rolling-rate.js';
import { caseYaml } from '../../support/case-text.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

const PROGRAM = prepareProgram();

/** Two causes: letters confirmed in other words, and one package confirmed without a number. */
async function appealOf(over: Record<string, unknown> = {}): Promise<Appeal> {
  const letters = Array.from({ length: 9 }, (_, at) => ({
    order: `111-0000000-${1_000_000 + at}`,
    tracking: `LTR${at}`,
    shipMethod: 'First Class',
  }));
  const vtr = [
    ...letters,
    { order: '112-0000000-1000000', tracking: '', shipMethod: 'Ground', value: '40.00' },
  ];
  const files = {
    'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'], ...over }),
    'vtr-report.csv': vtrCsv(vtr),
    'orders.txt': ordersTab(vtr.map(({ order }) => ({ order }))),
  };
  return (await buildPacket(memoryInputs(files), PROGRAM, '2021-08-20')).appeal;
}

const letterOf = (appeal: Appeal): readonly Block[] =>
  composeLetter(appeal, new Map(), '2021-08-20', PROGRAM.render).blocks;
const barsOf = (blocks: readonly Block[], kind: ChartBlock['scale']['kind']): ChartBlock | undefined =>
  blocks.find((block): block is ChartBlock => block.type === 'chart' && block.scale.kind === kind);

describe('the charts of a letter', () => {
  let appeal: Appeal;
  beforeAll(async () => {
    appeal = await appealOf();
  }, 60_000);

  it('show the rate under each reading against the floor, and tell each in words', () => {
    const chart = barsOf(letterOf(appeal), 'rate');
    expect(chart?.scale).toMatchObject({ floor: 0.95, floorLabel: '95% floor' });
    expect(chart?.bars.map(({ label }) => label)).toEqual(appeal.scenarios.map(({ title }) => title));
    for (const { title, display } of appeal.scenarios) expect(chart?.alt).toContain(`${title}: ${display}`);
  });

  it('show what each cause costs where there are several, and tell each in words', () => {
    const chart = barsOf(letterOf(appeal), 'points');
    expect(appeal.causes.length).toBeGreaterThan(1);
    expect(chart?.bars.map(({ value, display }) => [value, display])).toEqual(
      appeal.causes.map(({ points }) => [Number(points), points]),
    );
    for (const { number, title, points } of appeal.causes)
      expect(chart?.alt).toContain(`${number}. ${title}: ${points}`);
  });

  it('leave the causes to the words where there is one cause alone, or no rate', async () => {
    expect(barsOf(letterOf({ ...appeal, causes: appeal.causes.slice(0, 1) }), 'points')).toBeUndefined();
    const notice = { date: '2021-08-16', kind: 'deactivation' };
    const unrated = await appealOf({ notice });
    expect(unrated.isRated).toBe(false);
    expect(barsOf(letterOf(unrated), 'points')).toBeUndefined();
  });

  const ROLLING: RollingRate = {
    category: 'Toys & Games',
    measured: [
      { day: '2021-08-01', rate: 0.6 },
      { day: '2021-08-20', rate: 0.7 },
    ],
    projected: [
      { day: '2021-08-20', rate: 0.7 },
      { day: '2021-09-20', rate: 0.97 },
    ],
    fixDay: '2021-08-17',
    asOf: '2021-08-20',
    told: [
      { day: 'August 1, 2021', display: '60.00%', isProjected: false },
      { day: 'September 20, 2021', display: '97.00%', isProjected: true },
    ],
  };

  const withRolling = (rolling: RollingRate): Appeal => ({
    ...appeal,
    rolling,
    recovery: { lagDays: 11, assumed: true, blocked: [], open: [] },
  });

  it('show the rate day by day with the fix and what is projected, where the files tell it', () => {
    expect(letterOf({ ...appeal, rolling: null }).some(({ type }) => type === 'line-chart')).toBe(false);
    const chart = letterOf(withRolling(ROLLING)).find((block) => block.type === 'line-chart');
    expect(chart?.series.map(({ dashed, points }) => [dashed, points.length])).toEqual([
      [false, 2],
      [true, 2],
    ]);
    expect(chart?.marks.map(({ day }) => day)).toEqual(['2021-08-17', '2021-08-20']);
    expect(chart?.alt).toContain('August 1, 2021: 60.00%; September 20, 2021: 97.00%, projected.');
  });

  it('mark no fix where none was made, and draw no projection where there is none', () => {
    const rolling = { ...ROLLING, fixDay: null, projected: [] };
    const chart = letterOf(withRolling(rolling)).find((block) => block.type === 'line-chart');
    expect(chart?.series).toHaveLength(1);
    expect(chart?.marks).toHaveLength(1);
  });
});

describe('the subject of the PDF', () => {
  it('says by which days packages are counted', async () => {
    const appeal = await appealOf();
    const subjectOf = (window: Appeal['window']): string =>
      composeLetter({ ...appeal, window }, new Map(), '2021-08-20', PROGRAM.render).subject;
    const { from, to } = appeal.window;
    expect(subjectOf({ ...appeal.window, isPromised: true })).toBe(
      `Seller-fulfilled packages promised ${from} to ${to}`,
    );
    expect(subjectOf({ ...appeal.window, isPromised: false, by: 'ship date' })).toBe(
      `Seller-fulfilled packages by promised delivery date, else ship date (approximate), ${from} to ${to}`,
    );
  });
});
