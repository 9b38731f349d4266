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

/** By a service without tracking: a letter or flat without a number. Any other number than letter post's may be a tracked one. */
export const byUntrackedService: ClauseTest = testOf(
  ({ numbersTell, mailpiece }) => `${numbersTell}|${mailpiece?.value ?? ''}`,
  ({ numbersTell, mailpiece }) => {
    if (numbersTell === 'tracked') return notMet("its number has a tracked service's form");
    if (numbersTell === 'open')
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
