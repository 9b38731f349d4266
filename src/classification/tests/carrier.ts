import { listsCarrier, namedCarrier } from '../../model/carrier-words.js';
import type { Shipment } from '../../model/shipment.js';
import { type ClauseTest, met, notMet, policyOpen, testOf, unknown } from '../clause-tests.js';

const USPS = ['USPS'];
const OPEN_CARRIER = ['the files name two carriers, or one that cannot be read', 'the carrier'] as const;

const nameOf = ({ carrier }: Shipment): string => namedCarrier(carrier?.value ?? '');
const isOpen = ({ disputed, unreadable }: Shipment): boolean =>
  disputed.includes('carrier') || unreadable.includes('carrier');
/** The carrier; null where the files name two, or one that can't be read. */
const keyOf = (shipment: Shipment): string | null =>
  isOpen(shipment) ? null : (shipment.carrier?.value ?? '');

/** By USPS. Where no carrier is named, the exact service or a declared USPS letter or flat still tells it. */
export const byUsps: ClauseTest = testOf(
  (shipment) => `${keyOf(shipment)}|${shipment.shipMethod?.value ?? ''}|${shipment.mailpiece?.value ?? ''}`,
  (shipment, { shipMethods }) => {
    const { carrier, shipMethod, mailpiece } = shipment;
    if (isOpen(shipment)) return unknown(...OPEN_CARRIER);
    const name = nameOf(shipment);
    if (listsCarrier(USPS, name)) return met('by USPS');
    if (name !== '') return notMet(`the carrier named is ${carrier?.value}, not USPS`);
    if (shipMethods.includes(shipMethod?.value ?? '')) return met('by USPS, as the service given says');
    return mailpiece?.value === 'letter' || mailpiece?.value === 'flat'
      ? met('by USPS, as what was mailed says')
      : unknown('no row names the carrier', 'the carrier (shipping confirmation or VTR report)');
  },
);

const NO_FREIGHT = 'nothing says that a freight carrier took it';

/** By a carrier of the list that the edition holds, whatever its case. */
export const byListedCarrier: ClauseTest = testOf(keyOf, (shipment, { carriers }) => {
  if (isOpen(shipment)) return unknown(...OPEN_CARRIER);
  const name = nameOf(shipment);
  if (name === '') return notMet(NO_FREIGHT);
  return listsCarrier(carriers, name)
    ? met(`by ${shipment.carrier?.value}, which the policy's list names`)
    : notMet(`the carrier named is ${shipment.carrier?.value}, which the policy's list does not name`);
});

/**
 * By a heavy/bulky freight carrier that is not integrated, where no list is in force: one with a code of its own is integrated;
 * of any other that is named it is not known.
 */
export const byFreightCarrier: ClauseTest = testOf(keyOf, (shipment, { store }) => {
  if (isOpen(shipment)) return unknown(...OPEN_CARRIER);
  const name = nameOf(shipment);
  const shown = shipment.carrier?.value ?? '';
  if (name === '') return notMet(NO_FREIGHT);
  return listsCarrier(store.integratedCarriers, name)
    ? notMet(`the carrier named is ${shown}, which is integrated with Amazon`)
    : policyOpen(
        `whether ${shown} is a heavy/bulky freight carrier that was not integrated with Amazon is not known`,
      );
});

/** By a carrier that is integrated: one with a code of its own at confirmation. */
export const byIntegratedCarrier: ClauseTest = testOf(keyOf, (shipment, { store }) => {
  if (isOpen(shipment)) return unknown(...OPEN_CARRIER);
  const name = nameOf(shipment);
  if (name === '') return unknown('no row names the carrier', 'the carrier');
  const shown = shipment.carrier?.value ?? '';
  return listsCarrier(store.integratedCarriers, name)
    ? met(`by ${shown}, which has a carrier code of its own at Amazon`)
    : unknown(`whether ${shown} is integrated with Amazon is not known`, `whether ${shown} is integrated`);
});

/** By a carrier that is not integrated; the list of those that are is not complete, so a name outside it is unknown. */
export const byUnintegratedCarrier: ClauseTest = testOf(keyOf, (shipment, parameters) => {
  const integrated = byIntegratedCarrier(shipment, parameters);
  return integrated.outcome === 'met' ? notMet(integrated.because) : integrated;
});
