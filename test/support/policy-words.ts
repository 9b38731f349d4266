/**
 * The words of Amazon's policy as they were read: copied by hand from the project's notes on the policy (§1 and §3), which
 * keep what was read verbatim, and from the forum thread of mid-2021. Nothing here is taken from the program's catalogue.
 */
export const VERBATIM_WORDS: readonly string[] = [
  // Amazon's e-mail of October 2016.
  'Small and light items under $10 in price (including shipping) can still be shipped in USPS Standard Mail envelopes or First Class Mail envelopes without tracking',
  // The page as the thread of mid-2021 quotes it.
  'Small/Flat shipments: Domestic packages (such as screen protectors and greeting cards) that cost less than $10 (including shipping charges) and are shipped in USPS Standard Mail envelopes or USPS First Class Mail envelopes',
  'Digital products : e.g. audio books',
  'To calculate VTR, we take the number of packages you ship with a valid tracking number and divide it by the total number of packages you have shipped and confirmed over a 30-day period. VTR is expressed as a percentage. We use promised delivery date to determine which orders are included in the performance metric.',
  'For example, if you confirmed shipment for 200 non-exempted packages in the last 30 days, and 190 of those packages had a valid tracking number, your Valid Tracking Rate would be 95% (190 ÷ 200 = .95 or 95%).',
  'Domestic packages have valid tracking if Amazon records at least one carrier scan.',
  // The section for packages from China, as the same thread quotes it.
  'All packages with value and shipping charge below 5 USD, must use a trackable ship method that provides at least one physical scan* by the carrier.',
  'All packages with value and shipping charge totaling to or above 5 USD, must use a fully trackable ship method that can provide at least two scans (including a delivery scan or delivery attempt).',
  // The page in copies from 2022–24.
  'Small and flat packages, such as screen protectors and greeting cards, that cost less than USD 10 (including shipping charges).',
  'Shipped by USPS.',
  'The shipping service is "USPS Standard Mail envelopes" or "USPS First Class Mail envelopes" from the drop down in the shipping service field in Seller Central.',
  'Digital products such as audio books.',
  'must maintain a VTR greater than or equal to 95% at a product category level',
  // The page in force from 2025-01-15.
  '*All values above exclude taxes and include shipping charges.',
];

/** What is known by third parties alone, and so never quoted. */
export const SECOND_HAND_WORDS: readonly string[] = [
  'untracked USPS Standard Mail or USPS First Class under $10',
  'one scan below $5 and two from $5 on for China, Canada, American Samoa and the US Minor Outlying Islands; one below $15 and two from $15 on for India and the United Kingdom',
];

/** The Amazon moderator of the thread, on tax. */
export const MODERATOR_WORDS = 'they should cost less than $10, which includes tax and shipping';
