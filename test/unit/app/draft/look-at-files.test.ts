import { expect, it } from '@jest/globals';
import { lookAtFiles } from '../../../../src/app/draft/look-at-files.js';
import { chunked } from '../../../support/memory-inputs.js';
import { confirmationsTab, shipmentsCsv } from '../../../support/records-text.js';
import { TOOL_FILES } from '../../../support/tool-texts.js';

it('exports of tools are known by their headings, and come behind confirmations and shipments, trackers last', async () => {
  const texts: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(TOOL_FILES).map(([name, { text }]) => [name, text])),
    'my-shipments.csv': shipmentsCsv([{}]),
    'my-confirmations.txt': confirmationsTab([{}]),
  };
  const found = await lookAtFiles(Object.keys(texts), (name) =>
    chunked(new TextEncoder().encode(texts[name] ?? ''), 1 << 10),
  );
  expect(found.map(({ name, is }) => [name, is.kind === 'report' ? is.format : is.kind])).toEqual([
    ['my-confirmations.txt', 'confirmation'],
    ['my-shipments.csv', 'shipments'],
    ['pirate-ship.csv', 'pirate-ship'],
    ['sera.csv', 'stamps'],
    ['stamps.csv', 'stamps'],
    ['worldship.csv', 'worldship'],
    ['aftership.csv', 'aftership'],
    ['17track.csv', '17track'],
    ['scans.csv', 'scans'],
  ]);
});
