import type { ClauseParameters } from '../model/clause.js';
import type { ClauseTest } from './clause-tests.js';
import {
  byFreightCarrier,
  byIntegratedCarrier,
  byListedCarrier,
  byUnintegratedCarrier,
  byUsps,
} from './tests/carrier.js';
import { crossBorder, fromHome, toHome } from './tests/domestic.js';
import {
  asLetter,
  byMailpiece,
  isDigital,
  noTrackedNumber,
  notAnEnvelope,
  notAParcel,
} from './tests/mailpiece.js';
import { fromElsewhere, fromListed } from './tests/origin.js';
import { byBuyShipping, byShipMethod, byUntrackedService } from './tests/ship-method.js';
import { bySeller, notPrime } from './tests/standing.js';
import { exTax, inclTax, net } from './tests/value.js';

/** Every test that a clause of the catalogue may name. A reading of a disputed word is the test of its own name. */
const TESTS: ReadonlyMap<string, ClauseTest> = new Map(
  Object.entries({
    'as-letter': asLetter,
    'by-buy-shipping': byBuyShipping,
    'by-freight-carrier': byFreightCarrier,
    'by-integrated-carrier': byIntegratedCarrier,
    'by-listed-carrier': byListedCarrier,
    'by-mailpiece': byMailpiece,
    'by-seller': bySeller,
    'by-ship-method': byShipMethod,
    'by-unintegrated-carrier': byUnintegratedCarrier,
    'by-untracked-service': byUntrackedService,
    'by-usps': byUsps,
    'cross-border': crossBorder,
    'ex-tax': exTax,
    'from-elsewhere': fromElsewhere,
    'from-home': fromHome,
    'from-listed': fromListed,
    'incl-tax': inclTax,
    net,
    'is-digital': isDigital,
    'no-tracked-number': noTrackedNumber,
    'not-a-parcel': notAParcel,
    'not-prime': notPrime,
    'not-an-envelope': notAnEnvelope,
    'to-home': toHome,
  }),
);

/** The parameters without which a test can only say that it does not know, or fail every package. */
const NEEDS: Readonly<Record<string, readonly (keyof ClauseParameters)[]>> = {
  'by-listed-carrier': ['carriers'],
  'by-ship-method': ['shipMethods'],
  'ex-tax': ['limit'],
  'from-elsewhere': ['notOrigins'],
  'from-listed': ['origins'],
  'incl-tax': ['limit'],
  net: ['limit'],
};

/** The tests that have code, each with the parameters that it needs. */
export const KNOWN_TESTS: ReadonlyMap<string, readonly (keyof ClauseParameters)[]> = new Map(
  [...TESTS.keys()].map((name) => [name, NEEDS[name] ?? []]),
);

/** A test by its name. The catalogue is checked for it: a name without code is a bug. */
export function testNamed(name: string): ClauseTest {
  const test = TESTS.get(name);
  if (test === undefined) throw new TypeError(`no test is named ${name}`);
  return test;
}
