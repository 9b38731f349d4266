import { type Clause, type Edition, editionOn, editionsWithin } from '../model/clause.js';
import { countryCode } from '../model/country.js';
import type { DateSpan } from '../model/local-date.js';
import { type Cents, parseCents } from '../model/money.js';
import type { Shipment } from '../model/shipment.js';
import type { ScansNeeded } from '../model/verdict.js';

/** When an edition asks for two scans. */
interface TwoScans {
  readonly origins: readonly string[];
  readonly unsettled: readonly string[];
  readonly from: Cents;
}

function neededBy(rule: TwoScans, code: string | null, { value }: Shipment): ScansNeeded | 'unsettled' {
  const { low, high } = value.exTax;
  const isUnsettled = code !== null && rule.unsettled.includes(code);
  const isOrigin = code === null ? null : isUnsettled || rule.origins.includes(code);
  const isValue = low >= rule.from ? true : high !== null && high < rule.from ? false : null;
  if (isOrigin === false || isValue === false) return 'one';
  if (!isOrigin || !isValue) return 'unknown';
  return isUnsettled ? 'unsettled' : 'two';
}

/** Opens an edition: its limits are read once. */
function openEdition({ parameters, question }: Edition): (shipment: Shipment) => ScansNeeded {
  const rules = parameters.twoScans.map((rule) => ({ ...rule, from: parseCents(rule.from) ?? 0 }));
  return (shipment) => {
    const code = shipment.origin === null ? null : countryCode(shipment.origin.value);
    let first: ScansNeeded | null = null;
    for (const rule of rules) {
      const needed = neededBy(rule, code, shipment);
      if (needed === 'one') continue;
      if (needed === 'two' && question === null) return 'two';
      first ??= needed === 'unknown' ? 'unknown' : 'open';
    }
    return first ?? 'one';
  };
}

/** Tells how many scans the edition in force on a package's day asks for, by its origin and its value without tax. */
export function openScansNeeded(rules: Clause, window: DateSpan): (shipment: Shipment) => ScansNeeded {
  const opened = new Map(rules.editions.map((edition) => [edition, openEdition(edition)] as const));
  const ask = (edition: Edition, shipment: Shipment): ScansNeeded => opened.get(edition)?.(shipment) ?? 'one';
  const within = editionsWithin(rules, window);
  return (shipment) => {
    const own = shipment.day === null ? null : editionOn(rules, shipment.day.value);
    if (own !== null) return ask(own, shipment);
    const [first = 'one', ...others] = within.map((edition) => ask(edition, shipment));
    return others.every((other) => other === first) ? first : 'unknown';
  };
}
