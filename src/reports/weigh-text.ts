/** How many characters of a decoded text make sense in its language, and how many do not. */
export interface Weight {
  readonly good: number;
  readonly bad: number;
}

/** Letters of the stores' languages beyond ASCII, and the signs that titles and amounts hold. */
const WESTERN = /^[À-ÏÑ-ÖØ-ÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýŠŽŒšžœŸ€£¥©®™°±²³·º¼½¾¿¡«»–—‘’“”„•…\u00A0]{1,3}$/u;

/**
 * Weighs a text decoded as Windows-1252. In Western words one to three letters beyond ASCII stand together; a longer run, or a
 * sign that no word and no amount holds, is another encoding's.
 */
export function weighWestern(text: string): Weight {
  let good = 0;
  let bad = 0;
  for (const [run] of text.matchAll(/[^\p{ASCII}]+|[\u0080-\u009F]+/gu))
    if (WESTERN.test(run)) good += run.length;
    else bad += run.length;
  return { good, bad };
}

const FULL = /[\u3000-\u30FF\u4E00-\u9FFF\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const NONE = /[\uFFFD\uE000-\uF8FF]/gu;

/**
 * Weighs a text decoded as Shift_JIS. Japanese stands in runs; a single such character between Latin letters is what an accent
 * of another encoding turns into, unless the store is Japanese.
 */
export function weighJapanese(text: string, japanese: boolean): Weight {
  let good = 0;
  let bad = 0;
  for (const [run] of text.matchAll(/[^\p{ASCII}]+/gu)) {
    const none = run.match(NONE)?.length ?? 0;
    bad += none;
    const rest = run.length - none;
    if (rest === 0) continue;
    if (none === 0 && (japanese || (FULL.test(run) ? rest >= 2 : rest >= 3))) good += rest;
    else bad += rest;
  }
  return { good, bad };
}
