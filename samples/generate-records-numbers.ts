/** Tracking numbers of mailers that do not exist, with the check digits that the carriers ask for. */
export type Carrier = 'USPS' | 'UPS' | 'FedEx';

/** A letter is worth its place in the alphabet as UPS counts: A is 2, H is 9, I is 0. */
function worthOf(character: string): number {
  const value = Number.parseInt(character, 36);
  return value < 10 ? value : (value - 8) % 10;
}

function weigh(body: string, weights: readonly number[]): number {
  return Array.from(body).reduce(
    (sum, character, at) => sum + worthOf(character) * (weights[at % weights.length] ?? 0),
    0,
  );
}

/** USPS: weights 3 and 1, 21 digits. UPS: 1 and 2 behind 1Z. Both fill up to ten. FedEx: 3, 1, 7, the rest by eleven. */
export function withCheckDigit(carrier: Carrier, body: string): string {
  if (carrier === 'FedEx') return `${body}${(weigh(body, [3, 1, 7]) % 11) % 10}`;
  const sum = carrier === 'USPS' ? weigh(body, [3, 1]) : weigh(body.slice(2), [1, 2]);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const BODIES: Readonly<Record<Carrier, (serial: number) => string>> = {
  // A package barcode of a postage vendor (94), service 001, mailer 123456.
  USPS: (serial) => `94001123456${String(serial).padStart(10, '0')}`,
  UPS: (serial) => `1Z999AA103${String(serial).padStart(7, '0')}`,
  FedEx: (serial) => `77${String(serial).padStart(9, '0')}`,
};

/** Hands out the numbers of one store. Those of each carrier rise, by a step at a time. */
export function startNumbers(step: () => number): (carrier: Carrier | 'letter') => string {
  const serials = { USPS: 4_103_377, UPS: 20_418, FedEx: 310_772, letter: 118 };
  return (carrier) => {
    serials[carrier] += step();
    const serial = serials[carrier];
    return carrier === 'letter'
      ? `LTR${String(serial).padStart(5, '0')}`
      : withCheckDigit(carrier, BODIES[carrier](serial));
  };
}

/** What a spreadsheet shows, and saves, of a long number: 9.40011E+21. */
export function throughSpreadsheet(number: string): string {
  return Number(number).toExponential(5).toUpperCase();
}
