/**
 * Service types of USPS that its own page of example numbers names (https://tools.usps.com/go/TrackConfirmAction_input, “Where is my
 * tracking number?”: 9400 1…, 9205 5…, 9407 3…, 9303 3…, 9270 1…, 9208 8…, 9202 1…). Publication 199, Appendix I has some 350.
 */
export const USPS_SERVICE_TYPES: Readonly<Record<string, string>> = {
  '001': 'USPS Tracking',
  '021': 'Signature Confirmation',
  '033': 'Collect on Delivery, Hold For Pickup',
  '055': 'Priority Mail',
  '073': 'Certified Mail',
  '088': 'Registered Mail',
  '701': 'Priority Mail Express',
};

/** Those of labels of 20 digits: Publication 91, and USPS's examples of older numbers. */
export const USPS_OLD_SERVICE_TYPES: Readonly<Record<string, string>> = {
  '03': 'Delivery Confirmation, label of a post office',
  '14': 'Priority Mail',
  '23': 'Signature Confirmation',
  '70': 'Certified Mail',
  '71': 'Certified Mail',
  '73': 'Insured Mail',
  '77': 'Registered Mail',
  '81': 'Return Receipt for Merchandise',
};

/** UPS service codes of domestic packages, as a public catalogue lists them (github.com/jkeen/tracking_number_data). */
export const UPS_SERVICE_TYPES: Readonly<Record<string, string>> = {
  '01': 'Next Day Air',
  '02': '2nd Day Air',
  '03': 'Ground',
  '12': '3 Day Select',
  '13': 'Next Day Air Saver',
  '15': 'Next Day Air Early',
  '22': 'Ground, Returns Plus',
  '42': 'Ground, signature required',
  '66': 'Worldwide Express',
  '72': 'Ground, Collect on Delivery',
  '90': 'Ground, returns',
  A8: 'Ground, adult signature required',
  YW: 'SurePost',
};

/** UPU S10, by the first letter of the service indicator. */
export const S10_INDICATORS: Readonly<Record<string, string>> = {
  C: 'parcel post',
  E: 'EMS, express',
  H: 'e-commerce parcel',
  L: 'letter post, express',
  M: 'letter post, M bag',
  Q: 'business reply',
  R: 'letter post, registered',
  U: 'letter post, under customs control and neither registered nor insured',
  V: 'letter post, insured',
};
