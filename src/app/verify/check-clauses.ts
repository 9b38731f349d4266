import type { Catalogue } from '../../model/clause.js';
import { countNoun } from '../../model/count-noun.js';
import { groupBy } from '../../model/group-by.js';
import type { PacketCheck } from '../../model/verification.js';
import { checkQuotes } from '../../verification/check-quotes.js';
import type { LetterReading } from '../../verification/letter-reading.js';
import { type QuotablePassage, quotablePassages } from '../../verification/quotable-passages.js';
import { strangeWords } from '../../verification/strange-words.js';
import { skipCheck, tellCheck } from '../../verification/tell-check.js';

/** How many quotations there are of each edition of each clause. */
function tellFound(found: readonly (readonly QuotablePassage[])[]): readonly string[] {
  const editions = groupBy(found, (passages) => {
    const days = [...new Set(passages.map(({ edition }) => edition))];
    return `${passages[0]?.clause}, edition of ${days.join(' or ')}`;
  });
  return [...editions].map(([name, { length }]) => `${name}: ${countNoun(length, 'passage')}`);
}

/** Holds the words that a letter quotes against those of the policy, by clause and edition. */
export function checkClauses(
  reading: LetterReading,
  policy: Catalogue | null,
  isSameEdition: boolean,
): PacketCheck {
  if (policy === null) return skipCheck('clauses', 'this program knows no policy of the packet’s store');
  const { found, strange } = checkQuotes(reading.quotes, quotablePassages(policy));
  const inExhibit = strangeWords(reading, policy);
  const differences = [
    ...strange.map(({ under, words, why }) => ({ message: `under “${under}”: ${why}: ${words}` })),
    ...inExhibit.words.map((words) => ({
      message: `in Exhibit E: the catalogue holds no such words: ${words}`,
    })),
  ].map((one) => ({ ...one, file: 'appeal.pdf' }));
  const notes = tellFound(found);
  if (inExhibit.why !== null)
    return tellCheck(
      'clauses',
      [
        {
          message: `${inExhibit.why}: the words that it gives as the policy’s cannot be looked at`,
          file: 'appeal.pdf',
        },
        ...differences,
      ],
      notes,
    );
  if (isSameEdition || differences.length === 0) return tellCheck('clauses', differences, notes);
  const many = countNoun(differences.length, 'quotation');
  const skipped = skipCheck(
    'clauses',
    `${many} of an edition that this program no longer holds: ${differences.map(({ message }) => message).join('; ')}`,
  );
  return { ...skipped, notes: [...skipped.notes, ...notes] };
}
