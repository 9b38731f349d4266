import type { CaseFile } from '../../model/case-file.js';
import type { LocalDate } from '../../model/local-date.js';
import type { CheckedText, TextPart } from '../../model/wording.js';

type Entry = Pick<CheckedText, 'where' | 'cause' | 'stands' | 'source'>;

/** The texts of one entry of the case file, each under its own key. */
function textsOf(
  entry: Entry,
  texts: readonly (readonly [key: string, part: TextPart, text: string | null])[],
): readonly CheckedText[] {
  return texts.flatMap(([key, part, text]) =>
    text === null ? [] : [{ ...entry, where: `${entry.where}.${key}`, part, text }],
  );
}

/**
 * The seller's own words that the letter prints, each with its place. A step stands once its day has come, with or
 * without a proof: without one the seller still means it as done.
 * @param causes the causes found; a step for another one is not printed.
 */
export function listTexts(
  { actions, prevention, exhibits, previous }: CaseFile,
  causes: readonly string[],
  asOf: LocalDate,
): readonly CheckedText[] {
  const entryOf = (
    list: string,
    index: number,
    step: Pick<Entry, 'cause' | 'source'>,
    day: LocalDate | null,
  ) => ({
    where: `${list}[${index + 1}]`,
    cause: step.cause,
    stands: day !== null && day <= asOf,
    source: step.source,
  });
  const texts = [
    ...actions.flatMap((step, index) =>
      textsOf(entryOf('actions', index, step, step.done), [
        ['what', 'action', step.what],
        ['by', 'owner', step.by],
      ]),
    ),
    ...prevention.flatMap((step, index) =>
      textsOf(entryOf('prevention', index, step, step.from), [
        ['what', 'control', step.what],
        // Also where there is none: every control needs one.
        ['measure', 'measure', step.measure ?? ''],
        ['by', 'owner', step.by],
      ]),
    ),
    ...exhibits.flatMap(({ caption, source }, index) =>
      textsOf(entryOf('exhibits', index, { cause: null, source }, asOf), [['caption', 'caption', caption]]),
    ),
    ...previous.flatMap(({ changed, source }, index) =>
      textsOf(entryOf('previous', index, { cause: null, source }, asOf), [
        ['changed', 'difference', changed],
      ]),
    ),
  ];
  return texts.filter(({ cause }) => cause === null || causes.includes(cause));
}
