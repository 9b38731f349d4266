import type { Problem } from '../errors.js';
import { addDays, parseIsoDay } from '../model/local-date.js';
import type { ParsedYaml } from '../model/parsed-yaml.js';
import type { z } from '../model/yaml.js';
import type { clauseSchemaIn, KnownTests } from './clause-schema.js';

export type ParsedClause = z.output<ReturnType<typeof clauseSchemaIn>>;
type ParsedEdition = ParsedClause['editions'][number];
type Path = readonly (string | number)[];
/** A problem with the place in the file that it is about. */
type Found = readonly [path: Path, message: string];

/** The days of an edition. */
type Span = Pick<ParsedEdition, 'from' | 'to'>;

/** Editions follow each other without gap or overlap; the last one may have been repealed. */
function checkSpans(editions: readonly Span[]): readonly Found[] {
  return editions.flatMap(({ from, to }, index): readonly Found[] => {
    const at: Path = ['editions', index];
    const next = editions[index + 1];
    const expected = next ? addDays(next.from, -1) : to;
    if (to !== null && to < from) return [[at, `edition from ${from}: ends ${to}, before it begins`]];
    if (to === expected) return [];
    const overlaps = next !== undefined && (to === null || to >= next.from);
    const what = overlaps ? ' (they overlap)' : ' (a gap between them)';
    return [[at, `edition from ${from}: ends ${to}, expected ${expected}${what}`]];
  });
}

/** Disputed words are quoted from a verbatim passage of their edition. */
function checkWords({ passages, dimensions }: ParsedEdition, at: Path): readonly Found[] {
  const verbatim = passages.filter(({ grade }) => grade === 'verbatim');
  return dimensions.flatMap(({ words }, index): readonly Found[] =>
    words === null || verbatim.some((passage) => passage.words.includes(words))
      ? []
      : [
          [
            [...at, 'dimensions', index, 'words'],
            'disputed words that stand in no verbatim passage of the edition',
          ],
        ],
  );
}

/** An exemption says what it asks and shows it by examples; what is neither known nor asked is no edition. */
function checkContent(edition: ParsedEdition, at: Path, kind: ParsedClause['kind']): readonly Found[] {
  const { passages, question, tests, dimensions, examples } = edition;
  const found = (isWrong: boolean, message: string): readonly Found[] => (isWrong ? [[at, message]] : []);
  const isExemption = kind === 'exemption';
  return [
    ...found(
      passages.length === 0 && question === null,
      'neither words nor a question: say what is not known',
    ),
    ...found(
      isExemption && tests.length + dimensions.length === 0,
      'an exemption without tests would exempt every package',
    ),
    ...found(isExemption && examples.length === 0, 'no examples'),
    ...examples.flatMap(({ day }, index): readonly Found[] =>
      day >= edition.from && (edition.to === null || day <= edition.to)
        ? []
        : [[[...at, 'examples', index], `an example of ${day}, on which another edition is in force`]],
    ),
  ];
}

/** A test finds in the edition what it needs to know. */
function checkNeeds(
  { tests, dimensions, parameters }: ParsedEdition,
  at: Path,
  known: KnownTests,
): readonly Found[] {
  const asked = [...tests, ...dimensions.flatMap(({ readings }) => readings.map(({ id }) => id))];
  const given: Readonly<Record<string, unknown>> = parameters;
  const isMissing = (name: string): boolean =>
    given[name] === null || (Array.isArray(given[name]) && given[name].length === 0);
  return asked.flatMap((test): readonly Found[] =>
    (known.get(test) ?? [])
      .filter(isMissing)
      .map((name) => [
        at,
        `the test "${test}" needs the parameter "${name}", which the edition does not give`,
      ]),
  );
}

/** Examples expect what their kind of entry can answer: an outcome under a scenario, scans, or where a rate stands. */
export function checkExpectations(
  { value, rowOf }: ParsedYaml<ParsedClause>,
  file: string,
  scenarios: readonly string[],
): readonly Problem[] {
  const known = value.kind === 'exemption' ? scenarios : ['scans', 'floor'];
  return value.editions.flatMap(({ examples }, edition) =>
    examples.flatMap(({ expect }, index) =>
      Object.keys(expect)
        .filter((asked) => !known.includes(asked))
        .map((asked) => ({
          message: `an example expects something of "${asked}"; there are: ${known.join(', ')}`,
          file,
          row: rowOf(['editions', edition, 'examples', index]),
        })),
    ),
  );
}

/** What the schema cannot see of one clause: how its editions follow each other, and whether each holds together. */
export function checkClause(
  { value, rowOf }: ParsedYaml<ParsedClause>,
  file: string,
  tests: KnownTests,
): readonly Problem[] {
  const isNamedSo = file.endsWith(`/${value.id}.yaml`);
  const found: readonly Found[] = [
    ...(isNamedSo ? [] : [[['id'], `holds the clause "${value.id}"`] as const]),
    ...checkSpans(value.editions),
    ...value.editions.flatMap((edition, index) => [
      ...checkContent(edition, ['editions', index], value.kind),
      ...checkWords(edition, ['editions', index]),
      ...checkNeeds(edition, ['editions', index], tests),
    ]),
  ];
  return found.map(([path, message]) => ({ message, file, row: rowOf(path) }));
}

const isDay = (value: unknown): value is string => typeof value === 'string' && parseIsoDay(value) !== null;

function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return false;
  return isDay(value.from) && (value.to === null || isDay(value.to));
}

/** How the editions of a clause follow each other where its file has other faults: all are told at once. */
export function checkSpansIn(
  plain: unknown,
  file: string,
  rowOf: (path: Path) => number,
): readonly Problem[] {
  const editions: unknown =
    typeof plain === 'object' && plain !== null && 'editions' in plain ? plain.editions : null;
  if (!Array.isArray(editions) || !editions.every(isSpan)) return [];
  return checkSpans(editions).map(([path, message]) => ({ message, file, row: rowOf(path) }));
}
