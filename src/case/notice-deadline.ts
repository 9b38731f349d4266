/** A span of days to answer, and what it runs from where the notice says so. */
export interface AnswerDays {
  readonly days: number;
  readonly from: 'original' | 'this-notice' | null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  three: 3,
  five: 5,
  seven: 7,
  ten: 10,
  fourteen: 14,
  seventeen: 17,
  thirty: 30,
};

const NUMBER = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})(?: ?\\(\\d{1,3}\\))?`;
const FROM =
  '(?: (?:of|from|after|following) (?:the )?(?:date of )?(?:the |this |your |our )?(original |first |initial |deactivation )?(notification|notice|message|e-?mail|letter))?';
const SPANS = new RegExp(
  `(?:\\b(?:within|have|in|next) (?:the next )?${NUMBER}[ -](business |working |calendar )?days?\\b${FROM})|` +
    `(?:\\b${NUMBER}[ -](business |working |calendar )?days?${FROM.slice(0, -1)})`,
  'g',
);

const toNumber = (text: string): number => NUMBERS[text] ?? Number(text);

/**
 * The spans of days to answer that a notice names, each once, those said to run from the original notification first.
 * @param text in lower case, its white space single spaces.
 * @returns null in the place of a span of business days, which only the seller can turn into a day.
 */
export function findAnswerDays(text: string): readonly (AnswerDays | null)[] {
  const found = new Map<string, AnswerDays | null>();
  for (const match of text.matchAll(SPANS)) {
    const [, n1, kind1, which1, what1, n2, kind2, which2, what2] = match;
    const days = toNumber(n1 ?? n2 ?? '');
    const kind = kind1 ?? kind2 ?? '';
    const isBusiness = kind.startsWith('business') || kind.startsWith('working');
    const from =
      (which1 ?? which2) !== undefined ? 'original' : (what1 ?? what2) !== undefined ? 'this-notice' : null;
    found.set(`${days} ${from} ${isBusiness}`, isBusiness ? null : { days, from });
  }
  const all = [...found.values()];
  const original = all.filter((span) => span?.from === 'original');
  return original.length > 0 ? original : all;
}
