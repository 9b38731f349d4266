import { createHash } from 'node:crypto';
import { AppealError, type Problem } from '../errors.js';
import type { Catalogue, Clause } from '../model/clause.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import { parseYaml } from '../model/yaml.js';
import { clauseSchema, floorSchema, scansSchema, storeSchema } from './clause-schema.js';

/** A file of the catalogue: its name inside the store's folder and its text. */
export interface CatalogueFile {
  readonly name: string;
  readonly text: string;
}

/** The files of a store that hold no exemption. */
const RULES = ['store.yaml', 'floor.yaml', 'scans.yaml'];

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Editions follow each other without gap or overlap, and the last one is still in force. */
function checkSpans(
  editions: readonly Span[],
  file: string,
  rowOf: (index: number) => number,
): readonly Problem[] {
  return editions.flatMap((edition, index) => {
    const next = editions[index + 1];
    const expected = next ? addDays(next.from, -1) : null;
    return edition.to === expected
      ? []
      : [
          {
            message: `edition from ${edition.from}: ends ${edition.to}, expected ${expected}`,
            file,
            row: rowOf(index),
          },
        ];
  });
}

function textOf(files: readonly CatalogueFile[], name: string): string {
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new AppealError('catalogue-invalid', [{ message: `${name} is missing` }]);
  return file.text;
}

/**
 * The policy of one store from its catalogue files: store.yaml, floor.yaml, scans.yaml and one file for each exemption.
 * @throws AppealError `catalogue-invalid` with every problem.
 */
export function parseCatalogue(files: readonly CatalogueFile[]): Catalogue {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const store = parseYaml(textOf(sorted, 'store.yaml'), 'store.yaml', storeSchema, 'catalogue-invalid').value;
  const floor = parseYaml(textOf(sorted, 'floor.yaml'), 'floor.yaml', floorSchema, 'catalogue-invalid');
  const scans = parseYaml(textOf(sorted, 'scans.yaml'), 'scans.yaml', scansSchema, 'catalogue-invalid');
  const problems: Problem[] = [
    ...checkSpans(floor.value.editions, 'floor.yaml', (index) => floor.rowOf(['editions', index])),
    ...checkSpans(scans.value.editions, 'scans.yaml', (index) => scans.rowOf(['editions', index])),
  ];
  const clauses = sorted
    .filter(({ name }) => !RULES.includes(name))
    .map(({ name, text }): Clause => {
      const { value, rowOf } = parseYaml(text, name, clauseSchema, 'catalogue-invalid');
      problems.push(...checkSpans(value.editions, name, (index) => rowOf(['editions', index])));
      if (name !== `${value.id}.yaml`)
        problems.push({ message: `holds the clause "${value.id}"`, file: name, row: 1 });
      return { ...value, store: store.id };
    });
  if (problems.length > 0) throw new AppealError('catalogue-invalid', problems);
  const hash = createHash('sha256');
  for (const { name, text } of sorted) hash.update(`${name}\n${text}\n`);
  return {
    ...store,
    store: store.id,
    floor: floor.value,
    scans: scans.value,
    clauses,
    edition: hash.digest('hex').slice(0, 12),
  };
}
