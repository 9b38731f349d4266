import { type ReportReading, readReportText } from './read-report-text.js';

/** What became of a scan in a history: what it was, and on which day of the store. */
export const eventsOf = ({ histories }: ReportReading): readonly (readonly [string, string | null])[] =>
  histories.flatMap(({ events }) => events.map(({ kind, day }) => [kind, day] as const));

/** Reads a value as a JSON report of its own. */
export const readJson = (
  value: unknown,
  how: Parameters<typeof readReportText>[1] = {},
): Promise<ReportReading> => readReportText(JSON.stringify(value, null, 1), { file: 'reply.json', ...how });
