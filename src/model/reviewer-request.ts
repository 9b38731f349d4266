/** What a refusal asks for: one of the four things, always in this order. */
export type RequestId = 'root-causes' | 'actions' | 'prevention' | 'evidence';

/** The four requests in Amazon's own words, in its order. */
export const REQUESTS: readonly { readonly id: RequestId; readonly words: string }[] = [
  {
    id: 'root-causes',
    words: 'Greater detail on the root causes of not providing valid tracking numbers.',
  },
  {
    id: 'actions',
    words: 'Greater detail on the actions you have taken to provide valid tracking numbers.',
  },
  {
    id: 'prevention',
    words:
      'Greater detail on the steps you have taken to prevent not providing valid tracking numbers going forward.',
  },
  {
    id: 'evidence',
    words:
      'Greater detail on evidence or examples that demonstrate that your account has complied with our policy.',
  },
];

/** The requests by id, in Amazon's order. */
export const REQUEST_IDS: readonly RequestId[] = REQUESTS.map(({ id }) => id);
