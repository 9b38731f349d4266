import type { Problem } from '../errors.js';
import { addDays } from '../model/local-date.js';
import type { ParsedYaml, z } from '../model/yaml.js';
import type { clauseSchema } from './clause-schema.js';

type ParsedClause = z.output<typeof clauseSchema>;
type ParsedEdition = ParsedClause['editions'][number];
type ParsedPassage = ParsedEdition['passages'][number];
type Path = readonly (string | number)[];
/** A problem with the place in the file that it is about. */
type Found = readonly [path: Path, message: string];

/** What a clause may refer to: the sources by id, the tests that have code, the store's currency. */
export interface ClauseContext {
  readonly sources: ReadonlySet<string>;
  readonly tests: ReadonlySet<string>;
  readonly currency: string;
}

const QUOTES = /["“”„«»]/;

/** Editions follow each other without gap or overlap, and the last one is still in force. */
function checkSpans(editions: readonly ParsedEdition[]): readonly Found[] {
  return editions.flatMap(({ from, to }, index): readonly Found[] => {
    const next = editions[index + 1];
    const expected = next ? addDays(next.from, -1) : null;
    if (to !== null && to < from)
      return [[['editions', index], `edition from ${from}: ends ${to}, before it begins`]];
    if (to === expected) return [];
    const overlaps = next !== undefined && (to === null || to >= next.from);
    const what = next === undefined ? '' : overlaps ? ' (they overlap)' : ' (a gap between them)';
    return [[['editions', index], `edition from ${from}: ends ${to}, expected ${expected}${what}`]];
  });
}

/** Words have a source, and quotation marks only where they were read verbatim. */
function checkPassages(
  passages: readonly ParsedPassage[],
  at: Path,
  { sources }: ClauseContext,
): readonly Found[] {
  return passages.flatMap(({ words, grade, source }, index): readonly Found[] => [
    ...(sources.has(source)
      ? []
      : [[[...at, index, 'source'], `source "${source}" is not in sources.yaml`] as const]),
    ...(grade !== 'verbatim' && QUOTES.test(words)
      ? [
          [
            [...at, index, 'words'],
            `a quotation in words graded ${grade}; only verbatim words are quoted`,
          ] as const,
        ]
      : []),
  ]);
}

/** Every test has code, and disputed words are quoted from a verbatim passage. */
function checkDimensions(edition: ParsedEdition, at: Path, context: ClauseContext): readonly Found[] {
  const verbatim = edition.passages.filter(({ grade }) => grade === 'verbatim');
  return edition.dimensions.flatMap(({ words, readings }, index): readonly Found[] => {
    const own = [...at, 'dimensions', index];
    const isQuoted = words === null || verbatim.some((passage) => passage.words.includes(words));
    return [
      ...(isQuoted
        ? []
        : [[[...own, 'words'], 'disputed words that stand in no verbatim passage of the edition'] as const]),
      ...readings.flatMap(({ id, argument, passages }, which): readonly Found[] => [
        ...(context.tests.has(id)
          ? []
          : [[[...own, 'readings', which, 'id'], `reading "${id}" has no code`] as const]),
        ...(QUOTES.test(argument)
          ? [
              [
                [...own, 'readings', which, 'argument'],
                'a quotation; put it under passages, with its source',
              ] as const,
            ]
          : []),
        ...checkPassages(passages, [...own, 'readings', which, 'passages'], context),
      ]),
    ];
  });
}

/** An exemption says what it asks and shows it by examples; what is neither known nor asked is no edition. */
function checkContent(edition: ParsedEdition, at: Path, kind: ParsedClause['kind']): readonly Found[] {
  const { passages, question, tests, dimensions, examples } = edition;
  return [
    ...(passages.length === 0 && question === null
      ? [[at, 'neither words nor a question: say what is not known'] as const]
      : []),
    ...(kind === 'exemption' && tests.length + dimensions.length === 0
      ? [[at, 'an exemption without tests would exempt every package'] as const]
      : []),
    ...(kind === 'exemption' && examples.length === 0 ? [[at, 'no examples'] as const] : []),
    ...examples.flatMap(({ day }, index): readonly Found[] =>
      day >= edition.from && (edition.to === null || day <= edition.to)
        ? []
        : [[[...at, 'examples', index], `an example of ${day}, on which another edition is in force`]],
    ),
  ];
}

function checkEdition(
  edition: ParsedEdition,
  index: number,
  kind: ParsedClause['kind'],
  context: ClauseContext,
): readonly Found[] {
  const at: Path = ['editions', index];
  const { limit } = edition.parameters;
  return [
    ...checkContent(edition, at, kind),
    ...checkPassages(edition.passages, [...at, 'passages'], context),
    ...edition.tests.flatMap((test, which): readonly Found[] =>
      context.tests.has(test) ? [] : [[[...at, 'tests', which], `test "${test}" has no code`]],
    ),
    ...checkDimensions(edition, at, context),
    ...(limit !== null && limit.currency !== context.currency
      ? [
          [
            [...at, 'parameters', 'limit'],
            `a limit in ${limit.currency}; the store counts in ${context.currency}`,
          ] as const,
        ]
      : []),
  ];
}

/** Everything that is wrong with one clause, each with its line. */
export function checkClause(
  { value, rowOf }: ParsedYaml<ParsedClause>,
  file: string,
  context: ClauseContext,
): readonly Problem[] {
  const isNamedSo = file.endsWith(`/${value.id}.yaml`);
  const found: readonly Found[] = [
    ...(isNamedSo ? [] : [[['id'], `holds the clause "${value.id}"`] as const]),
    ...checkSpans(value.editions),
    ...value.editions.flatMap((edition, index) => checkEdition(edition, index, value.kind, context)),
  ];
  return found.map(([path, message]) => ({ message, file, row: rowOf(path) }));
}
