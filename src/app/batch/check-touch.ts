import { letterheadShape } from '../../case/letterhead-shape.js';
import type { Problem } from '../../errors.js';
import type { ListedClient } from '../../model/batch.js';
import { readCasePath } from '../../model/case-path.js';
import { isOddText } from '../../reports/is-odd-text.js';

function checkLetterhead({ letterhead, at }: ListedClient): readonly Problem[] {
  if (letterhead === null) return [];
  const { name, color } = letterhead;
  if (name === '')
    return [
      { message: 'the letterhead has no name; give it one, or leave out its colour', ...at.letterhead },
    ];
  if (isOddText(name))
    return [
      {
        message: 'the letterhead holds characters that are no text; save the list as UTF-8',
        ...at.letterhead,
      },
    ];
  const read = letterheadShape.safeParse({ name, color: color ?? undefined });
  return (read.error?.issues ?? []).map(({ path: [part], message }) =>
    part === 'color'
      ? { message: message.startsWith('expected') ? `${message}, found "${color}"` : message, ...at.color }
      : { message: `the letterhead ${message}`, ...at.letterhead },
  );
}

function checkTemplates({ templates, at }: ListedClient): readonly Problem[] {
  if (templates === null || readCasePath(templates) !== null) return [];
  const message = `"${templates}" leads out of this list's folder; keep the templates inside it`;
  return [{ message, ...at.templates }];
}

/** What is wrong with the letterhead and the folder of templates that a list gives a client, as far as the list tells. */
export function checkTouch(client: ListedClient): readonly Problem[] {
  return [...checkTemplates(client), ...checkLetterhead(client)];
}
