import { countryCode, countryName } from '../../model/country.js';
import { type ClauseTest, met, notMet, policyOpen, remembered, unknown } from '../clause-tests.js';

const ORIGIN = 'the country it was sent from';
const keyOf = ({ origin }: { readonly origin: { readonly value: string } | null }): string =>
  origin === null ? '' : `=${origin.value}`;

/**
 * Sent from any country but those named. Only what a file or the seller states takes a package for one from abroad: without
 * it, it is taken as an ordinary one.
 */
export const fromElsewhere: ClauseTest = remembered(keyOf, ({ origin }, { notOrigins, unsettledOrigins }) => {
  if (origin === null) return notMet('nothing says that it was sent from abroad');
  const code = countryCode(origin.value);
  if (code === null) return unknown(`sent from ${origin.value}, which is no country that is known`, ORIGIN);
  if (unsettledOrigins.includes(code))
    return policyOpen(
      `sent from ${countryName(code)}: whether the policy counts that among the countries it names is not known`,
    );
  return notOrigins.includes(code)
    ? notMet(`sent from ${countryName(code)}, which the exemption leaves out`)
    : met(`sent from ${countryName(code)}`);
});

/** Sent from one of the countries named. */
export const fromListed: ClauseTest = remembered(keyOf, ({ origin }, { origins, unsettledOrigins }) => {
  if (origin === null) return notMet('nothing says that it was sent from abroad');
  const code = countryCode(origin.value);
  if (code === null) return unknown(`sent from ${origin.value}, which is no country that is known`, ORIGIN);
  if (unsettledOrigins.includes(code))
    return policyOpen(
      `sent from ${countryName(code)}: whether the policy counts that among the countries it names is not known`,
    );
  return origins.includes(code)
    ? met(`sent from ${countryName(code)}`)
    : notMet(`sent from ${countryName(code)}, which the exemption does not name`);
});
