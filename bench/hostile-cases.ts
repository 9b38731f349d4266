import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GOOD_REPORT, HOSTILE_REPORTS, hole, poured } from './hostile-reports.js';

/** A case of which one file is hostile, and how it must end. */
export interface HostileCase {
  readonly name: string;
  readonly write: (folder: string) => void;
  readonly exits: readonly number[];
  /** What the message must say; null where the file is odd but may be read. */
  readonly says: RegExp | null;
}

const MB = 1 << 20;

const caseFile = (reports: readonly string[], more = ''): string => `formatVersion: 1
seller: { name: Example Store }
store: US
notice: { date: 2021-08-16, kind: deactivation, deadlineDays: 14, categories: [{ name: Toys & Games, valid: 90, counted: 100 }] }
window: { from: 2021-07-07, to: 2021-08-05 }
reports: [${reports.join(', ')}]
${more}`;

function writeCase(folder: string, text: string): void {
  writeFileSync(path.join(folder, 'case.yaml'), text);
  writeFileSync(path.join(folder, 'vtr-report.csv'), GOOD_REPORT);
}

const reports = HOSTILE_REPORTS.map(
  ({ name, file, write, says }): HostileCase => ({
    name,
    exits: says === null ? [0, 3, 4] : [3],
    says,
    write: (folder) => {
      writeCase(folder, caseFile(['vtr-report.csv', file]));
      write(path.join(folder, file));
    },
  }),
);

/** A case file that begins well and goes on as a hostile one does. */
const yaml = (name: string, text: string, says: RegExp | null = /case\.yaml/): HostileCase => ({
  name: `case.yaml: ${name}`,
  exits: says === null ? [0, 4] : [3],
  says,
  write: (folder) => writeCase(folder, text),
});

const laughs = Array.from({ length: 30 }, (_, at) => {
  const inner = at === 0 ? '"lol"' : `*a${at - 1}`;
  return `a${at}: &a${at} [${Array.from({ length: 10 }, () => inner).join(', ')}]`;
}).join('\n');
const DEEP = 100_000;
const good = caseFile(['vtr-report.csv']);
const inBlocks = Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n');

const yamls: readonly HostileCase[] = [
  yaml('an alias bomb', `${good}x:\n  ${laughs.replaceAll('\n', '\n  ')}\n`),
  yaml(
    'an alias bomb as seller',
    good.replace('{ name: Example Store }', `\n  ${laughs.replaceAll('\n', '\n  ')}`),
  ),
  yaml('100,000 flow lists deep', `${good}x: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}\n`),
  yaml('100,000 flow lists that never close', `${good}x: ${'['.repeat(DEEP)}`),
  yaml('100,000 flow maps deep', `${good}x: ${'{a: '.repeat(DEEP)}${'}'.repeat(DEEP)}\n`),
  yaml('2,000 blocks deep', `${good}x:\n${inBlocks.replaceAll(/^/gm, ' ')}\n`),
  yaml('100,000 lists in lists on a line', `${good}x:\n  ${'- '.repeat(DEEP)}1\n`),
  yaml('100,000 question marks', `${good}${'? '.repeat(DEEP)}\n`),
  yaml('a key twice', `${good}seller: { name: Another }\n`),
  yaml('a merge key', `${good}declare: { <<: { category: Toys }, shipFrom: US }\n`),
  yaml(
    'a tag that makes code',
    `${good}declare: { category: !!js/function "function () {}" }\n`,
    /Unresolved tag/,
  ),
  yaml('NUL bytes', `${good}\0\0\0`),
  yaml(
    '15,000 unknown keys',
    `${good}${Array.from({ length: 15_000 }, (_, at) => `key-${at}: 1`).join('\n')}\n`,
  ),
  yaml('250 KB of anchors', `${good}${'a: &a'.repeat(DEEP / 2)}\n`),
  yaml('250 KB of closing brackets', `${good}${'}'.repeat(2.5 * DEEP)}\n`),
  yaml('250 KB of pairs in one list', `${good}x: [${'a: b, '.repeat((2.5 * DEEP) / 6)}]\n`),
  yaml('100,000 open lists', `${good}${'@: [\n'.repeat(DEEP)}`),
  yaml(
    'keys of the prototype',
    `${good}__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n`,
  ),
  {
    name: 'case.yaml: 100 MB',
    exits: [3],
    says: /case\.yaml/,
    write: (folder) => {
      writeCase(folder, good);
      poured(good, '# x\n', 100 * MB)(path.join(folder, 'case.yaml'));
    },
  },
  {
    name: 'case.yaml: 1 GB of zero bytes',
    exits: [3],
    says: /case\.yaml/,
    write: (folder) => {
      writeCase(folder, good);
      hole(1 << 30)(path.join(folder, 'case.yaml'));
    },
  },
  yaml(
    '75,000 marks of quotation that never close',
    `${good}actions: [{ cause: unknown, what: "${'“'.repeat(75_000)}" }]\n`,
    null,
  ),
  yaml('empty', ''),
  {
    name: 'case.yaml: a directory',
    exits: [3],
    says: /case\.yaml/,
    write: (folder) => {
      writeFileSync(path.join(folder, 'vtr-report.csv'), GOOD_REPORT);
      mkdirSync(path.join(folder, 'case.yaml'));
    },
  },
  {
    name: 'case.yaml: a device',
    exits: [3],
    says: /case\.yaml/,
    write: (folder) => {
      writeFileSync(path.join(folder, 'vtr-report.csv'), GOOD_REPORT);
      symlinkSync('/dev/zero', path.join(folder, 'case.yaml'));
    },
  },
];

const proof = (name: string, file: string, write: (place: string) => void, says: RegExp): HostileCase => ({
  name: `a proof: ${name}`,
  // The figures alone need neither proofs nor earlier packets.
  exits: [0, 3],
  says: new RegExp(`${says.source}|^Store US`),
  write: (folder) => {
    writeCase(
      folder,
      caseFile(['vtr-report.csv'], `exhibits: [{ file: ${file}, proves: mailpiece, caption: x }]\n`),
    );
    write(path.join(folder, file));
  },
});

const others: readonly HostileCase[] = [
  proof('1 GB of zero bytes as a picture', 'photo.jpg', hole(1 << 30), /photo\.jpg/),
  proof('a folder', 'photo.jpg', (place) => mkdirSync(place), /photo\.jpg/),
  {
    name: 'an earlier packet: its files are 15 MB of brackets',
    exits: [0, 3],
    says: /packet|^Store US/,
    write: (folder) => {
      writeCase(folder, caseFile(['vtr-report.csv'], 'previous: [old]\n'));
      mkdirSync(path.join(folder, 'old'));
      for (const file of ['manifest.json', 'analysis.json', 'evidence.csv'])
        poured('', '[', 15 * MB)(path.join(folder, 'old', file));
    },
  },
];

/** Every hostile case: its reports, its case file, its proofs, its earlier packets. */
export const HOSTILE_CASES: readonly HostileCase[] = [...reports, ...yamls, ...others];
