import { countNoun } from '../../model/count-noun.js';
import { groupBy } from '../../model/group-by.js';
import type { IssueSink } from '../../model/issue.js';
import type { JoinIndex } from './join-context.js';

/** Says, file by file, how many tracking histories are of numbers that no package bears: they tell of nothing. */
export function noteLooseHistories(
  histories: JoinIndex['histories'],
  isBorne: (key: string) => boolean,
  issues: IssueSink,
): void {
  const loose = [...histories].flatMap(([key, rows]) => (isBorne(key) ? [] : rows));
  for (const [file, rows] of groupBy(loose, ({ source }) => source.file)) {
    const [first] = rows;
    const are = rows.length === 1 ? 'is of a number' : 'are of numbers';
    issues.push({
      code: 'history-unmatched',
      message: `${countNoun(rows.length, 'tracking history', 'tracking histories')} ${are} that no package bears; left out`,
      mend: 'name the reports of their orders too, or leave them',
      file,
      ...(first && { row: first.source.row }),
    });
  }
}
