import { collectTexts } from '../model/collect-texts.js';
import { figureIndex } from '../model/figure-index.js';
import { withoutAxes } from './chart-axes.js';
import { citationRule } from './citation-rule.js';
import { dayRules } from './day-rules.js';
import { issueRule } from './issue-rule.js';
import { allWords, type LetterOrigins } from './letter-origins.js';
import { partRules, titleRule } from './part-rules.js';
import { anyOf, plain, squeeze } from './printed-text.js';
import { readNamed } from './read-named.js';
import { rowRules } from './row-rules.js';
import { printedRules, splitLetter, strayCells } from './stray-rows.js';
import { known, type TraceRule, takeAll } from './trace-rule.js';
import { wordy } from './wordy.js';

/**
 * Every number of a letter that is neither a figure of analysis.json nor found in the source that its kind has: rows in
 * evidence.csv, words of the seller in the case file, words of the policy in the catalogue, hashes in manifest.json.
 */
export function strayFigures(origins: LetterOrigins): readonly string[] {
  const { reading, analysis, earlier, hashes, caseFile, touch, policy } = origins;
  const words = squeeze(readNamed(allWords(reading)));
  const index = figureIndex(analysis, earlier);
  const hash = hashes.map((one) => Array.from(one).join(String.raw`\s*`)).join('|') || '(?!)';
  const { packages, titles, rest } = splitLetter(reading.parts, origins.rows);
  const rules = [
    known(new RegExp(hash, 'g')),
    citationRule(origins, words),
    // The seller's own words and files, and those of whoever helps the seller; the words, titles and addresses of the policy.
    known(anyOf(wordy([...collectTexts(caseFile), ...touch]), words)),
    known(anyOf(wordy(collectTexts(policy)), words)),
    ...rowRules(origins, words),
    ...dayRules(origins),
    issueRule(analysis.issues),
    ...printedRules(packages.length, origins),
    ...partRules(origins, words),
  ];
  const read = (
    text: string,
    more: readonly TraceRule[] = [],
    last: readonly TraceRule[] = [],
  ): readonly string[] => {
    const { text: left, strays } = takeAll(plain(readNamed(text)), [...more, ...rules, ...last]);
    return [...strays, ...index.missing(left)];
  };
  const foot = /(\d+) of (\d+)$/g;
  return [
    ...read(rest),
    ...titles.flatMap((title) => read(title, [], [titleRule(origins)])),
    ...packages.flatMap(strayCells),
    ...reading.alts.flatMap((alt) => read(alt)),
    ...reading.figures.flatMap((drawn) => read(withoutAxes(plain(drawn)))),
    ...reading.artifacts.flatMap((line, at) =>
      read(line, [
        {
          find: foot,
          holds: (page, pages) => page === `${at + 1}` && pages === `${reading.pages.length}`,
        },
      ]),
    ),
  ];
}
