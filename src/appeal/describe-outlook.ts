import type { Analysis } from '../model/analysis.js';
import type { AppealOutlook } from '../model/appeal-outlook.js';
import { spellDay } from '../model/local-date.js';
import type { CategoryRecovery } from '../model/outlook.js';
import { describeHeadlines } from './describe-headlines.js';
import type { LetterGrounds } from './ground-letter.js';

type Recoveries = NonNullable<AppealOutlook['recovery']>;

function describeBlocked(found: CategoryRecovery): Recoveries['blocked'] {
  if (found.kind !== 'blocked') return [];
  const { category, lastDefect, isKnown, later, emptyOn } = found;
  return [{ category, isKnown, later, lastDefect: spellDay(lastDefect), emptyOn: spellDay(emptyOn) }];
}

function describeOpen(found: CategoryRecovery): Recoveries['open'] {
  if (found.kind !== 'open') return [];
  const { category, sinceFix, newFrom, clearsOn } = found;
  const { valid, settled, display } = sinceFix;
  const days = { newFrom: spellDay(newFrom), clearsOn: clearsOn === null ? null : spellDay(clearsOn) };
  return [{ category, valid, settled, share: display, ...days }];
}

/** What page 1 and the outlook of the letter say, with every day spelled out. */
export function describeOutlook(analysis: Analysis, letter: LetterGrounds): AppealOutlook {
  const { sinceFix, recovery, settlement } = analysis;
  return {
    headlines: describeHeadlines(analysis, letter),
    sinceFix:
      sinceFix === null
        ? null
        : {
            ...sinceFix,
            fixDay: spellDay(sinceFix.fixDay),
            lastShipped: spellDay(sinceFix.lastShipped),
            examples: sinceFix.examples.map((one) => ({ ...one, shipped: spellDay(one.shipped) })),
          },
    recovery:
      recovery === null
        ? null
        : {
            lagDays: recovery.lagDays,
            assumed: recovery.assumed,
            blocked: recovery.categories.flatMap(describeBlocked),
            open: recovery.categories.flatMap(describeOpen),
          },
    settlement,
  };
}
