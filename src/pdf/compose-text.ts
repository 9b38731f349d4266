import type { Block, Inline } from '../model/block.js';
import { plainText } from '../model/plain-text.js';
import type { Band, Mark } from './band.js';
import { type Composer, setLines } from './composer.js';
import { type Flow, keepWithNext } from './flow.js';
import { INK, STYLES, type TextStyle } from './look.js';
import { normaliseLine } from './normalise-text.js';
import { stackRow } from './stack-row.js';
import { type Role, type Tag, tagUnder } from './tag.js';

type Heading = Extract<Block, { type: 'heading' }>;
type Paragraph = Extract<Block, { type: 'paragraph' }>;

const HEADINGS = {
  1: { role: 'H1', style: STYLES.title, before: 0, after: 10, padTop: 0 },
  2: { role: 'H2', style: STYLES.section, before: 18, after: 5, padTop: 7 },
  3: { role: 'H3', style: STYLES.minor, before: 12, after: 3, padTop: 0 },
} as const satisfies Record<
  1 | 2 | 3,
  { role: Role; style: TextStyle; before: number; after: number; padTop: number }
>;

/** A heading: bookmarked, kept with what follows, and under a rule if it opens a section. */
export function composeHeading(composer: Composer, block: Heading): Flow {
  const { role, style: plain, before, after, padTop } = HEADINGS[block.level];
  const accent = block.level === 3 ? null : (composer.accent ?? null);
  const style: TextStyle = accent === null ? plain : { ...plain, ink: accent };
  const [first, ...rest] = textBands(composer, block.inlines, style, tagUnder(composer.under, role), padTop);
  if (first === undefined) return { before: 0, after: 0, bands: [] };
  const rule: Mark = {
    kind: 'rule',
    from: [composer.x, 0],
    to: [composer.x + composer.width, 0],
    weight: 0.6,
    ink: accent ?? INK.rule,
  };
  const opening: Band = {
    ...first,
    marks: block.level === 2 ? [rule] : [],
    newPage: block.newPage === true,
    bookmark: { level: block.level, title: normaliseLine(plainText(block.inlines)) },
  };
  return { before, after, bands: keepWithNext([opening, ...rest]) };
}

/** A paragraph, or small print. */
export function composeParagraph(composer: Composer, block: Paragraph): Flow {
  const style = block.small === true ? STYLES.small : STYLES.body;
  const bands = textBands(composer, block.inlines, style, tagUnder(composer.under, 'P'));
  return { before: 0, after: style.leading / 2, bands };
}

/** Text across the whole width, one band a line. Text without words gives no band. */
export function textBands(
  composer: Composer,
  inlines: readonly Inline[],
  style: TextStyle,
  tag: Tag,
  padTop = 0,
): readonly Band[] {
  const { x, width } = composer;
  const lines = setLines(composer, inlines, style, width);
  return lines.length === 0 ? [] : stackRow([{ tag, lines, style, x, width, align: 'left' }], { padTop });
}
