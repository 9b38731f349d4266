import { AMAZON_FORMATS } from './formats/amazon.js';
import { CANADA_POST_FORMATS } from './formats/canada-post.js';
import { DHL_FORMATS } from './formats/dhl.js';
import { FEDEX_FORMATS } from './formats/fedex.js';
import { ONTRAC_FORMATS } from './formats/ontrac.js';
import { S10_FORMATS } from './formats/s10.js';
import { UPS_FORMATS } from './formats/ups.js';
import { USPS_FORMATS } from './formats/usps.js';
import type { NumberFormat, NumberLayout } from './number-format.js';

/**
 * Every format that is known for certain, with its check where one is published. What is not here is of unknown shape: no carrier is
 * claimed for it and no fault is found in it. Of Yanwen, 4PX and SF Express no published format was found.
 */
export const NUMBER_FORMATS: readonly NumberFormat[] = [
  ...USPS_FORMATS,
  ...UPS_FORMATS,
  ...FEDEX_FORMATS,
  ...S10_FORMATS,
  ...ONTRAC_FORMATS,
  ...AMAZON_FORMATS,
  ...DHL_FORMATS,
  ...CANADA_POST_FORMATS,
];

/** A format with one of its layouts. */
export interface FormatLayout {
  readonly format: NumberFormat;
  readonly layout: NumberLayout;
}

const NONE: readonly FormatLayout[] = [];
const BY_LENGTH = new Map<number, FormatLayout[]>();
for (const format of NUMBER_FORMATS)
  for (const layout of format.layouts)
    for (const length of layout.lengths)
      BY_LENGTH.set(length, [...(BY_LENGTH.get(length) ?? []), { format, layout }]);

const BY_ID: ReadonlyMap<string, NumberFormat> = new Map(NUMBER_FORMATS.map((format) => [format.id, format]));

/** What a number of so many characters may be: the only layouts that it is worth to try. */
export const layoutsOf = (length: number): readonly FormatLayout[] => BY_LENGTH.get(length) ?? NONE;

export const formatOf = (id: string): NumberFormat | undefined => BY_ID.get(id);
