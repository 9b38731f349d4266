import { countryCode, countryName } from '../../model/country.js';
import { type ClauseTest, met, notMet, remembered, unknown } from '../clause-tests.js';

const ORIGIN = 'the country it was sent from (declare.shipFrom, or the VTR report)';
const DESTINATION = 'the country it was sent to';

/** Whether a country is the store's own; null where it is no country, or one of which the policy does not say. */
function isHome(
  text: string,
  { country, unsettled }: { readonly country: string; readonly unsettled: readonly string[] },
): boolean | null {
  const code = countryCode(text);
  return code === null || unsettled.includes(code) ? null : code === country;
}

/** Sent from the store's own country. */
export const fromHome: ClauseTest = remembered(
  ({ origin }) => (origin === null ? '' : `=${origin.value}`),
  ({ origin }, { store }) => {
    if (origin === null) return unknown('the country it was sent from is not stated', ORIGIN);
    const home = isHome(origin.value, store);
    if (home === null)
      return unknown(`sent from ${origin.value}, which is not known to be domestic or not`, ORIGIN);
    return home
      ? met(`from ${countryName(store.country)}`)
      : notMet(`sent from ${origin.value}: not a domestic package`);
  },
);

/** Sent to the store's own country; sold on its store, a package goes there unless a report says otherwise. */
export const toHome: ClauseTest = remembered(
  ({ destination, disputed }) => `${destination?.value ?? ''}|${disputed.includes('destination')}`,
  ({ destination, disputed }, { store }) => {
    if (disputed.includes('destination'))
      return unknown('the files name two countries it was sent to', DESTINATION);
    const home = destination === null ? true : isHome(destination.value, store);
    if (home === null)
      return unknown(`sent to ${destination?.value}, which is not known to be domestic or not`, DESTINATION);
    return home
      ? met(`to ${countryName(store.country)}`)
      : notMet(`sent to an address outside ${countryName(store.country)}: not a domestic package`);
  },
);

/** Sent from one country to another. */
export const crossBorder: ClauseTest = remembered(
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
    return from === to
      ? notMet(`sent within ${countryName(from)}`)
      : met(`sent from ${countryName(from)} to ${countryName(to)}`);
  },
);
