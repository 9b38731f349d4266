import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildPacket, type Packet } from '../../../src/app/build-packet.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { attachmentsOf } from '../../support/pdf-conformance.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

const PROGRAM = prepareProgram();
const rows = Array.from({ length: 60 }, (_, at) => ({
  order: `111-0000000-${1_000_000 + at}`,
  tracking: `LTR${at}`,
  method: 'First Class',
}));

function build(profile: Record<string, unknown> = {}): Promise<Packet> {
  const files = {
    'case.yaml': caseYaml({
      reports: ['vtr-report.csv', 'orders.txt'],
      notice: {
        date: '2021-08-16',
        kind: 'deactivation',
        deadlineDays: 14,
        categories: [{ name: 'Toys & Games', valid: 940, counted: 1000 }],
      },
      profile,
    }),
    'vtr-report.csv': vtrCsv(rows),
    'orders.txt': ordersTab(rows.map(({ order }) => ({ order }))),
  };
  return buildPacket(memoryInputs(files), PROGRAM, '2021-08-20');
}

const letterOf = ({ files }: Packet): Uint8Array => files.get('appeal.pdf') ?? new Uint8Array();

describe('evidence.csv in the letter', () => {
  let whole: Packet;
  beforeAll(async () => {
    whole = await build();
  });

  it('is attached with the very bytes of the file beside it', async () => {
    const attached = await attachmentsOf(letterOf(whole));
    expect([...attached.keys()]).toEqual(['evidence.csv']);
    const bytes = Buffer.from(attached.get('evidence.csv')?.content ?? []);
    expect(bytes.equals(whole.files.get('evidence.csv') ?? new Uint8Array())).toBe(true);
    expect(whole.attached).toBe(true);
  });

  it('gives way first where the letter would be over maxBytes: no row is lost for it', async () => {
    const maxBytes = letterOf(whole).length - 1;
    const packet = await build({ maxBytes });
    expect(packet.attached).toBe(false);
    expect((await attachmentsOf(letterOf(packet))).size).toBe(0);
    expect(letterOf(packet).length).toBeLessThanOrEqual(maxBytes);
    expect([packet.pages, packet.appeal.gates.map(({ code }) => code)]).toEqual([
      whole.pages,
      whole.appeal.gates.map(({ code }) => code),
    ]);
    expect(packet.files.get('evidence.csv')).toEqual(whole.files.get('evidence.csv'));
  });

  it('is attached where rows of Exhibit A are left out for the page limit', async () => {
    const packet = await build({ maxPages: whole.pages - 1 });
    expect([packet.pages < whole.pages, packet.attached]).toEqual([true, true]);
  });

  it('is no part of a letter that is over maxBytes without it', async () => {
    const packet = await build({ maxBytes: 1000 });
    expect(packet.attached).toBe(false);
    expect(packet.appeal.gates.map(({ code }) => code)).toContain('over-profile');
  });
});
