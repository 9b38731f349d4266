import { type Clause, type Edition, editionOn, editionsWithin } from '../model/clause.js';
import { countryCode } from '../model/country.js';
import type { DateSpan } from '../model/local-date.js';
import { parseCents } from '../model/money.js';
import type { Shipment } from '../model/shipment.js';
import type { ScansNeeded } from '../model/verdict.js';

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

/** The scans that the edition in force on a package's day asks for, by its origin and its value without tax. */
export function scansNeeded(shipment: Shipment, rules: Clause, window: DateSpan): ScansNeeded {
  const day = shipment.day?.value;
  const own = day === undefined ? null : editionOn(rules, day);
  const editions = own ? [own] : editionsWithin(rules, window);
  const [first = 'one', ...others] = editions.map((edition) => neededIn(edition, shipment));
  return others.every((other) => other === first) ? first : 'unknown';
}
