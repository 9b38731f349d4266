import { isParcelService } from '../../model/parcel-words.js';
import type { Shipment } from '../../model/shipment.js';
import { type ClauseTest, met, notMet, POSTAGE, testOf, unknown } from '../clause-tests.js';

const NUMBER = 'its tracking number (shipping confirmation, shipping tool or VTR report)';

const whatWasMailed = ({ mailpiece }: Shipment): string => mailpiece?.value ?? '';

/** Neither mailed as a parcel nor given a service for parcels. */
export const notAParcel: ClauseTest = testOf(
  ({ mailpiece, mailpieceBy, shipMethod }) =>
    `${mailpiece?.value ?? ''}|${mailpieceBy === 'disputed'}|${shipMethod?.value ?? ''}`,
  ({ mailpiece, mailpieceBy, shipMethod }) => {
    if (mailpiece?.value === 'parcel') return notMet('it was mailed as a parcel');
    if (mailpiece?.value === 'digital') return notMet('nothing was mailed: a digital product');
    if (isParcelService(shipMethod?.value ?? ''))
      return notMet(`shipping service "${shipMethod?.value}" is one for parcels`);
    return mailpieceBy === 'disputed'
      ? unknown(
          'its postage records contradict each other, or may be those of a parcel',
          'which postage record is its own (one label a package, with its number)',
        )
      : met('no parcel');
  },
);

/** Bears no number of a tracked piece, which no letter or flat has. */
export const noTrackedNumber: ClauseTest = testOf(
  ({ bearsTrackedNumber, numbers }) => `${bearsTrackedNumber}|${numbers.length > 0}`,
  ({ bearsTrackedNumber, numbers }) => {
    if (bearsTrackedNumber === true)
      return notMet('its number is one of a tracked piece, which no letter or flat bears');
    if (bearsTrackedNumber === false) return met('no number of a tracked piece');
    return numbers.length > 0
      ? unknown(
          'a number stated of it is damaged, mistyped or perhaps not its own, and may be one of a tracked piece',
          'its tracking number, to the letter',
        )
      : unknown('no file states its tracking number, which may be one of a tracked piece', NUMBER);
  },
);

/** Mailed as a letter or flat. */
export const byMailpiece: ClauseTest = testOf(whatWasMailed, ({ mailpiece }) => {
  if (mailpiece === null) return unknown('what was mailed is not stated', POSTAGE);
  return mailpiece.value === 'letter' || mailpiece.value === 'flat'
    ? met(`mailed as a ${mailpiece.value}`)
    : notMet(`mailed as ${mailpiece.value === 'digital' ? 'nothing: a digital product' : 'a parcel'}`);
});

/** Mailed as a letter; a flat (large letter) is none. */
export const asLetter: ClauseTest = testOf(whatWasMailed, ({ mailpiece }) => {
  if (mailpiece === null) return unknown('what was mailed is not stated', POSTAGE);
  return mailpiece.value === 'letter' ? met('mailed as a letter') : notMet(`no letter: ${mailpiece.value}`);
});

/** Not known to have gone as a letter or flat, which no freight carrier takes. */
export const notAnEnvelope: ClauseTest = testOf(whatWasMailed, ({ mailpiece }) =>
  mailpiece?.value === 'letter' || mailpiece?.value === 'flat'
    ? notMet(`mailed as a ${mailpiece.value}`)
    : met('no letter or flat'),
);

/** A shipment was confirmed, so a package is taken as physical unless the seller declares otherwise. */
export const isDigital: ClauseTest = testOf(whatWasMailed, ({ mailpiece }) =>
  mailpiece?.value === 'digital'
    ? met('a digital product, by declaration')
    : notMet('nothing says that it is a digital product'),
);
