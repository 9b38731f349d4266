/** Zones by the letters that reports write, in minutes before (-) or after UTC. Letters that mean several zones are not here. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  PST: -480,
  PDT: -420,
  MST: -420,
  MDT: -360,
  CDT: -300,
  EST: -300,
  EDT: -240,
  BST: 60,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  JST: 540,
  AEST: 600,
  AEDT: 660,
};

const NUMERIC = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/;

/** The minutes by which a zone as reports write it (`PST`, `+09:00`, `GMT-7`) is after UTC; null where it is not known. */
export function zoneOffset(zone: string): number | null {
  const numeric = NUMERIC.exec(zone);
  if (!numeric) return Object.hasOwn(ZONES, zone) ? (ZONES[zone] ?? null) : null;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  if (minutes > 14 * 60 || Number(numeric[3] ?? 0) > 59) return null;
  return numeric[1] === '-' ? -minutes : minutes;
}
