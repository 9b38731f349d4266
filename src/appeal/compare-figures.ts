import type { Analysis } from '../model/analysis.js';
import type { RoundFigures, RoundOrders, ThenNow } from '../model/appeal-round.js';
import type { EarlierPacket } from '../model/earlier-packet.js';
import { type DateSpan, spellDay } from '../model/local-date.js';
import type { Scenario } from '../model/scenario.js';
import type { FileChanges } from './compare-files.js';

/** What this packet says, as far as an earlier one can be held against it. */
export interface FiguresNow {
  readonly analysis: Analysis;
  /** The scenario that leads the letter. */
  readonly lead: string;
  readonly listed: number;
  readonly exempt: number;
  readonly scenarios: readonly Scenario[];
  readonly orders: RoundOrders;
  readonly files: FileChanges;
  readonly reports: readonly string[];
  readonly caseFile: string;
  readonly edition: string;
  readonly version: string;
}

/** Both where they differ; null where they are the same, or the earlier packet does not say. */
function differ<T>(before: T | null | undefined, now: T | null): ThenNow<T> | null {
  return before === null || before === undefined || now === null || before === now ? null : { before, now };
}

const spellSpan = ({ from, to }: DateSpan): string => `${spellDay(from)} to ${spellDay(to)}`;

/** The figures of two packets, and what in their grounds differs. */
export function compareFigures(earlier: EarlierPacket, now: FiguresNow): RoundFigures {
  const { analysis, lead, files } = now;
  const figuresOf = (scenario: string) => analysis.scenarios.find(({ id }) => id === scenario);
  const total = figuresOf('as-counted')?.total;
  const led = figuresOf(lead)?.categories ?? [];
  const told = (figures: EarlierPacket['led'], name: string): string =>
    figures.find(({ category }) => category === name)?.display ?? '–';
  const categories = (figuresOf('as-counted')?.categories ?? [])
    .map(({ category, display }) => ({
      name: category,
      asCounted: { before: told(earlier.asCounted, category), now: display },
      led: { before: told(earlier.led, category), now: told(led, category) },
    }))
    .filter(({ asCounted, led: rates }) => asCounted.before !== asCounted.now || rates.before !== rates.now);
  const titleOf = (id: string): string => now.scenarios.find((one) => one.id === id)?.title ?? id;
  const counts = {
    exempt: differ(earlier.claim?.exempt, now.exempt),
    listed: differ(earlier.claim?.listed, now.listed),
    counted: differ(earlier.counted, total?.denominator ?? null),
    valid: differ(earlier.valid, total?.numerator ?? null),
  };
  const { orders } = now;
  const window = differ(spellSpan(earlier.window), spellSpan(analysis.window));
  const hasOrders = orders.noLonger.length > 0 || orders.newly.length > 0;
  return {
    ...counts,
    isSame:
      window === null &&
      !hasOrders &&
      categories.length === 0 &&
      Object.values(counts).every((count) => count === null),
    categories,
    orders,
    window,
    lead: differ(titleOf(earlier.lead), titleOf(lead)),
    reportsAdded: now.reports.filter((file) => files.changeOf(file) === 'new'),
    reportsChanged: now.reports.filter((file) => files.changeOf(file) === 'changed'),
    filesRemoved: files.removed.filter((file) => file !== now.caseFile),
    caseChanged: files.changeOf(now.caseFile) !== null,
    edition: differ(earlier.edition, now.edition),
    version: differ(earlier.version, now.version),
    words: earlier.changed,
  };
}
