import { suggest } from '../model/suggest.js';
import { refuseWording } from './refuse-wording.js';
import type { RenderedTemplate } from './render-template.js';

/** The words that a template gives a table or a chart where it places it. */
export interface BlockWording {
  readonly template: RenderedTemplate;
  /** How messages call what is placed, such as `the table "causes"`. */
  readonly block: string;
  readonly paragraphs: readonly string[];
  /** Lines such as `heads: Order | Value`, by their name. The values within are not yet put in. */
  readonly lines: ReadonlyMap<string, string>;
}

const NAMED_LINE = /^([a-z]+(?:-[a-z]+)*):(?: (.*))?$/;

/** Reads the body of a fence: paragraphs, and lines that begin with a name and a colon. */
export function readWording(text: string, block: string, template: RenderedTemplate): BlockWording {
  const lines = new Map<string, string>();
  const prose: string[] = [];
  for (const line of text.split('\n')) {
    const [, name, words = ''] = NAMED_LINE.exec(line) ?? [];
    if (name === undefined) prose.push(line);
    else lines.set(name, words.trim());
  }
  const paragraphs = prose
    .join('\n')
    .split(/\n{2,}/)
    .map((part) => template.fill(part.trim().replaceAll('\n', ' ')))
    .filter((part) => part !== '');
  return { template, block, paragraphs, lines };
}

const listNames = (names: readonly string[]): string => names.map((name) => `"${name}:"`).join(', ');

/**
 * Holds wording against what its block prints.
 * @throws AppealError `template-invalid` where a paragraph or a line is missing, or one too many.
 */
export function checkWording(wording: BlockWording, paragraphs: number, names: readonly string[]): void {
  const { template, block, lines } = wording;
  const found = wording.paragraphs.length;
  if (found !== paragraphs)
    refuseWording(template, `${block} has ${found} paragraphs of wording where ${paragraphs} are expected`);
  const missing = names.filter((name) => !lines.has(name));
  if (missing.length > 0) refuseWording(template, `${block} lacks the lines ${listNames(missing)}`);
  const unknown = [...lines.keys()].filter((name) => !names.includes(name));
  const [first = ''] = unknown;
  if (unknown.length > 0)
    refuseWording(
      template,
      `${block} has lines it does not know: ${listNames(unknown)}${suggest(first, names)}; known are ${names.length === 0 ? 'none' : listNames(names)}`,
    );
}

/** The words of a line that checkWording has found there. */
export function lineOf({ template, lines }: BlockWording, name: string): string {
  return template.fill(lines.get(name) ?? '');
}
