import type { Block } from '../model/block.js';
import { type Composer, setLines } from './composer.js';
import type { Flow } from './flow.js';
import { STYLES } from './look.js';
import { stackRow } from './stack-row.js';
import { tagUnder } from './tag.js';

type List = Extract<Block, { type: 'list' }>;

const STYLE = STYLES.body;
const BETWEEN = 3.5;

/** A list with hanging labels: bullets, or numbers aligned at their points. */
export function composeList(composer: Composer, block: List): Flow {
  const list = tagUnder(composer.under, 'L', { numbering: block.ordered ? 'Decimal' : 'Disc' });
  const labels = block.items.map((_, i) => (block.ordered ? `${i + 1}.` : '•'));
  const labelLines = labels.map((text) => setLines(composer, [{ text }], STYLE, composer.width));
  const labelWidth = Math.max(block.ordered ? 14 : 11, ...labelLines.map((lines) => lines[0]?.width ?? 0));
  const indent = labelWidth + 7;
  const width = composer.width - indent;
  const bands = block.items.flatMap((item, i) => {
    const entry = tagUnder(list, 'LI');
    return stackRow(
      [
        {
          tag: tagUnder(entry, 'Lbl'),
          lines: labelLines[i] ?? [],
          style: STYLE,
          x: composer.x,
          width: labelWidth,
          align: 'right',
        },
        {
          tag: tagUnder(entry, 'LBody'),
          lines: setLines(composer, item, STYLE, width),
          style: STYLE,
          x: composer.x + indent,
          width,
          align: 'left',
        },
      ],
      { gap: i === 0 ? 0 : BETWEEN },
    );
  });
  return { before: 0, after: STYLE.leading / 2 + 1, bands };
}
