import type { Analysis } from '../model/analysis.js';
import { spellDay } from '../model/local-date.js';
import type { CategoryRecovery, DatedRate } from '../model/outlook.js';
import type { RollingPoint, RollingRate } from '../model/rolling-rate.js';

type Open = Extract<CategoryRecovery, { kind: 'open' }>;

const toPoint = ({ day, rate }: DatedRate): RollingPoint => ({
  day,
  rate: rate === null ? null : Number(rate),
});

/** The open category that takes longest to rise above the floor, as a line over days; null where none is projected. */
export function describeRolling({ recovery, sinceFix, asOf }: Analysis): RollingRate | null {
  const open = (recovery?.categories ?? []).filter((one): one is Open => one.kind === 'open');
  const latest = open
    .map(({ clearsOn }) => clearsOn ?? '9')
    .toSorted()
    .at(-1);
  const slowest = open.find(({ clearsOn }) => (clearsOn ?? '9') === latest);
  const last = slowest?.measured.at(-1);
  if (slowest === undefined || last === undefined) return null;
  const { measured } = slowest;
  const ahead = slowest.projected.filter(({ day }) => day > last.day);
  const end = ahead.at(-1);
  if (end === undefined) return null;
  const told = [
    ...(measured.length > 1 ? measured.slice(0, 1) : []).map((one) => ({ ...one, isProjected: false })),
    { ...last, isProjected: false },
    { ...end, isProjected: true },
  ];
  return {
    category: slowest.category,
    measured: measured.map(toPoint),
    projected: [last, ...ahead].map(toPoint),
    fixDay: sinceFix?.fixDay ?? null,
    asOf,
    told: told.map(({ day, display, isProjected }) => ({
      day: spellDay(day),
      display,
      isProjected,
    })),
  };
}
