import { describe, expect, it } from '@jest/globals';
import { JSON_FORMATS } from '../../../src/reports/json-formats.js';
import { shapeOf } from '../../../src/reports/json-shape.js';
import { parseJson } from '../../../src/reports/parse-json.js';
import { recogniseJson } from '../../../src/reports/recognise-json.js';
import { recogniseReport } from '../../../src/reports/recognise-report.js';
import { failureOf } from '../../support/failure-of.js';
import { easypostShipment, getShipment, JSON_EXAMPLES, shippoTrack } from '../../support/json-examples.js';
import { chunked } from '../../support/memory-inputs.js';
import { performanceJson } from '../../support/performance-json.js';
import { readReportText } from '../../support/read-report-text.js';

const EXAMPLES = [
  ...JSON_EXAMPLES,
  ['performance-report', 'report', JSON.parse(performanceJson({})) as object] as const,
];

const look = (text: string) =>
  recogniseReport('reply.json', () => chunked(new TextEncoder().encode(text), 1 << 16));

describe('a JSON report', () => {
  it.each(EXAMPLES)('of the format %s (%s) is recognised as itself only', (id, _, reply) => {
    const found = recogniseJson(parseJson(JSON.stringify(reply), 'reply.json'));
    if (found.kind !== 'report') throw new Error(found.why);
    expect(found.documents).toHaveLength(1);
    const shapes = found.documents.map(shapeOf);
    const known = JSON_FORMATS.filter((format) => shapes.some((shape) => format.recognise(shape)));
    expect(known.map((format) => format.id)).toEqual([id]);
  });

  it.each(EXAMPLES)(
    'of the format %s (%s) is read alike as one object, in a list and in lines',
    async (id, _, reply) => {
      const line = JSON.stringify(reply);
      const contentOf = async (text: string): Promise<unknown> => {
        const { issues, ...rows } = await readReportText(text);
        expect(issues).toEqual([]);
        return JSON.parse(JSON.stringify(rows, (key, value) => (key === 'source' ? null : value)));
      };
      const alone = await contentOf(line);
      expect(alone).toMatchObject({ format: id });
      expect(await contentOf(JSON.stringify(reply, null, 2))).toEqual(alone);
      expect(await contentOf(`[${line}]`)).toEqual(alone);
      const twice = await contentOf(`${line}\n${line}\n`);
      expect(await contentOf(`[\n${line},\n[${line}]]`)).toEqual(twice);
      expect(twice).not.toEqual(alone);
    },
  );

  it.each(EXAMPLES)(
    'of the format %s (%s) is counted for a case that names no store yet',
    async (id, _, reply) => {
      const line = JSON.stringify(reply);
      const one = await look(line);
      const two = await look(`${line}\n${line}`);
      if (one.kind !== 'report' || two.kind !== 'report') throw new Error('no report');
      expect(one.format).toBe(id);
      expect(one.rows).toBeGreaterThan(0);
      expect(two.rows).toBe(2 * one.rows);
    },
  );

  it('in lines names the line of each of its objects', async () => {
    const lines = [shippoTrack, shippoTrack].map((track) => JSON.stringify(track));
    const { histories } = await readReportText(`\n${lines.join('\n\n')}\n`);
    expect(histories.map(({ source }) => source.row)).toEqual([2, 4]);
  });
});

describe('what is no JSON report', () => {
  it.each([
    ['two reports in one file', [getShipment, shippoTrack], 'of two reports'],
    ['a list with something else', [shippoTrack, { note: 1 }], 'no report that this program knows'],
    ['a list with a bare number', [shippoTrack, 7], 'a number stands here'],
    ['an empty list', [], 'an empty list'],
    ['an order of another shop', { orders: [] }, 'of which this program reads only'],
    ['an error of SP-API', { errors: [{ code: 'Unauthorized', message: 'Denied' }] }, 'error reply'],
    ['an error of EasyPost', { error: { code: 'NOT_FOUND', message: 'No' } }, 'error reply'],
    ['an Event about something else', { object: 'Event', result: { object: 'Batch' } }, 'no report'],
    ['a bare text', 'x', 'a text stands here'],
  ])('%s is refused with its line', async (_, reply, words) => {
    const failure = await failureOf(() =>
      readReportText(`[\n${JSON.stringify(reply)}]`, { file: 'reply.json' }),
    );
    expect(failure).toMatchObject({ code: 'report-unrecognised', exitCode: 3 });
    expect(failure.problems).toEqual([
      expect.objectContaining({
        file: 'reply.json',
        row: expect.any(Number),
        message: expect.stringContaining(words),
      }),
    ]);
  });

  it('a report that the case calls another one is refused', async () => {
    const text = JSON.stringify(easypostShipment);
    const failure = await failureOf(() => readReportText(text, { format: 'shippo' }));
    expect(failure).toMatchObject({ code: 'report-unusable', exitCode: 3 });
    expect(failure.message).toContain('it is easypost');
  });

  it('lines of which one is broken are refused with its row', async () => {
    const failure = await failureOf(() => readReportText(`${JSON.stringify(shippoTrack)}\n{ "a": \n`));
    expect(failure.problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining('not valid JSON') }),
    ]);
  });

  it('two objects on one line are refused', async () => {
    const line = JSON.stringify(shippoTrack);
    const failure = await failureOf(() => readReportText(`${line} ${line}`));
    expect(failure.message).toContain('nothing may follow');
  });
});
