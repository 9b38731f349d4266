import type { Appeal } from '../model/appeal.js';
import type { ThenNow } from '../model/appeal-round.js';
import type { TableBlock } from '../model/block.js';
import { left, right, table } from './table-parts.js';

/** The figures that differ from the packet sent before, side by side; no rows where none does. */
export function roundTable({ round }: Appeal): TableBlock {
  const figures = round?.figures ?? null;
  const count = (title: string, pair: ThenNow<number> | undefined | null): TableBlock['rows'] =>
    pair ? [[title, String(pair.before), String(pair.now)]] : [];
  const causes = round?.requests.flatMap((request) => request.causes) ?? [];
  return table(
    'The figures that differ, then and now',
    [left('Figure', 50), right(`Answer of ${round?.earlier?.day ?? '–'}`, 25), right('This letter', 25)],
    [
      ...count('Packages counted', figures?.counted),
      ...count('Valid', figures?.valid),
      ...count('Failing', figures?.listed),
      ...count('Exempt', figures?.exempt),
      ...(figures?.categories ?? []).flatMap(({ name, asCounted, led }) => [
        ...(asCounted.before === asCounted.now
          ? []
          : [[`${name}, as counted`, asCounted.before, asCounted.now]]),
        ...(led.before === led.now ? [] : [[`${name}, without the exempt packages`, led.before, led.now]]),
      ]),
      ...causes.map(({ number, title, before, now }) => [
        number === null ? title : `Cause ${number}. ${title}`,
        String(before),
        String(now),
      ]),
    ],
    { dense: true },
  );
}
