import { createHash } from 'node:crypto';
import { AppealError, type Problem } from '../errors.js';
import type { Catalogue, Clause, ClauseSource, Edition, Passage, StoreFacts } from '../model/clause.js';
import { compareText } from '../model/compare-text.js';
import type { ReadYaml } from '../model/parsed-yaml.js';
import { listScenarios } from '../model/scenario.js';
import { readYaml, type z } from '../model/yaml.js';
import { checkClause, checkExpectations, checkSpansIn, type ParsedClause } from './check-clause.js';
import { clauseSchemaIn, type KnownTests, sourcesSchema, storeSchema } from './clause-schema.js';

/** A file of the catalogue: its name inside the catalogue's folder (`us/small-flat.yaml`) and its text. */
export interface CatalogueFile {
  readonly name: string;
  readonly text: string;
}

type ParsedEdition = ParsedClause['editions'][number];
type ParsedPassage = ParsedEdition['passages'][number];
type Sources = ReadonlyMap<string, ClauseSource>;

function fail(problems: readonly Problem[]): never {
  throw new AppealError('catalogue-invalid', problems);
}

/** Reads a file, and notes everything that its schema finds wrong with it. */
function read<S extends z.ZodType>(
  files: readonly CatalogueFile[],
  name: string,
  schema: S,
  problems: Problem[],
): ReadYaml<z.output<S>> | null {
  const file = files.find((candidate) => candidate.name === name);
  if (!file) {
    problems.push({ message: 'the file is missing', file: name });
    return null;
  }
  const found = readYaml(file.text, name, schema);
  problems.push(...found.problems);
  return found;
}

function fillPassages(passages: readonly ParsedPassage[], sources: Sources): readonly Passage[] {
  return passages.flatMap(({ words, grade, source: id }) => {
    const source = sources.get(id);
    return source ? [{ words, grade, source }] : [];
  });
}

function fillEdition(edition: ParsedEdition, sources: Sources, store: StoreFacts): Edition {
  return {
    ...edition,
    passages: fillPassages(edition.passages, sources),
    parameters: { ...edition.parameters, store },
    dimensions: edition.dimensions.map((dimension) => ({
      ...dimension,
      readings: dimension.readings.map((reading) => ({
        ...reading,
        passages: fillPassages(reading.passages, sources),
      })),
    })),
  };
}

/** The floor with its rate: the program knows one for a store, whatever the edition. */
function floorOf(entries: readonly Clause[], file: string, problems: Problem[]): Catalogue['floor'] | null {
  const floor = entries.find(({ id }) => id === 'floor');
  const rates = new Set(floor?.editions.map(({ parameters }) => parameters.rate));
  const [rate = null] = rates;
  if (floor && rates.size === 1 && rate !== null) return { ...floor, rate };
  problems.push({ message: 'one rate in every edition is expected', file, row: 1 });
  return null;
}

function byName(a: CatalogueFile, b: CatalogueFile): number {
  return compareText(a.name, b.name);
}

/**
 * The policy of one store from the files of the catalogue: sources.yaml, the store's folder, and the files that its store.yaml
 * shares with others.
 * @param tests the tests that have code, by name, each with the parameters that it needs.
 * @throws AppealError `catalogue-invalid` with every problem.
 */
export function parseCatalogue(files: readonly CatalogueFile[], store: string, tests: KnownTests): Catalogue {
  const problems: Problem[] = [];
  const folder = `${store.toLowerCase()}/`;
  const sources = read(files, 'sources.yaml', sourcesSchema, problems)?.parsed?.value;
  const facts = read(files, `${folder}store.yaml`, storeSchema, problems)?.parsed?.value;
  if (!sources || !facts) return fail(problems);
  const { id, timeZone, also, ...storeFacts } = facts;
  const names = files
    .map(({ name }) => name)
    .filter((name) => name.startsWith(folder) && name !== `${folder}store.yaml`);
  const sourcesById = new Map(
    Object.entries(sources).map(([key, source]) => [key, { id: key, ...source }] as const),
  );
  const schema = clauseSchemaIn({ sources: new Set(sourcesById.keys()), tests, currency: facts.currency });
  const parsed = [...names, ...also].flatMap((name) => {
    const found = read(files, name, schema, problems);
    if (found === null) return [];
    if (found.parsed !== null) return [{ name, clause: found.parsed }];
    problems.push(...checkSpansIn(found.plain, name, found.rowOf));
    return [];
  });
  const entries = parsed
    .map(({ clause: { value } }): Clause => {
      const editions = value.editions.map((edition) => fillEdition(edition, sourcesById, storeFacts));
      return { ...value, store: id, editions };
    })
    .toSorted((a, b) => compareText(a.id, b.id));
  const exemptions = entries.filter(({ kind }) => kind === 'exemption');
  const scenarios = listScenarios(exemptions).map((scenario) => scenario.id);
  for (const { name, clause } of parsed)
    problems.push(...checkClause(clause, name, tests), ...checkExpectations(clause, name, scenarios));
  const floorFile = [...names, ...also].find((name) => name.endsWith('/floor.yaml'));
  const floor = floorOf(entries, floorFile ?? `${folder}floor.yaml`, problems);
  const scans = entries.find((entry) => entry.id === 'scans');
  if (!scans) problems.push({ message: 'the file is missing', file: `${folder}scans.yaml` });
  if (problems.length > 0 || !floor || !scans) return fail(problems);
  const used = new Set(['sources.yaml', `${folder}store.yaml`, ...names, ...also]);
  const hash = createHash('sha256');
  for (const { name, text } of files.filter((file) => used.has(file.name)).toSorted(byName))
    hash.update(`${name}\n${text}\n`);
  return {
    ...storeFacts,
    store: id,
    timeZone,
    floor,
    scans,
    clauses: exemptions,
    entries,
    edition: hash.digest('hex').slice(0, 12),
  };
}
