import type { Block } from '../model/block.js';
import { composeBox } from './compose-box.js';
import { composeChart } from './compose-chart.js';
import { composeFacts } from './compose-facts.js';
import { composeLineChart } from './compose-line-chart.js';
import { composeList } from './compose-list.js';
import { composePicture } from './compose-picture.js';
import { composeQuote } from './compose-quote.js';
import { composeTable } from './compose-table.js';
import { composeHeading, composeParagraph } from './compose-text.js';
import type { Composer } from './composer.js';
import type { Flow } from './flow.js';

/** Sets one block in bands. */
export function composeBlock(composer: Composer, block: Block): Flow {
  switch (block.type) {
    case 'heading':
      return composeHeading(composer, block);
    case 'paragraph':
      return composeParagraph(composer, block);
    case 'list':
      return composeList(composer, block);
    case 'quote':
      return composeQuote(composer, block);
    case 'box':
      return composeBox(composer, block);
    case 'facts':
      return composeFacts(composer, block);
    case 'table':
      return composeTable(composer, block);
    case 'chart':
      return composeChart(composer, block);
    case 'line-chart':
      return composeLineChart(composer, block);
    case 'picture':
      return composePicture(composer, block);
    default:
      return unknownBlock(block);
  }
}

function unknownBlock(block: never): never {
  throw new Error(`A block of no known type: ${JSON.stringify(block)}`);
}
