import { type Catalogue, type Edition, type Passage, spellEdition } from '../model/clause.js';

/** Words of the policy that a letter may quote, where they stand, and how their source is named. */
export interface QuotablePassage {
  readonly words: string;
  readonly source: string;
  readonly clause: string;
  readonly title: string;
  /** The first day of the edition, and the same as a letter prints it. */
  readonly edition: string;
  readonly spelled: string;
}

const nameSource = ({ source: { title, page, read, address } }: Passage): string =>
  `${title}${page === null ? '' : `, page ${page}`}, ${read}${address === null ? '' : ` (${address})`}`;

const passagesOf = ({ passages, dimensions }: Edition): readonly Passage[] => [
  ...passages,
  ...dimensions.flatMap(({ readings }) => readings.flatMap((reading) => reading.passages)),
];

/** Every passage that was read verbatim, by clause and edition: no other is ever printed in quotation marks. */
export function quotablePassages({ entries }: Pick<Catalogue, 'entries'>): readonly QuotablePassage[] {
  return entries.flatMap(({ id, title, editions }) =>
    editions.flatMap((edition) =>
      passagesOf(edition)
        .filter(({ grade }) => grade === 'verbatim')
        .map((passage) => ({
          words: passage.words,
          source: nameSource(passage),
          clause: id,
          title,
          edition: edition.from,
          spelled: spellEdition(edition),
        })),
    ),
  );
}
