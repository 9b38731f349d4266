import type { Block } from '../model/block.js';
import { type Composer, setLines } from './composer.js';
import { type Flow, isLow, keepWithNext } from './flow.js';
import { STYLES } from './look.js';
import { stackRow } from './stack-row.js';
import { tagUnder } from './tag.js';

type Facts = Extract<Block, { type: 'facts' }>;

const GUTTER = 14;
const NARROWEST = 70;
/** The labels take at most this share of the width; longer ones wrap. */
const WIDEST = 0.3;
/** Up to this many facts stay with each other. */
const WHOLE_UP_TO = 8;

const LOOK = {
  normal: { label: STYLES.factLabel, value: STYLES.factValue, between: 2 },
  dense: { label: STYLES.indexLabel, value: STYLES.indexValue, between: 0 },
};

/** Labels and values in two quiet columns. The structure is a list: each label names its value. */
export function composeFacts(composer: Composer, block: Facts): Flow {
  const list = tagUnder(composer.under, 'L', { numbering: 'None' });
  const look = block.dense === true ? LOOK.dense : LOOK.normal;
  const most = composer.width * WIDEST;
  const labels = block.items.map(({ label }) => setLines(composer, [{ text: label }], look.label, most));
  const labelWidth = Math.max(NARROWEST, ...labels.flat().map((line) => line.width));
  const x = composer.x + labelWidth + GUTTER;
  const width = composer.width - labelWidth - GUTTER;
  const bands = block.items.flatMap((item, i) => {
    const entry = tagUnder(list, 'LI');
    const label = { tag: tagUnder(entry, 'Lbl'), lines: labels[i] ?? [], style: look.label };
    const value = {
      tag: tagUnder(entry, 'LBody'),
      lines: setLines(composer, item.value, look.value, width),
    };
    return stackRow(
      [
        { ...label, x: composer.x, width: labelWidth, align: 'left' },
        { ...value, style: look.value, x, width, align: 'left' },
      ],
      { gap: i === 0 ? 0 : look.between },
    );
  });
  const isWhole = block.items.length <= WHOLE_UP_TO && isLow(bands);
  return {
    before: 4,
    after: 12,
    bands: isWhole ? [...keepWithNext(bands.slice(0, -1)), ...bands.slice(-1)] : bands,
  };
}
