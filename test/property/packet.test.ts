import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPacket, type Packet } from '../../src/app/build-packet.js';
import { prepareProgram } from '../../src/cli/prepare-program.js';
import { AppealError } from '../../src/errors.js';
import { anyCase, filesOf } from '../support/any-case.js';
import { memoryInputs } from '../support/memory-inputs.js';

/** Letters take a tenth of a second each, so the cases are drawn once and built once for all tests. */
const CASES = fc.sample(anyCase, { numRuns: 40, seed: 20_210_820 });

const packets: Packet[] = [];
const failures: AppealError[] = [];

beforeAll(async () => {
  const program = prepareProgram();
  for (const given of CASES)
    try {
      packets.push(await buildPacket(memoryInputs(filesOf(given)), program, '2025-02-10'));
    } catch (error) {
      if (!(error instanceof AppealError)) throw error;
      failures.push(error);
    }
}, 60_000);

const textsOf = ({ files }: Packet): readonly string[] =>
  ['answers.txt', 'evidence.csv', 'fixes.csv'].map((name) => new TextDecoder().decode(files.get(name)));

describe('any case', () => {
  it('gives a packet, or is refused as one that nothing supports: never a bug', () => {
    expect(failures.filter(({ code }) => code !== 'not-supported').map(({ message }) => message)).toEqual([]);
    expect(packets.length).toBeGreaterThan(CASES.length / 3);
  });

  it('without a plan is a draft where the seller owns a cause', () => {
    for (const { appeal, analysis } of packets) {
      const owned = analysis.causes.filter(({ id }) => id !== 'unknown' && id !== 'exempt-counted');
      if (owned.length > 0) expect(appeal.draft).toBe(true);
    }
  });

  it('claims no example that fails the scenario it leads with, owns one only of a category without any, and shows five at most', () => {
    for (const { appeal } of packets) {
      const exemptIn = (name: string) => appeal.categories.find((one) => one.name === name)?.exempt ?? 0;
      const owned = appeal.examples.filter(({ conclusion }) => conclusion === 'defect');
      if (appeal.counts.exempt > 0) {
        expect(owned.map(({ category }) => exemptIn(category))).toEqual(owned.map(() => 0));
        expect(appeal.examples.length).toBeGreaterThan(owned.length);
      } else expect(owned).toHaveLength(appeal.examples.length);
      expect(appeal.examples.length).toBeLessThanOrEqual(5);
    }
  });

  it('says in its answers the leading figure of each affected category, and no rate that the files cannot carry', () => {
    for (const packet of packets) {
      const { appeal, analysis } = packet;
      const [answers] = textsOf(packet);
      const lead = analysis.scenarios.find(({ id }) => id === appeal.lead.id);
      if (analysis.basis === 'report-only') expect(answers).not.toMatch(/\d\.\d\d ?%/);
      for (const { category, display } of lead?.categories ?? [])
        if (appeal.affected.includes(category)) expect(answers).toContain(display);
    }
  });

  it('leaves no trace of the program in its texts', () => {
    for (const packet of packets)
      for (const text of textsOf(packet))
        expect(text).not.toMatch(/undefined|NaN|\[object|\{\{|\uE000|Infinity/);
  });
});
