import { describe, expect, it } from '@jest/globals';
import { blocksToText } from '../../../src/document/blocks-to-text.js';
import type { NamedBlocks } from '../../../src/document/parse-fence.js';
import { parseMarkdown } from '../../../src/document/parse-markdown.js';
import { prepareTemplates } from '../../../src/document/render-template.js';
import type { Block } from '../../../src/model/block.js';
import { failureOf } from '../../support/failure-of.js';

const PLACED: NamedBlocks = {
  steps: {
    type: 'table',
    columns: [
      { align: 'left', weight: 2 },
      { align: 'right', weight: 1, title: 'Toys | Games' },
      { align: 'left', weight: 1 },
    ],
    words: ['missing', 'none'],
    rows: [['Labels', '3', { word: 'missing' }]],
    strong: [0],
  },
  rates: {
    type: 'chart',
    floor: 0.95,
    bars: [{ label: 'As counted', value: 0.6, high: null, display: '60.00%', leads: false }],
  },
  points: {
    type: 'chart',
    floor: null,
    bars: [{ label: 'Labels', value: 5, high: null, display: '5.00', leads: false }],
  },
  days: {
    type: 'line-chart',
    floor: 0.95,
    series: [{ name: 'measured', dashed: false, points: [{ day: '2021-08-01', rate: 0.6 }] }],
    marks: [{ name: 'fix', day: '2021-08-02' }],
    words: ['measured', 'projected', 'fix'],
  },
};

const blocksOf = (template: string, data: object = {}): readonly Block[] =>
  parseMarkdown(prepareTemplates(new Map([['main', template]]))('main', data), PLACED);

const STEPS = `\`\`\`table steps
What was done

heads: Step | State
missing: not declared yet
none: –
\`\`\``;
const RATES = `\`\`\`chart rates
The rate

As counted: 60%.

floor: {{floor}} floor
outlined: At best.
cut: Cut.
\`\`\``;
const DAYS = `\`\`\`chart days
Day by day

From 60% on.

floor: 95% floor
cut: Cut.
measured: as measured
projected: projected
fix: the fix
\`\`\``;

describe('a table that a template places', () => {
  it('has its caption, heads and words from the template, and what values head a column from the data', () => {
    expect(blocksOf(STEPS)).toEqual([
      {
        type: 'table',
        caption: 'What was done',
        columns: [
          { align: 'left', weight: 2, title: 'Step' },
          { align: 'right', weight: 1, title: 'Toys | Games' },
          { align: 'left', weight: 1, title: 'State' },
        ],
        rows: [['Labels', '3', 'not declared yet']],
        strong: [0],
      },
    ]);
  });

  it('is worded by values that are never taken for its lines or its bars', () => {
    const template = STEPS.replace('What was done', '{{caption}}').replace('Step', '{{head}}');
    const [block] = blocksOf(template, { caption: 'heads: a | b', head: 'A | B' });
    expect(block).toMatchObject({ caption: 'heads: a | b', columns: [{ title: 'A | B' }, {}, {}] });
  });

  it.each([
    ['too few heads', STEPS.replace('Step | State', 'Step'), 'has 1 heads for 2 columns: Step'],
    ['too many heads', STEPS.replace('Step', 'A | B'), 'has 3 heads for 2 columns: A | B | State'],
    ['no heads', STEPS.replace('heads: Step | State\n', ''), 'lacks the lines "heads:"'],
    [
      'no caption',
      STEPS.replace('What was done\n\n', ''),
      'has 0 paragraphs of wording where 1 are expected',
    ],
    ['two captions', STEPS.replace('done', 'done\n\nand more'), 'has 2 paragraphs of wording where 1'],
    ['a word missing', STEPS.replace('missing: not declared yet\n', ''), 'lacks the lines "missing:"'],
    ['a line too many', STEPS.replace('none: –', 'none: –\nnote: x'), 'lines it does not know: "note:"'],
    ['nothing at all', '```table steps\n```', 'the table "steps" has 0 paragraphs'],
    ['a name that the data does not give', '```table other\n```', 'places the table "other"'],
    ['a chart in its place', STEPS.replace('table steps', 'table rates'), 'places the table "rates"'],
  ])('with %s is an error that names the template', async (_, template, words) => {
    const failure = await failureOf(() => blocksOf(template));
    expect(failure.code).toBe('template-invalid');
    expect(failure.message).toContain(words);
    expect(failure.problems[0]?.file).toBe('main.hbs');
  });
});

describe('a chart that a template places', () => {
  it('of rates has its title, its words and its labels from the template', () => {
    expect(blocksOf(RATES, { floor: '95%' })).toMatchObject([
      {
        type: 'chart',
        title: 'The rate',
        alt: 'As counted: 60%.',
        scale: {
          kind: 'rate',
          floor: 0.95,
          floorLabel: '95% floor',
          highLabel: 'At best.',
          cutLabel: 'Cut.',
        },
      },
    ]);
  });

  it('of points needs no more than a title and the same in words', () => {
    const [block] = blocksOf('```chart points\nCauses\n\nLabels: 5.00.\n```');
    expect(block).toMatchObject({ title: 'Causes', alt: 'Labels: 5.00.', scale: { kind: 'points' } });
  });

  it('of days has the words of each line and mark from the template', () => {
    const [block] = blocksOf(DAYS);
    expect(block).toMatchObject({
      type: 'line-chart',
      series: [{ label: 'as measured', dashed: false, points: [{ day: '2021-08-01', rate: 0.6 }] }],
      marks: [{ day: '2021-08-02', label: 'the fix' }],
    });
    expect(block).not.toHaveProperty('words');
  });

  it.each([
    [
      'without words for whoever cannot see it',
      RATES.replace('As counted: 60%.\n\n', ''),
      'has 1 paragraphs',
    ],
    ['of rates without the floor', RATES.replace('floor: {{floor}} floor\n', ''), 'lacks the lines "floor:"'],
    ['of days without a mark', DAYS.replace('fix: the fix\n', ''), 'lacks the lines "fix:"'],
    ['that is a table', '```chart steps\n```', 'places the chart "steps"'],
  ])('%s is an error', async (_, template, words) => {
    const failure = await failureOf(() => blocksOf(template, { floor: '95%' }));
    expect(failure).toMatchObject({ code: 'template-invalid' });
    expect(failure.message).toContain(words);
  });

  it('is told in plain text by the words for whoever cannot see it', () => {
    expect(blocksToText(blocksOf(DAYS))).toBe('From 60% on.');
  });
});

describe('the page of a heading', () => {
  it('is asked for by the words that the heading begins with, and reads in plain text as its own words', () => {
    const blocks = blocksOf('See page [below](<#Exhibit {{letter}}.>).', { letter: 'A' });
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        inlines: [{ text: 'See page ' }, { text: 'below', pageOf: 'Exhibit A.' }, { text: '.' }],
      },
    ]);
    expect(blocksToText(blocks)).toBe('See page below.');
  });

  it('stands in an index too', () => {
    expect(blocksOf('```index\nCauses | page [below](<#1. >)\n```')).toEqual([
      {
        type: 'facts',
        dense: true,
        items: [{ label: 'Causes', value: [{ text: 'page ' }, { text: 'below', pageOf: '1. ' }] }],
      },
    ]);
  });
});
