import { numberKey } from '../model/number-key.js';
import type { NumberShape } from '../model/number-shape.js';
import type { NumberReading } from '../model/number-view.js';
import type { FormatLayout } from './number-formats.js';
import { layoutsOf } from './number-formats.js';
import { findService, readParts } from './read-parts.js';
import { workCheck } from './work-check.js';

/** The layout of a format that a number has; where its check fails by all of them, the first that divides it. */
function findLayout(number: string, id: string): FormatLayout | undefined {
  const fitting = layoutsOf(number.length).filter(
    ({ format, layout }) => format.id === id && layout.pattern.test(number),
  );
  const holds = ({ layout: { check } }: FormatLayout): boolean => {
    if (check === null) return true;
    const { expected, found } = workCheck(number, check);
    return expected === found;
  };
  return fitting.find(holds) ?? fitting[0];
}

/** A number divided into parts, with its check worked: as each format that it has, or as the one whose check it fails. */
export function readNumber(number: string, { formats, problems }: NumberShape): readonly NumberReading[] {
  const key = numberKey(number);
  const failed = problems.flatMap((problem) => (problem.kind === 'check-digit' ? [problem.format] : []));
  return [...formats, ...failed].flatMap((id) => {
    const found = findLayout(key, id);
    if (found === undefined) return [];
    const { format, layout } = found;
    return [
      {
        format: id,
        name: format.name,
        source: format.source,
        parts: readParts(key, layout.pattern, id),
        check: layout.check && workCheck(key, layout.check),
      },
    ];
  });
}

/** The service that a number tells by its first format, null where that has none. */
export function readService(number: string, { formats: [id] }: NumberShape): string | null {
  if (id === undefined) return null;
  const key = numberKey(number);
  for (const { format, layout } of layoutsOf(key.length))
    if (format.id === id && layout.pattern.test(key)) return findService(key, layout.pattern, id);
  return null;
}
