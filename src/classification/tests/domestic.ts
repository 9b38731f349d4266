import type { StoreFacts } from '../../model/clause.js';
import { countryCode, countryName } from '../../model/country.js';
import type { TestResult } from '../../model/verdict.js';
import { type ClauseTest, met, notMet, policyOpen, testOf, unknown } from '../clause-tests.js';

const ORIGIN = "the country it was sent from (the VTR report, or the seller's declaration)";
const DESTINATION = 'the country it was sent to';

/** Whether the place that a report names is domestic. `where`: `from Guam`. */
function testHome(
  where: 'from' | 'to',
  place: string,
  { country, unsettled }: StoreFacts,
  needs: string,
): TestResult {
  const code = countryCode(place);
  const home = countryName(country);
  if (code === null) return unknown(`what is given as sent ${where} is no country that is known`, needs);
  if (code === country) return met(`${where} ${home}`);
  if (unsettled.includes(code))
    return policyOpen(
      `sent ${where} ${countryName(code)}: whether the policy counts it as domestic is not known`,
    );
  return notMet(
    where === 'from'
      ? `sent from ${place}: not a domestic package`
      : `sent to an address outside ${home}: not a domestic package`,
  );
}

/** Sent from the store's own country. */
export const fromHome: ClauseTest = testOf(
  ({ origin }) => origin?.value ?? null,
  ({ origin }, { store }) =>
    origin === null
      ? unknown('the country it was sent from is not stated', ORIGIN)
      : testHome('from', origin.value, store, ORIGIN),
);

/** Sent to the store's own country; sold on its store, a package goes there unless a report says otherwise. */
export const toHome: ClauseTest = testOf(
  ({ destination, disputed }) => (disputed.includes('destination') ? null : (destination?.value ?? '')),
  ({ destination, disputed }, { store }) =>
    disputed.includes('destination')
      ? unknown('the files name two countries it was sent to', DESTINATION)
      : testHome('to', destination?.value ?? store.country, store, DESTINATION),
);

/** Sent from the store's own country to another; whether it holds from abroad as well is not known. */
export const crossBorder: ClauseTest = testOf(
  ({ origin, destination, disputed }) =>
    `${origin?.value ?? ''}|${destination?.value ?? ''}|${disputed.includes('destination')}`,
  ({ origin, destination, disputed }, { store }) => {
    if (origin === null) return unknown('the country it was sent from is not stated', ORIGIN);
    if (disputed.includes('destination'))
      return unknown('the files name two countries it was sent to', DESTINATION);
    const from = countryCode(origin.value);
    const to = destination === null ? store.country : countryCode(destination.value);
    if (from === null || to === null)
      return unknown('it is not known whether it crossed a border', 'the countries it was sent from and to');
    const isUnsettled = (code: string): boolean => store.unsettled.includes(code);
    if (from !== to && [from, to].includes(store.country) && [from, to].some(isUnsettled))
      return policyOpen(
        `sent from ${countryName(from)} to ${countryName(to)}: whether the policy counts that as domestic is not known`,
      );
    if (from === to) return notMet(`sent within ${countryName(from)}`);
    const way = `sent from ${countryName(from)} to ${countryName(to)}`;
    return from === store.country
      ? met(way)
      : policyOpen(`${way}: whether the policy means that way is not known`);
  },
);
