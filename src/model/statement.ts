/** What the seller says and no report does: printed as a declaration, never as evidence. */
export type Declaration =
  | { readonly kind: 'origin'; readonly country: string }
  | { readonly kind: 'category'; readonly name: string }
  | {
      readonly kind: 'mailpiece';
      /** `usps-letter` and `usps-flat` where the policy speaks of USPS. */
      readonly is: 'letter' | 'flat' | 'usps-letter' | 'usps-flat' | 'parcel' | 'digital';
      readonly skus: readonly string[];
      /** What else selects the packages; every one must hold. */
      readonly selectors: readonly {
        readonly by: 'ship-method' | 'service' | 'package-type';
        readonly text: string;
      }[];
    }
  | { readonly kind: 'names'; readonly name: string; readonly spellings: readonly string[] };

/** What the figures take for granted because no file says it. */
export type Assumption =
  | { readonly kind: 'scans' }
  | { readonly kind: 'day' }
  | { readonly kind: 'window'; readonly from: string; readonly to: string }
  | { readonly kind: 'destination'; readonly store: string; readonly country: string };
