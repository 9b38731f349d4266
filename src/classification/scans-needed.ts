import { type Clause, type Edition, editionOn, editionsWithin } from '../model/clause.js';
import { countryCode } from '../model/country.js';
import type { DateSpan } from '../model/local-date.js';
import { parseCents } from '../model/money.js';
import type { Shipment } from '../model/shipment.js';
import type { ScansNeeded } from '../model/verdict.js';

/** More answers than this are found anew each time. */
const MOST_REMEMBERED = 50_000;

function neededIn({ parameters, question }: Edition, { origin, value }: Shipment): ScansNeeded {
  const code = origin === null ? null : countryCode(origin.value);
  const answers = parameters.twoScans.flatMap(({ origins, unsettled, from }): ScansNeeded[] => {
    const isUnsettled = code !== null && unsettled.includes(code);
    const isOrigin = code === null ? null : isUnsettled || origins.includes(code);
    const { low, high } = value.exTax;
    const limit = parseCents(from) ?? 0;
    const isValue = low >= limit ? true : high !== null && high < limit ? false : null;
    if (isOrigin === false || isValue === false) return [];
    if (!isOrigin || !isValue) return ['unknown'];
    return question === null && !isUnsettled ? ['two'] : ['open'];
  });
  return answers.includes('two') ? 'two' : (answers[0] ?? 'one');
}

/**
 * Tells how many scans the edition in force on a package's day asks for, by its origin and its value without tax. Packages alike in these
 * are asked alike.
 */
export function openScansNeeded(rules: Clause, window: DateSpan): (shipment: Shipment) => ScansNeeded {
  const known = new Map<string, ScansNeeded>();
  return (shipment) => {
    const { day, origin, value } = shipment;
    const key = `${day?.value} ${value.exTax.low} ${value.exTax.high} ${origin?.value}`;
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    const own = day === null ? null : editionOn(rules, day.value);
    const editions = own ? [own] : editionsWithin(rules, window);
    const [first = 'one', ...others] = editions.map((edition) => neededIn(edition, shipment));
    const needed = others.every((other) => other === first) ? first : 'unknown';
    if (known.size < MOST_REMEMBERED) known.set(key, needed);
    return needed;
  };
}
