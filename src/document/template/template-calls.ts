const wordsOf = (value: unknown): string => {
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError('texts or numbers');
  return String(value);
};

function joinWords(items: readonly unknown[]): string {
  const words = items.map(wordsOf);
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const listOf = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value)) throw new TypeError('a list');
  return value;
};
const numberOf = (value: unknown): number => {
  if (typeof value !== 'number') throw new TypeError('a number');
  return value;
};
const sizeOf = (value: unknown): number => (typeof value === 'number' ? value : listOf(value).length);

/** What ends a sentence, in any script that can be printed, with what may close behind it. */
const SENTENCE_END = /[.!?…。！？．｡।][\s"'”’»)\]」』）]*$/u;

/** A call that templates may use: how it is written, how many values it takes, and what it gives. */
interface TemplateCall {
  readonly written: string;
  readonly takes: number;
  /** Whether its texts are words that are printed. */
  readonly words: boolean;
  /** Throws a TypeError that names what it needs in place of what it got. */
  readonly give: (...values: readonly unknown[]) => unknown;
}

/** Everything that a template can call; beside `if`, `each` and `with` there is nothing else. */
export const TEMPLATE_CALLS: ReadonlyMap<string, TemplateCall> = new Map([
  /** `1 package`, `2 packages` */
  [
    'count',
    {
      written: 'count number "package" "packages"',
      takes: 3,
      words: true,
      give: (number, one, many) => `${numberOf(number)} ${wordsOf(number === 1 ? one : many)}`,
    },
  ],
  [
    'choose',
    {
      written: 'choose number "was" "were"',
      takes: 3,
      words: true,
      give: (number, one, many) => (number === 1 ? one : many),
    },
  ],
  /** `A, B and C` */
  ['list', { written: 'list names', takes: 1, words: true, give: (items) => joinWords(listOf(items)) }],
  /** A text of the seller's as a sentence: with a full stop where it has no end of its own. */
  [
    'ended',
    {
      written: 'ended text',
      takes: 1,
      words: false,
      give: (text) => (SENTENCE_END.test(wordsOf(text)) ? text : `${wordsOf(text).trimEnd()}.`),
    },
  ],
  ['is', { written: 'is one other', takes: 2, words: false, give: (a, b) => a === b }],
  ['not', { written: 'not value', takes: 1, words: false, give: (value) => !value }],
  ['and', { written: 'and one other', takes: 2, words: false, give: (a, b) => Boolean(a) && Boolean(b) }],
  /** True above zero: `if` alone takes 0 and an empty list as absent, and hides which is meant. */
  [
    'some',
    {
      written: 'some value',
      takes: 1,
      words: false,
      give: (value) => value !== null && value !== undefined && sizeOf(value) > 0,
    },
  ],
  /** True above one. */
  ['several', { written: 'several value', takes: 1, words: false, give: (value) => sizeOf(value) > 1 }],
  /** `{{#each (first 3 files)}}`, and how many are left out: `{{beyond 3 files}}` */
  [
    'first',
    {
      written: 'first 3 items',
      takes: 2,
      words: false,
      give: (most, items) => listOf(items).slice(0, numberOf(most)),
    },
  ],
  [
    'beyond',
    {
      written: 'beyond 3 items',
      takes: 2,
      words: false,
      give: (most, items) => Math.max(0, listOf(items).length - numberOf(most)),
    },
  ],
  [
    'partial',
    {
      written: 'partial "folder" name',
      takes: 2,
      words: false,
      give: (folder, name) => `${wordsOf(folder)}/${wordsOf(name)}`,
    },
  ],
] satisfies readonly (readonly [string, TemplateCall])[]);
