import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { type TemplateNames, templateNames } from '../../support/template-names.js';

jest.setTimeout(180_000);

const DOCS = 'docs/templates.md';
const SECTION = /(?<=<!-- names -->\n)[\s\S]*(?=<!-- \/names -->)/;
const PROGRAM = prepareProgram();

const sorted = (names: Iterable<string>): string => [...names].toSorted().join(', ');

/** The names of each template as the documentation lists them; templates that speak of the same share a row. */
function describeNames(names: TemplateNames): string {
  const letter = names.get('letter') ?? new Set();
  const rows = new Map<string, string[]>();
  for (const template of [...PROGRAM.templates.keys()].toSorted()) {
    if (template === 'results') continue;
    const own = names.get(template) ?? new Set();
    const isLetter = [...letter].every((name) => own.has(name));
    const more = sorted([...own].filter((name) => !isLetter || !letter.has(name)));
    const told = isLetter ? ['the letter', ...(more === '' ? [] : [more])].join('; ') : more;
    rows.set(told, [...(rows.get(told) ?? []), template]);
  }
  const lines = [...rows].map(
    ([told, templates]) => `| ${templates.map((one) => `\`${one}\``).join(', ')} | ${told} |`,
  );
  return `${sorted(letter)}\n\n| Templates | Names |\n|---|---|\n${lines.join('\n')}\n`;
}

describe('the documentation of templates', () => {
  it('lists the names that exist in each (UPDATE_NAMES=1 rewrites it)', async () => {
    const names = await templateNames(PROGRAM);
    // One says a sentence without a value, and one words the results of many clients, which are no letter.
    expect([...PROGRAM.templates.keys()].filter((name) => !names.has(name))).toEqual([
      'assumed/day',
      'results',
    ]);
    const text = await readFile(DOCS, 'utf8');
    const section = describeNames(names);
    if (process.env.UPDATE_NAMES === '1')
      await writeFile(
        DOCS,
        text.replace(SECTION, () => section),
      );
    else expect(text.match(SECTION)?.[0]).toBe(section);
  });
});
