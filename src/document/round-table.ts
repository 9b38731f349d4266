import type { Appeal } from '../model/appeal.js';
import type { ThenNow } from '../model/appeal-round.js';
import { left, type NamedCell, type NamedTable, right } from './named-table.js';

type Row = readonly NamedCell[];

/** The figures that differ from the packet sent before, side by side; no rows where none does. */
export function roundTable({ round }: Appeal): NamedTable {
  const figures = round?.figures ?? null;
  const count = (word: string, pair: ThenNow<number> | undefined | null): readonly Row[] =>
    pair ? [[{ word: 'all' }, { word }, String(pair.before), String(pair.now)]] : [];
  const rate = (name: string, word: string, { before, now }: ThenNow<string>): readonly Row[] =>
    before === now ? [] : [[name, { word }, before, now]];
  const causes = round?.requests.flatMap((request) => request.causes) ?? [];
  return {
    type: 'table',
    columns: [left(34), left(26), right(20), right(20)],
    words: ['all', 'counted', 'valid', 'listed', 'exempt', 'as-counted', 'led', 'packages'],
    rows: [
      ...count('counted', figures?.counted),
      ...count('valid', figures?.valid),
      ...count('listed', figures?.listed),
      ...count('exempt', figures?.exempt),
      ...(figures?.categories ?? []).flatMap(({ name, asCounted, led }) => [
        ...rate(name, 'as-counted', asCounted),
        ...rate(name, 'led', led),
      ]),
      ...causes.map(
        ({ number, title, before, now }): Row => [
          number === null ? title : `${number}. ${title}`,
          { word: 'packages' },
          String(before),
          String(now),
        ],
      ),
    ],
    dense: true,
  };
}
