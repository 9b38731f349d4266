import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { anyDamage } from './any-bytes.js';
import { caseYaml } from './case-text.js';
import { TOOL_FILES } from './tool-texts.js';

type Files = Readonly<Record<string, Uint8Array>>;

/** A case of which some files were damaged. */
export interface DamagedCase {
  readonly files: Files;
  /** What was damaged, for whoever looks into a failure. */
  readonly damaged: readonly string[];
}

/** So few that a case is worked through in milliseconds. */
const ROWS = 6;
const KEPT = ['formatVersion', 'seller', 'store', 'notice', 'window', 'reports', 'declare'];

/** A case file without its plan and proofs. JSON is YAML. */
function shorten(text: string): string {
  const said = parse(text) as Readonly<Record<string, unknown>>;
  return JSON.stringify(Object.fromEntries(KEPT.map((key) => [key, said[key]])), null, 2);
}

const isReport = (name: string): boolean => /\.(?:txt|csv)$/.test(name);

/** The reports of a sample with their first rows, and its case file. */
function readSample(folder: string): Files {
  const names = readdirSync(folder).filter(isReport);
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const head = (name: string): string =>
    read(name)
      .split('\n', ROWS + 1)
      .join('\n');
  const texts = [
    ['case.yaml', shorten(read('case.yaml'))] as const,
    ...names.map((name) => [name, `${head(name)}\n`] as const),
  ];
  return Object.fromEntries(texts.map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

/** A case of the exports of every shipping tool and tracker, as WorldShip's encoding has them. */
const TOOLS: Files = Object.fromEntries(
  [
    ...Object.entries(TOOL_FILES).map(([name, { text }]) => [name, text] as const),
    ['case.yaml', shorten(caseYaml({ reports: Object.keys(TOOL_FILES) }))] as const,
  ].map(([name, text]) => [name, new Uint8Array(Buffer.from(text, 'latin1'))]),
);

const SAMPLES = [
  ...['novelties', 'not-supported', 'records', 'warning'].map((name) =>
    readSample(path.join('samples', name)),
  ),
  TOOLS,
];

/** Any case with damaged reports; `more` tells which other files are damaged too. */
export function anyDamagedCase(more: (name: string) => boolean = () => false): fc.Arbitrary<DamagedCase> {
  return fc.constantFrom(...SAMPLES).chain((sample) => {
    const names = Object.keys(sample).filter((name) => isReport(name) || more(name));
    return fc
      .dictionary(fc.constantFrom(...names), anyDamage, { minKeys: 1, maxKeys: 2 })
      .map((damages): DamagedCase => {
        const damaged = Object.keys(damages);
        const changed = Object.entries(damages).map(
          ([name, damage]) => [name, damage(sample[name] ?? new Uint8Array())] as const,
        );
        return { files: { ...sample, ...Object.fromEntries(changed) }, damaged };
      });
  });
}
