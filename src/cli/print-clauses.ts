import type { Dimension, Passage, Reading } from '../model/clause.js';
import type { ClauseDifference, ClauseView, EditionView, WordChange } from '../model/clause-view.js';
import { groupBy } from '../model/group-by.js';
import type { LocalDate } from '../model/local-date.js';
import { formatTable } from './format-table.js';

const span = ({ from, to, fromIsKnown }: EditionView): string =>
  `${from}${fromIsKnown ? '' : ' (first day assumed)'} ${to === null ? 'on, still in force' : `to ${to}`}`;

const GRADES: Readonly<Record<Passage['grade'], string>> = {
  verbatim: 'read verbatim',
  paraphrased: 'read, and kept in our words: not a quotation',
  'second-hand': 'known second-hand: not a quotation',
};

/** @param to the last day of the edition that it is printed for: words that came after it are said to be later. */
function printPassage(
  { words, grade, source }: Passage,
  indent: string,
  to: LocalDate | null = null,
): readonly string[] {
  const isLater = to !== null && source.since !== null && source.since > to;
  const since = isLater ? `; later words, of ${source.since}` : '';
  const page = source.page === null ? '' : `, page ${source.page}`;
  return [
    `${indent}${grade === 'verbatim' ? `“${words}”` : words}`,
    `${indent}  ${GRADES[grade]}; ${source.title}${page}, ${source.read}${since}`,
    ...(source.address === null ? [] : [`${indent}  ${source.address}`]),
  ];
}

function printReading(
  { id, title, argument, source, passages }: Reading,
  asWritten: string,
  to: LocalDate | null,
): readonly string[] {
  return [
    `    ${id}${id === asWritten ? ' (as written)' : ''}: ${title}`,
    `      ${argument} Source: ${source}.`,
    ...passages.flatMap((passage) => printPassage(passage, '      ', to)),
  ];
}

function printDimension(
  { id, words, asWritten, readings }: Dimension,
  to: LocalDate | null,
): readonly string[] {
  const what = words === null ? '' : `: “${words}”`;
  const count = readings.length === 1 ? 'is read in one way' : `can be read in ${readings.length} ways`;
  return [`  ${id} ${count}${what}`, ...readings.flatMap((reading) => printReading(reading, asWritten, to))];
}

function printEdition(edition: EditionView, kind: ClauseView['kind']): readonly string[] {
  const hangs = kind === 'exemption' ? ' What hangs on it is undetermined.' : '';
  const { passages, question, parameters, tests, dimensions } = edition;
  return [
    `Edition of ${span(edition)}`,
    ...passages.flatMap((passage) => printPassage(passage, '  ')),
    ...(question === null ? [] : [`  Not known: ${question}.${hangs}`]),
    ...parameters.map(({ name, says }) => `  ${name}: ${says}`),
    ...(tests.length === 0 ? [] : [`  asked under every reading: ${tests.join(', ')}`]),
    ...dimensions.flatMap((dimension) => printDimension(dimension, edition.to)),
    '',
  ];
}

const heading = ({ store, id, kind, title }: Pick<ClauseView, 'store' | 'id' | 'kind' | 'title'>): string =>
  `${store} ${id} (${kind}): ${title}`;

/** Every entry, a line each, store by store. */
export function printClauseList(clauses: readonly ClauseView[], on: LocalDate | null): string {
  if (clauses.length === 0) return `No clause is known that was in force on ${on}.\n`;
  const tables = [...groupBy(clauses, ({ store }) => store)].flatMap(([store, own]) => [
    `${store} store`,
    formatTable(
      own.map(({ id, kind, title, editions }) => [
        `  ${id}`,
        kind,
        editions.map(({ from, question }) => (question === null ? from : `${from}?`)).join(' '),
        title,
      ]),
      'llll',
    ),
    '',
  ]);
  return [
    ...tables,
    'The days are the first of each edition; “?” marks one of which something is not known.',
    'vtr-appeal clauses show ID --on DATE gives the words, their sources and the readings.',
    '',
  ].join('\n');
}

/** One entry of each store that has it, edition by edition. */
export function printClause(clauses: readonly ClauseView[], on: LocalDate | null): string {
  return clauses
    .flatMap((clause) => [
      heading(clause),
      '',
      ...(clause.editions.length === 0 ? [`No edition of it is known for ${on}.`, ''] : []),
      ...clause.editions.flatMap((edition) => printEdition(edition, clause.kind)),
    ])
    .join('\n');
}

const MARKS: Readonly<Record<WordChange['kind'], readonly [string, string]>> = {
  kept: ['', ''],
  removed: ['[-', '-]'],
  added: ['{+', '+}'],
};

function printWords(changes: readonly WordChange[]): readonly string[] {
  const text = changes.map(({ kind, words }, index) => {
    const [open, close] = MARKS[kind];
    const isWhole = kind === 'added' && changes[index - 1]?.kind === 'removed' && changes.length === 2;
    // A mark stands within its line.
    return `${isWhole ? '\n' : ''}${words}`
      .split('\n')
      .map((line) => (line === '' ? '' : `${open}${line}${close}`))
      .join('\n');
  });
  return text
    .join('')
    .split('\n')
    .map((line) => `  ${line}`);
}

/** What changed between two days: the words with [-what went-] and {+what came+}, then what is computed with. */
export function printClauseDifference(
  differences: readonly ClauseDifference[],
  from: LocalDate,
  to: LocalDate,
): string {
  const edition = (day: LocalDate | null): string =>
    day === null ? 'no edition known' : `edition of ${day}`;
  return differences
    .flatMap((one) => [
      heading(one),
      `  ${from}: ${edition(one.before)}`,
      `  ${to}: ${edition(one.after)}`,
      '',
      ...(one.before === one.after
        ? ['  Nothing changed between these days.']
        : [
            ...printWords(one.words),
            ...(one.changes.length > 0 ? [''] : []),
            ...one.changes.map(
              ({ thing, before, after }) => `  ${thing}: ${before ?? '(none)'} → ${after ?? '(none)'}`,
            ),
          ]),
      '',
    ])
    .join('\n');
}
