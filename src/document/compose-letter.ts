import type { Appeal } from '../model/appeal.js';
import type { DocumentContent } from '../model/block.js';
import type { LocalDate } from '../model/local-date.js';
import type { Picture } from '../model/picture.js';
import type { Letterhead } from '../model/practice.js';
import { blocksToText } from './blocks-to-text.js';
import { nameBlocks } from './named-blocks.js';
import { parseLetter } from './parse-letter.js';
import { parseMarkdown } from './parse-markdown.js';
import type { RenderTemplate } from './render-template.js';

/**
 * The letter of an appeal as blocks.
 * @param pictures by file, those at least that the letter prints.
 */
export function composeLetter(
  appeal: Appeal,
  pictures: ReadonlyMap<string, Picture>,
  date: LocalDate,
  render: RenderTemplate,
  letterhead: Letterhead | null = null,
): DocumentContent {
  const title = `Valid Tracking Rate appeal: ${appeal.seller}`;
  return {
    title,
    author: appeal.seller,
    subject: blocksToText(parseMarkdown(render('letter/subject', appeal), {})),
    language: 'en-US',
    date,
    footer: `${appeal.seller} · Valid Tracking Rate appeal · ${appeal.asOf}`,
    watermark: appeal.draft ? 'DRAFT' : null,
    ...(letterhead === null
      ? {}
      : {
          head: {
            left: appeal.seller,
            right: blocksToText(parseMarkdown(render('letterhead', { ...appeal, letterhead }), {})),
          },
          accent: letterhead.color,
        }),
    paper: appeal.profile.paper,
    blocks: parseLetter(render('letter', appeal), nameBlocks(appeal, pictures)),
  };
}
