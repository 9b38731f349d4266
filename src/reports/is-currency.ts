const DOLLARS = ['USD', 'CAD', 'AUD', 'SGD'];

/** What a sign beside an amount may stand for, by ISO code. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: DOLLARS,
  US$: ['USD'],
  C$: ['CAD'],
  CA$: ['CAD'],
  CDN$: ['CAD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  S$: ['SGD'],
  SG$: ['SGD'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY'],
  '￥': ['JPY'],
  円: ['JPY'],
};

/** Whether the sign or code beside an amount may mean a currency, given by its code. */
export function isCurrency(mark: string, code: string): boolean {
  return mark === code || (Object.hasOwn(SIGNS, mark) && (SIGNS[mark]?.includes(code) ?? false));
}
