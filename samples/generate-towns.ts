/** Where an order went. The towns are invented; their postal codes begin with prefixes that USPS has not given out. */
export interface Town {
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  /** Sales tax in thousandths of a percent: 8600 is 8.6 %. */
  readonly taxRate: number;
  readonly taxesShipping: boolean;
}

function town(
  city: string,
  state: string,
  postalCode: string,
  taxRate: number,
  taxesShipping: boolean,
): Town {
  return { city, state, postalCode, taxRate, taxesShipping };
}

export const TOWNS: readonly Town[] = [
  town('Alder Notch', 'WA', '98714', 8600, true),
  town('Saltgrass Bay', 'WA', '98731', 8900, true),
  town('Quillwater', 'NE', '69412', 7000, true),
  town('Harrowby Plains', 'NE', '69455', 5500, true),
  town('Little Farrow', 'WI', '53307', 5000, true),
  town('Birchmantle', 'WI', '53621', 5500, true),
  town('Lantern Mesa', 'CA', '92918', 8250, false),
  town('Vista Perdiz', 'CA', '90933', 7750, false),
  town('Copper Linnet', 'CA', '92947', 7250, false),
  town('Dry Lantern', 'NV', '89611', 8375, false),
  town('Mule Spring', 'NM', '87609', 7875, true),
  town('Harlow Ridge', 'UT', '84926', 6850, false),
  town('Thistle Fork', 'UT', '84952', 7250, false),
  town('Ferris Landing', 'FL', '34517', 6500, false),
  town('Pelican Hollow', 'FL', '34580', 7000, false),
  town('Cattail Point', 'FL', '34829', 7500, false),
  town('Stonemarrow', 'KY', '41944', 6000, true),
  town('Twin Lindens', 'MN', '56813', 6875, true),
  town('Upper Sorrel', 'MN', '56827', 7375, true),
  town('Bentwick', 'IA', '52906', 7000, false),
  town('Oxbow Green', 'IL', '62139', 8250, true),
  town('Marlin Prairie', 'IL', '62172', 6250, true),
  town('Redfinch', 'TX', '77115', 8250, true),
  town('Bluestem Wells', 'TX', '88703', 8250, true),
  town('Cinder Bluff', 'AZ', '86618', 8700, false),
  town('Wren Hollow', 'OK', '74217', 8500, false),
  town('Tallow Creek', 'CO', '81922', 4200, true),
  town('Juniper Gap', 'ID', '83905', 6000, false),
  town('Oyster Lea', 'MD', '21348', 6000, false),
  // Missouri had no marketplace sales tax in 2021.
  town('Hickory Span', 'MO', '63251', 0, false),
  town('Old Tanner', 'MO', '64218', 0, false),
];

export function townNamed(city: string): Town {
  const found = TOWNS.find((each) => each.city === city);
  if (!found) throw new Error(`no town is called ${city}`);
  return found;
}

/** Sales tax on an amount in cents, half a cent upwards, as a marketplace charges it line by line. */
export function taxOn(cents: number, taxRate: number): number {
  return Math.floor((cents * taxRate + 50_000) / 100_000);
}
