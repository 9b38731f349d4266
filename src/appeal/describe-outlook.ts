import type { Analysis } from '../model/analysis.js';
import type { AppealOutlook, AppealRecovery } from '../model/appeal-outlook.js';
import { type LocalDate, spellDay } from '../model/local-date.js';
import type { CategoryRecovery } from '../model/outlook.js';
import { describeHeadlines } from './describe-headlines.js';
import type { LetterGrounds } from './ground-letter.js';

const spell = (day: LocalDate | null): string | null => (day === null ? null : spellDay(day));

const NOTHING = {
  lastDefect: null,
  isKnown: true,
  later: 0,
  emptyOn: null,
  valid: 0,
  settled: 0,
  share: null,
  newFrom: null,
  clearsOn: null,
} as const;

function describeRecovery(found: CategoryRecovery): AppealRecovery {
  if (found.kind === 'blocked') {
    const { category, kind, lastDefect, isKnown, later, emptyOn } = found;
    const days = { lastDefect: spell(lastDefect), emptyOn: spell(emptyOn) };
    return { ...NOTHING, category, kind, isKnown, later, ...days };
  }
  const { category, kind, sinceFix, newFrom, clearsOn } = found;
  const { valid, settled, display } = sinceFix;
  return {
    ...NOTHING,
    category,
    kind,
    valid,
    settled,
    share: display,
    newFrom: spell(newFrom),
    clearsOn: spell(clearsOn),
  };
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
            categories: recovery.categories.map(describeRecovery),
          },
    settlement,
  };
}
