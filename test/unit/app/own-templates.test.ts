import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { buildPacket, type Packet } from '../../../src/app/build-packet.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { composeLetter } from '../../../src/document/compose-letter.js';
import { prepareTemplates } from '../../../src/document/render-template.js';
import { AppealError, type Problem } from '../../../src/errors.js';
import type { Practice } from '../../../src/model/practice.js';
import { setPdf } from '../../../src/pdf/render-pdf.js';
import { failureOf } from '../../support/failure-of.js';
import { LETTER_CASES } from '../../support/letter-cases.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { readPdf } from '../../support/pdf-reading.js';

jest.setTimeout(120_000);

const PROGRAM = prepareProgram();
const { files: FILES, asOf: AS_OF } = LETTER_CASES.inError;
const CLOSING = '## What we ask\n\n';

type Given = Readonly<Record<string, unknown>>;

/** The packet of a case with templates of its own in the folder `own`. */
function build(
  templates: Readonly<Record<string, string>>,
  more: Given = {},
  practice?: Practice,
): Promise<Packet> {
  const own = Object.fromEntries(Object.entries(templates).map(([name, text]) => [`own/${name}`, text]));
  const told: object = Object(JSON.parse(FILES['case.yaml'] ?? ''));
  const keys = Object.keys(own).length === 0 ? more : { templates: 'own/', ...more };
  const files = { ...FILES, ...own, 'case.yaml': JSON.stringify({ ...told, ...keys }) };
  return buildPacket(memoryInputs(files), PROGRAM, AS_OF, undefined, practice);
}

const closing = (text: string): Promise<Packet> => build({ 'letter/closing.hbs': CLOSING + text });

async function problemsOf(building: Promise<Packet>): Promise<readonly Problem[]> {
  const failure = await failureOf(() => building);
  expect(failure).toMatchObject({ code: 'template-unusable', exitCode: 3 });
  return failure.problems;
}

const lettersOf = async (packet: Packet): Promise<string> =>
  (await readPdf(packet.files.get('appeal.pdf') ?? new Uint8Array())).pages.join(' ').replaceAll(/\s+/g, ' ');

type Manifest = {
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
};
const manifestOf = (packet: Packet): Manifest =>
  JSON.parse(new TextDecoder().decode(packet.files.get('manifest.json'))) as Manifest;

describe('a template of the case', () => {
  it('replaces the program’s of the same name, and no other, and is named by hash among the inputs', async () => {
    const packet = await closing('We ask {{store}} for this.');
    const letter = await lettersOf(packet);
    expect(letter).toContain('We ask US for this.');
    expect(letter).toContain('Exhibit F. How the figures were computed');
    const { options, inputs } = manifestOf(packet);
    expect(options).toMatchObject({ templates: 'own' });
    expect(inputs.map(({ file }) => file)).toContain('own/letter/closing.hbs');
  });

  it('gives the same bytes again, and those of the program where it says the same', async () => {
    const [one, other] = [await closing('A {{seller}}.'), await closing('A {{seller}}.')];
    expect(one.files).toEqual(other.files);
    const same = await build({ 'letter/closing.hbs': PROGRAM.templates.get('letter/closing') ?? '' });
    const plain = await build({});
    for (const name of ['appeal.pdf', 'answers.txt', 'analysis.json'])
      expect(same.files.get(name)).toEqual(plain.files.get(name));
  });

  it('is no ground of a packet: the next round does not miss it', async () => {
    const first = await closing('We ask.');
    const packet = Object.fromEntries([...first.files].map(([name, bytes]) => [`packet/${name}`, bytes]));
    const told: object = Object(JSON.parse(FILES['case.yaml'] ?? ''));
    const notice = {
      ...Object(Reflect.get(told, 'notice')),
      date: AS_OF,
      kind: 'rejection',
      original: '2021-08-16',
    };
    const exhibits = [{ file: 'new.txt', proves: 'mailpiece', caption: 'The envelope as it was mailed.' }];
    const previous = [{ packet: 'packet', sent: AS_OF, changed: 'We added a proof.' }];
    const again = JSON.stringify({ ...told, notice, exhibits, previous });
    const files = { ...FILES, ...packet, 'new.txt': 'a photograph', 'case.yaml': again };
    const { appeal } = await buildPacket(memoryInputs(files), PROGRAM, AS_OF);
    expect(appeal.round?.earlier?.packet).toBe('packet');
    expect(JSON.stringify(appeal.round)).toContain('new.txt');
    expect(JSON.stringify(appeal.round)).not.toContain('own/');
  });

  it('that has the name of none, or is not well formed, is told with all others, each at its place', async () => {
    const problems = await problemsOf(
      build({
        '.DS_Store': 'x',
        'letter/closng.hbs': '',
        'letter/closing.hbs': 'a\n\nb {{#if x}',
        'letter/failing.hbs': 'a\n  {{#if x}}\n b {{/each}}',
        'letter/cite.hbs': 'a\n{{> lettr/step}} {{lookup a b}} {{{a}}} {{#unless a}}{{/unless}} {{some}}',
        'letter/step.hbs': 'a\n\n```small\nb',
        'letter/losses.hbs': '{{#*inline "x"}}a{{/inline}}',
      }),
    );
    const at = problems.map(({ file, row, column, message }) => [file, row, column, message]);
    expect(at).toEqual([
      ['own/letter/cite.hbs', 2, 18, expect.stringContaining('unknown call "lookup"')],
      ['own/letter/cite.hbs', 2, 33, expect.stringContaining('write two braces')],
      ['own/letter/cite.hbs', 2, 41, expect.stringContaining('Known: if, each, with')],
      ['own/letter/cite.hbs', 2, 66, expect.stringContaining('expected is (some value)')],
      ['own/letter/cite.hbs', 2, 1, expect.stringContaining('did you mean "letter/step"?')],
      ['own/letter/closing.hbs', 3, 10, expect.stringContaining('expected is "}}"')],
      [
        'own/letter/closng.hbs',
        undefined,
        undefined,
        expect.stringContaining('did you mean "letter/closing.hbs"?'),
      ],
      ['own/letter/failing.hbs', 2, 6, expect.stringContaining('expected is {{/if}}')],
      ['own/letter/losses.hbs', 1, 1, expect.stringContaining('such a tag is not known')],
      ['own/letter/step.hbs', 3, 1, expect.stringContaining('not closed by ```')],
    ]);
  });

  it('that asks for names which are not there is told all of them, with a did-you-mean and the names that are', async () => {
    const problems = await problemsOf(
      closing('{{selller}}\n{{counts.exemt}} {{#if fooo}}x{{/if}}\n{{affected}} {{notice}}'),
    );
    expect(problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [
        3,
        3,
        expect.stringMatching(/"selller" \(did you mean "seller"\?\)\. Known here: affected, asCounted, /),
      ],
      [4, 3, expect.stringMatching(/"counts.exemt" \(did you mean "exempt"\?\)\. Known here: atLeast, /)],
      [4, 24, expect.stringContaining('unknown name "fooo"')],
      [5, 1, expect.stringContaining('is a list; print what is in it with {{#each affected}}')],
      [5, 14, expect.stringContaining('holds more than one value: ')],
    ]);
  });

  it('may ask for what only some letters have', async () => {
    expect(
      await lettersOf(await closing('We ask.{{#if since}} Since.{{/if}}{{#if round}} Again.{{/if}}')),
    ).toContain('We ask.');
  });

  it.each([
    ['an unknown fence', '```tabel causes\nx\n```', 'did you mean "table"?'],
    ['a table that is not there', '```table cause\nx\n```', 'did you mean "causes"?); known here: '],
    ['a table without its words', '```table causes\nx\n```', 'lacks the lines "heads:"'],
    [
      'a line too many',
      '```table categories\nx\n\nheads: a\nnot-stated: a\nimpossible: b\nhed: y\n```',
      'did you mean "heads"?',
    ],
    ['a list of what are no words', '{{list causes}}', '(list names) needs texts or numbers here'],
    ['a noun that is no word', '{{count 2 "a" causes}}', 'needs texts or numbers here'],
    ['raw HTML', '<b>x</b>', '"html"'],
    ['a link to a script', '[a](<javascript:x>)', 'https://'],
    ['a link to a file', '[a](<file:///etc/passwd>)', 'https://'],
    ['a picture', '![a](https://example.com/a.png)', '"image"'],
    ['quotations in one another', '> > > a', 'in one another'],
    ['a page of no heading', 'Page [below](<#Exhibit Z.>).', '"Exhibit Z."'],
    [
      'a part that lacks what it needs',
      '{{> letter/step}}',
      'in the part "letter/step" as it is placed here',
    ],
  ])('with %s is refused at its row', async (_, text, words) => {
    const [problem, ...more] = await problemsOf(closing(`a\n\n${text}`));
    expect(problem).toMatchObject({
      file: 'own/letter/closing.hbs',
      row: 5,
      message: expect.stringContaining(words),
    });
    if (more.length > 0) expect(words).toContain('letter/step');
  });

  it('that drops a heading which the program’s index leads to is told with its file', async () => {
    const [problem] = await problemsOf(build({ 'letter/root-causes.hbs': 'Nothing.' }));
    expect(problem).toMatchObject({
      file: 'own/letter/root-causes.hbs',
      message: expect.stringContaining(
        'own letter/index.hbs, row 1, tells the page of a heading that begins with "1. "',
      ),
    });
  });

  it.each([
    ['{{constructor}}'],
    ['{{__proto__}}'],
    ['{{seller.constructor}}'],
    ['{{affected.constructor.constructor}}'],
    ['{{@root.constructor}}'],
    ['{{#with counts}}{{hasOwnProperty}}{{/with}}'],
    ['{{#with "a"}}{{this.at}}{{/with}}'],
    ['{{seller.__proto__.constructor}}'],
    ['{{affected.map}}'],
    ['{{../../x}}'],
    ['{{> letter/closing __proto__=counts}}'],
    ['{{#with (first 1 affected)}}{{__defineGetter__}}{{/with}}'],
  ])('never reaches what no letter holds: %s', async (text) => {
    for (const { message } of await problemsOf(closing(text)))
      expect(message).toMatch(/unknown name|leads out of the template|deep here/);
  });

  it.each([
    ['a part that places itself', '{{> letter/closing}}', /24 deep/],
    [
      'a loop in loops',
      `${'{{#each @root.causes}}{{#each @root.examples}}'.repeat(9)}x${'{{/each}}{{/each}}'.repeat(9)}`,
      /without end/,
    ],
    [
      'a part that doubles itself',
      '{{#each @root.causes}}{{> letter/closing}}{{> letter/closing}}{{/each}}',
      /24 deep|without end|grows/,
    ],
    [
      'endless text',
      `${'{{#each @root.causes}}{{#each @root.examples}}'.repeat(4)}${'words '.repeat(500)}${'{{/each}}{{/each}}'.repeat(4)}`,
      /grows beyond|without end/,
    ],
    ['blocks within blocks', `${'{{#if seller}}'.repeat(1500)}${'{{/if}}'.repeat(1500)}`, /30 deep/],
    [
      'brackets within brackets',
      `{{#if ${'(not '.repeat(3000)}seller${')'.repeat(3000)}}}{{/if}}`,
      /30 deep/,
    ],
    ['marks that never close', '_a_b'.repeat(7000), /signs of markup/],
    ['quotations without end', '>'.repeat(20_000), /in one another/],
    ['thousands of lines', '- a\n'.repeat(7000), /2,000 lines/],
    ['more text than a template has', 'a'.repeat(33 << 10), /32 KB/],
  ])('ends soon, with its place: %s', async (_, text, words) => {
    const began = process.cpuUsage();
    const failure = await failureOf(() => closing(text));
    // Processor time, which hardly hangs on what else runs.
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(8_000);
    expect(['template-unusable', 'file-unreadable']).toContain(failure.code);
    expect(failure.problems[0]).toMatchObject({
      file: 'own/letter/closing.hbs',
      message: expect.stringMatching(words),
    });
  });

  it('of any text gives a letter or a clean failure', async () => {
    const tag = fc.constantFrom(
      '{{',
      '}}',
      '{{#if ',
      '{{/if}}',
      '{{#each ',
      '{{/each}}',
      '{{else}}',
      '{{> letter/cite}}',
      '(is ',
      ')',
      'causes',
      'seller',
      'this',
      '../',
      '@root',
      '```',
      'table causes',
      'box A',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '> ',
      '*',
      '_',
      '[a](<#',
      '>)',
      '|',
      '<',
      '&amp;',
      '\\',
      '"',
      ' ',
      '\0',
      '\uE0000\uE001',
      '9',
      '١',
      '😀',
    );
    const text = fc.oneof(
      fc.array(tag, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    const { appeal } = await build({});
    const drawn = (any: string): number => {
      const own = new Map([['letter/closing', { text: CLOSING + any, file: 'own' }]]);
      const render = prepareTemplates(PROGRAM.templates, own);
      return setPdf(composeLetter(appeal, new Map(), AS_OF, render), PROGRAM.fonts).pages;
    };
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        try {
          expect(drawn(any)).toBeGreaterThan(5);
        } catch (error) {
          if (!(error instanceof AppealError)) throw error;
          expect(error.exitCode).toBe(3);
        }
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it('whose words would sink the letter is told with file and row, errors as gates', async () => {
    const { appeal, wording } = await closing(
      'USPS lost our parcels.\n\nWe are sorry! We will do better, or sue.',
    );
    expect(appeal.gates.map(({ code, file, row }) => [code, file, row])).toContainEqual([
      'wording-blame',
      'own/letter/closing.hbs',
      3,
    ]);
    expect(wording.map(({ code, file, row }) => [code, file, row])).toEqual([
      ['wording-future-tense', 'own/letter/closing.hbs', 5],
      ['wording-tone', 'own/letter/closing.hbs', 5],
      ['wording-legal-threat', 'own/letter/closing.hbs', 5],
    ]);
  });

  it('whose figures are none of analysis.json is told with file and row', async () => {
    const { wording, analysis } = await closing(
      'The rate is 97.31 %, 41 of 52, or ninety-eight per cent.\n\nOf {{count 7777 "package" "packages"}}: {{counts.exempt}} are exempt.\n\n{{#if seller}}९९९९%{{/if}}',
    );
    const told = wording.filter(({ code }) => code === 'wording-stray-figure');
    expect(told.map(({ row, message }) => [row, /“(.*)”/.exec(message)?.[1]])).toEqual([
      [3, '41 of 52 … 97.31% … ninety-eight per cent'],
      [5, '7777'],
    ]);
    const rate = analysis.scenarios[0]?.total.display ?? '';
    expect((await closing(`The rate is ${rate}.`)).wording).toEqual([]);
  });
});

describe('a letterhead', () => {
  const CONSULTING = { name: 'Example Consulting', color: '#1a3c6e' };

  it('stands on the first page beside the seller, who stays the author', async () => {
    const packet = await build({}, { letterhead: CONSULTING });
    const { pages } = await readPdf(packet.files.get('appeal.pdf') ?? new Uint8Array());
    expect(pages[0]).toContain('Prepared with Example Consulting');
    expect(pages.slice(1).join(' ')).not.toContain('Example Consulting');
    expect(manifestOf(packet).options).toMatchObject({ letterhead: CONSULTING });
    expect(packet.pages).toBe((await build({})).pages);
  });

  it.each([
    ['#777777', /contrast of 4\.47 : 1 on white/],
    ['#ffff00', /contrast of 1\.07 : 1/],
    ['blue', /such as "#1a3c6e", in quotation marks/],
    [null, /in quotation marks/],
  ])('in the colour %s is refused', async (color, words) => {
    const failure = await failureOf(() => build({}, { letterhead: { name: 'A', color } }));
    expect(failure).toMatchObject({ code: 'case-unusable' });
    expect(failure.message).toMatch(words);
  });
});

describe('a practice', () => {
  const practice: Practice = {
    templates: new Map([
      ['letter/closing', `${CLOSING}By the practice.`],
      ['letter/cause-trace', ''],
    ]),
    letterhead: { name: 'The Practice', color: null },
  };

  it('words the letters of its clients, and is named in the manifest by hash, not as an input', async () => {
    const packet = await build({}, {}, practice);
    const letter = await lettersOf(packet);
    expect(letter).toContain('By the practice.');
    expect(letter).toContain('Prepared with The Practice');
    const { options, inputs } = manifestOf(packet);
    expect(options).toMatchObject({
      letterhead: practice.letterhead,
      practice: {
        templates: [
          // sha256sum of an empty text.
          {
            file: 'letter/cause-trace.hbs',
            sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          },
          { file: 'letter/closing.hbs', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        ],
      },
    });
    expect(inputs.filter(({ file }) => file.endsWith('.hbs'))).toEqual([]);
  });

  it('gives way to what the case states itself, file by file', async () => {
    const letterhead = { name: 'The Case' };
    const letter = await lettersOf(
      await build({ 'letter/closing.hbs': `${CLOSING}By the case.` }, { letterhead }, practice),
    );
    expect(letter).toContain('By the case.');
    expect(letter).not.toContain('By the practice.');
    expect(letter).toContain('Prepared with The Case');
  });

  it('whose template is wrong is told so', async () => {
    const wrong = { ...practice, templates: new Map([['letter/closing', '{{selller}}']]) };
    const [problem] = await problemsOf(build({}, {}, wrong));
    expect(problem).toMatchObject({ file: 'letter/closing.hbs (of the practice)', row: 1, column: 3 });
  });
});
