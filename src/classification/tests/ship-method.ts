import type { Shipment } from '../../model/shipment.js';
import { type ClauseTest, met, notMet, POSTAGE, testOf, unknown } from '../clause-tests.js';

/** The exact text was given. A blank cell says that none was, so it fails; it is unknown only where no row states the text at all. */
export const byShipMethod: ClauseTest = testOf(
  ({ shipMethod }) => shipMethod?.value ?? null,
  ({ shipMethod }, { shipMethods }) => {
    if (shipMethod === null)
      return unknown(
        'no report states the shipping service',
        'the shipping service given at confirmation (shipping confirmation or VTR report)',
      );
    if (shipMethods.includes(shipMethod.value)) return met(`shipping service "${shipMethod.value}"`);
    return notMet(
      shipMethod.value === ''
        ? 'no shipping service was given'
        : `shipping service "${shipMethod.value}" is other than the exact words`,
      shipMethods.length === 0
        ? {}
        : {
            change: `the exact words at confirmation: ${shipMethods.map((words) => `"${words}"`).join(' or ')}`,
          },
    );
  },
);

/** UPU S10: two letters, nine digits, the country. L and U stand for letter post, all else for tracked items. */
const S10 = /^([A-Z])[A-Z]\d{9}[A-Z]{2}$/i;

/** What the numbers stated of a package say of its service: `tracked`, `letter-post` alone, or something that tells neither. */
function serviceBy({ number, numbers }: Shipment): 'tracked' | 'letter-post' | 'open' {
  if (number?.shape.wellFormed && !number.shape.formats.every((id) => id.startsWith('upu-s10')))
    return 'tracked';
  const letters = numbers.map((text) => S10.exec(text.replaceAll(/[ -]/g, ''))?.[1]?.toUpperCase());
  if (letters.some((letter) => letter !== undefined && !'LU'.includes(letter))) return 'tracked';
  return letters.includes(undefined) ? 'open' : 'letter-post';
}

/** By a service without tracking: a letter or flat without a number. Any other number than letter post's may be a tracked one. */
export const byUntrackedService: ClauseTest = testOf(
  (shipment) => `${serviceBy(shipment)}|${shipment.mailpiece?.value ?? ''}`,
  (shipment) => {
    const { mailpiece } = shipment;
    const service = serviceBy(shipment);
    if (service === 'tracked') return notMet("its number has a tracked service's form");
    if (service === 'open')
      return unknown(
        'whether its number is one of a tracked service is not known',
        'whether the shipping service was a tracked one',
      );
    return mailpiece?.value === 'letter' || mailpiece?.value === 'flat'
      ? met(`mailed as a ${mailpiece.value}, which is not tracked`)
      : unknown('whether the shipping service was an untracked one is not known', POSTAGE);
  },
);

/** No report states where postage was bought. */
export const byBuyShipping: ClauseTest = testOf(
  () => '',
  () =>
    unknown(
      'whether the postage was bought by Amazon Buy Shipping is not stated',
      'whether the postage was bought by Amazon Buy Shipping (no report says so)',
    ),
);
