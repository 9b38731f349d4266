import type { ClauseParameters } from '../../model/clause.js';
import { countryCode, countryName } from '../../model/country.js';
import type { Shipment } from '../../model/shipment.js';
import type { TestResult } from '../../model/verdict.js';
import { type ClauseTest, met, notMet, policyOpen, testOf, unknown } from '../clause-tests.js';

const ORIGIN = 'the country it was sent from';
const keyOf = ({ origin }: Pick<Shipment, 'origin'>): string | null => origin?.value ?? null;

/**
 * A test of the country that a package was sent from. Only what a file or the seller states takes a package for one from abroad:
 * without it, it is taken as an ordinary one.
 */
const ofOrigin = (decide: (code: string, parameters: ClauseParameters) => TestResult): ClauseTest =>
  testOf(keyOf, ({ origin }, parameters) => {
    if (origin === null) return notMet('nothing says that it was sent from abroad');
    const code = countryCode(origin.value);
    if (code === null) return unknown('what is given as sent from is no country that is known', ORIGIN);
    if (parameters.unsettledOrigins.includes(code))
      return policyOpen(
        `sent from ${countryName(code)}: whether the policy counts that among the countries it names is not known`,
      );
    return decide(code, parameters);
  });

/** Sent from any country but those named. */
export const fromElsewhere: ClauseTest = ofOrigin((code, { notOrigins }) =>
  notOrigins.includes(code)
    ? notMet(`sent from ${countryName(code)}, which the exemption leaves out`)
    : met(`sent from ${countryName(code)}`),
);

/** Sent from one of the countries named. */
export const fromListed: ClauseTest = ofOrigin((code, { origins }) =>
  origins.includes(code)
    ? met(`sent from ${countryName(code)}`)
    : notMet(`sent from ${countryName(code)}, which the exemption does not name`),
);
