import { causeTitle } from '../model/root-cause.js';
import type { LetterOrigins } from './letter-origins.js';
import type { Bookmark } from './letter-reading.js';
import { anyOf } from './printed-text.js';
import { known, type TraceRule } from './trace-rule.js';
import { WORDING_NUMBERS } from './wording-numbers.js';

const titlesOf = ({ title, items }: Bookmark): readonly string[] => [title, ...items.flatMap(titlesOf)];

const upTo =
  (most: number) =>
  (number = ''): boolean =>
    Number(number) >= 1 && Number(number) <= most;

/** Numbers that count the parts of the letter: each part is there; and those of the wording itself. */
export function partRules(
  { analysis, policy, labels, reading }: LetterOrigins,
  words: string,
): readonly TraceRule[] {
  const { causes = [], examples = [] } = analysis.letter ?? {};
  const dimensions = policy.clauses.flatMap(({ editions }) => editions.flatMap((one) => one.dimensions));
  const headed = reading.bookmarks.flatMap(titlesOf);
  return [
    ...WORDING_NUMBERS.map(([wording]) => known(anyOf([wording.replace(' | ', ' ')], words))),
    known(
      anyOf(
        causes.map(({ id, number }) => `${number}. ${causeTitle(id)}`),
        words,
      ),
    ),
    { find: /\bCause (\d+)\./g, holds: upTo(causes.length) },
    { find: /\bExample (\d+)[.:]/g, holds: upTo(examples.length) },
    { find: /\b(\d)\. (?:Greater detail|Root causes|Actions|Prevention|Evidence)\b/g, holds: upTo(4) },
    {
      find: /\b[Ss]ection (\d)\b/g,
      holds: (number) => headed.some((title) => title.startsWith(`${number}. `)),
    },
    { find: /\bpage (\d+)\b/g, holds: upTo(reading.pages.length) },
    { find: /\bThe (\d) examples below\b/g, holds: (number) => Number(number) === examples.length },
    {
      find: /: (\d) readings\b/g,
      holds: (number) => dimensions.some(({ readings }) => readings.length === Number(number)),
    },
    { find: /\b([BCD]\d+)\b/g, holds: (label = '') => labels.has(label) },
  ];
}

/** The number of a cause or an example at the head of a title, whatever the templates call it. */
export function titleRule({ analysis }: LetterOrigins): TraceRule {
  const { causes = [], examples = [] } = analysis.letter ?? {};
  const most = Math.max(causes.length, examples.length);
  const numbers = Array.from({ length: most }, (_, at) => at + 1).join('|') || '(?!)';
  return known(new RegExp(String.raw`^(?:\p{L}+\.? ){0,2}(?:${numbers})(?=[.:)–—-]? )`, 'gu'));
}
