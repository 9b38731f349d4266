import { describe, expect, it, jest } from '@jest/globals';
import { buildPacket } from '../../../src/app/build-packet.js';
import { checkCase } from '../../../src/app/check-case.js';
import type { ProgramParts } from '../../../src/app/program-parts.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { readTemplates } from '../../../src/cli/program-files.js';
import { prepareTemplates } from '../../../src/document/render-template.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { ordersTab, type VtrCells, vtrCsv } from '../../support/report-text.js';

jest.setTimeout(60_000);

const PROGRAM = prepareProgram();
const AS_OF = '2021-08-20';

/** Ten letters: six exempt, two with other words, one over the limit, one lifted by tax. */
const KINDS: readonly { readonly method?: string; readonly item?: string; readonly itemTax?: string }[] = [
  ...Array.from({ length: 6 }, () => ({})),
  { method: 'First Class' },
  { method: '' },
  { item: '9.00' },
  { item: '8.60', itemTax: '0.50' },
];
const orderOf = (at: number): string => `111-0000000-000000${at}`;
const VTR = KINDS.map(
  ({ method }, at): Partial<VtrCells> => ({
    order: orderOf(at),
    tracking: `LTR${at}`,
    promised: `2021-07-1${at}`,
    ...(method === undefined ? {} : { method }),
  }),
);
const ORDERS = KINDS.map(({ item = '5.00', itemTax = '0.40' }, at) => ({
  order: orderOf(at),
  item,
  itemTax,
}));

const METHOD = 'ship-method-text';
const LIMIT = 'untracked-over-limit';
const TAX = 'tax-over-limit';
const action = (cause: string, what: string, over: object = {}) => ({
  cause,
  what,
  done: '2021-08-17',
  by: 'shipping lead',
  evidence: ['proof.txt'],
  ...over,
});
const control = (cause: string, what: string, over: object = {}) => ({
  cause,
  what,
  from: '2021-08-18',
  measure: 'such orders, counted every Friday, target 0',
  evidence: ['proof.txt'],
  ...over,
});

interface Words {
  readonly actions: readonly object[];
  readonly prevention: readonly object[];
  readonly exhibits?: readonly object[];
}

/** A case file with a step a line, so that each fault has a row of its own. */
function caseText({ actions, prevention, exhibits = [] }: Words): string {
  const list = (entries: readonly object[]): readonly string[] =>
    entries.map((one) => `  - ${JSON.stringify(one)}`);
  return [
    'formatVersion: 1',
    'seller: { name: "What Now? Family Store" }',
    'store: US',
    'notice:',
    '  date: 2021-08-16',
    '  kind: deactivation',
    '  categories: [{ name: Toys & Games, valid: 90, counted: 100 }]',
    'window: { from: 2021-07-07, to: 2021-08-05 }',
    'reports: [vtr-report.csv, orders.txt]',
    'declare: { shipFrom: US, mailpieces: [{ sku: STICK-01, is: letter }] }',
    'actions:',
    ...list(actions),
    'prevention:',
    ...list(prevention),
    ...(exhibits.length > 0 ? ['exhibits:', ...list(exhibits)] : []),
    '',
  ].join('\n');
}

function inputsOf(words: Words) {
  return memoryInputs({
    'case.yaml': caseText(words),
    'vtr-report.csv': vtrCsv(VTR),
    'orders.txt': ordersTab(ORDERS),
    'proof.txt': 'proof',
    'support case 8296010351?.txt': 'proof',
  });
}

/** What `check` says of the words of a case: code, where, row. */
async function findingsOf(words: Words, parts: ProgramParts = PROGRAM) {
  const { state, items } = await checkCase(inputsOf(words), parts, AS_OF);
  const found = items
    .filter(({ code }) => code.startsWith('wording-'))
    .map(({ kind, code, message, row }) => ({ kind, code, where: message.split(':')[0], row, message }));
  return { state, found };
}

const GOOD: Words = {
  actions: [
    action(METHOD, 'The confirmation template was set to the exact text of the service.'),
    action(LIMIT, 'Two items at the limit were moved from envelopes to a tracked service.'),
    action(TAX, 'One item that tax lifts to the limit was moved to a tracked service.'),
  ],
  prevention: [
    control(METHOD, 'The template fills in the exact text, and packers cannot type over it.'),
    control(LIMIT, 'The tool adds up price and shipping, and assigns a tracked service.'),
    control(TAX, 'The tool adds the tax of the order before it chooses the service.'),
  ],
  exhibits: [
    {
      file: 'support case 8296010351?.txt',
      orders: [orderOf(0)],
      proves: 'mailpiece',
      caption: 'envelope with its stamp',
    },
  ],
};

/** Every step of the good letter, each with one fault planted. */
const BAD: Words = {
  actions: [
    action(METHOD, 'The confirmation template will be set to the exact text.'),
    action(LIMIT, 'Two items were moved, since the carrier failed to scan the letters.'),
    action(TAX, 'One item was moved to a tracked service, as it is our livelihood.'),
    action(METHOD, 'We are a family business, and the saved list was emptied.'),
    action(METHOD, 'Our lawyer agrees that the saved list was emptied.'),
    action(METHOD, 'The list was emptied.'),
    action(METHOD, 'Blank ship methods were blocked in the settings of the tool.'),
    action(TAX, 'Blank ship methods were blocked in the settings of the tool.'),
  ],
  prevention: [
    control(METHOD, 'The template fills in the exact text. Is that what was asked?'),
    control(LIMIT, 'The tool assigns a tracked service, as told in case 1234567890.'),
    control(TAX, 'The tool adds the tax of the order before it chooses the service.', {
      measure: 'counted weekly',
    }),
    control(TAX, 'The price list is compared with the tax that was charged.', { measure: undefined }),
    control(
      METHOD,
      `The shipping lead reads the confirmations of the week. ${'Each is read twice. '.repeat(30)}`,
    ),
    control(METHOD, 'The packing lead will read the confirmations of each day.'),
  ],
  exhibits: [
    { file: 'proof.txt', orders: [orderOf(0)], proves: 'mailpiece', caption: 'the stamped envelope!' },
  ],
};

const PLANTED = [
  ['gate', 'wording-future-tense', 'actions[1].what', 12],
  ['gate', 'wording-blame', 'actions[2].what', 13],
  ['gate', 'wording-emotion', 'actions[3].what', 14],
  ['gate', 'wording-question', 'prevention[1].what', 21],
  ['gate', 'wording-case-number', 'prevention[2].what', 22],
  ['gate', 'wording-measure-without-target', 'prevention[3].measure', 23],
  ['gate', 'wording-measure-without-target', 'prevention[4].measure', 24],
  ['wording', 'wording-business-introduction', 'actions[4].what', 15],
  ['wording', 'wording-legal-threat', 'actions[5].what', 16],
  ['wording', 'wording-vague', 'actions[6].what', 17],
  ['wording', 'wording-repeated-text', 'actions[8].what', 19],
  ['wording', 'wording-length', 'prevention[5].what', 25],
  ['wording', 'wording-future-tense', 'prevention[6].what', 26],
  ['wording', 'wording-tone', 'exhibits[1].caption', 28],
] as const;

describe('the words of a case', () => {
  it('are told nothing of where they are plain, whatever the store and its files are called', async () => {
    expect(await findingsOf(GOOD)).toEqual({ state: 'ready', found: [] });
  });

  it('have every planted fault told once, at its row, and nothing else', async () => {
    const { state, found } = await findingsOf(BAD);
    expect(state).toBe('draft');
    expect(found.map(({ kind, code, where, row }) => [kind, code, where, row])).toEqual(PLANTED);
  });

  it('are not checked in steps for a cause that the rows do not show, since those are not printed', async () => {
    const elsewhere = action('no-number', 'We will add the numbers. Is that enough?');
    expect((await findingsOf({ ...GOOD, actions: [...GOOD.actions, elsewhere] })).found).toEqual([]);
  });

  it('may speak of the future in what is planned', async () => {
    const planned = [
      action(METHOD, 'The packers will be instructed on the new sheet.', { done: undefined, evidence: [] }),
      action(METHOD, 'The old list will be deleted by the end of August.', { done: '2021-08-31' }),
    ];
    expect((await findingsOf({ ...GOOD, actions: [...GOOD.actions, ...planned] })).found).toEqual([]);
  });
});

describe('a packet', () => {
  it('stays a draft for a wording error, with place and mend at its gate', async () => {
    const actions = [
      ...GOOD.actions.slice(1),
      action(METHOD, 'The confirmation template will be set to the text.'),
    ];
    const { appeal, wording } = await buildPacket(inputsOf({ ...GOOD, actions }), PROGRAM, AS_OF);
    expect(appeal.draft).toBe(true);
    expect(appeal.gates).toEqual([
      {
        code: 'wording-future-tense',
        message:
          'actions[3].what: “confirmation template will be set”: it speaks of the future, in an action that is said to be done',
        mend: expect.stringContaining('in the past tense'),
        file: 'case.yaml',
        row: 14,
      },
    ]);
    expect(wording).toEqual([]);
  });

  it('is finished with a mere warning, and carries it', async () => {
    const actions = [...GOOD.actions.slice(1), action(METHOD, 'The template was set.')];
    const { appeal, wording } = await buildPacket(inputsOf({ ...GOOD, actions }), PROGRAM, AS_OF);
    expect(appeal.draft).toBe(false);
    expect(wording.map(({ kind, code, row }) => [kind, code, row])).toEqual([
      ['wording', 'wording-vague', 14],
    ]);
  });
});

describe('the words around the seller’s', () => {
  /** The program with a sentence added to one of its templates. */
  const withSentence = (template: string, sentence: string): ProgramParts => {
    const templates = new Map(readTemplates());
    templates.set(template, `${templates.get(template) ?? ''}\n\n${sentence}\n`);
    return { ...PROGRAM, render: prepareTemplates(templates) };
  };

  it.each([
    ['letter/closing', 'Why were they counted?', 'wording-question', 'the letter, under “What we ask”'],
    ['letter/closing', 'See case 1234567890.', 'wording-case-number', 'the letter, under “What we ask”'],
    ['answers/evidence', 'Why were they counted?', 'wording-question', 'answers.txt, Toys & Games, “Greater'],
  ])('of %s: "%s" is an error, told once', async (template, sentence, code, where) => {
    const { state, found } = await findingsOf(GOOD, withSentence(template, sentence));
    expect(state).toBe('draft');
    expect(found.map((one) => [one.kind, one.code])).toEqual([['gate', code]]);
    expect(found[0]?.message.startsWith(where)).toBe(true);
  });

  it('may quote a question', async () => {
    const parts = withSentence('letter/closing', 'The page asks: “Is it a letter?”');
    expect((await findingsOf(GOOD, parts)).found).toEqual([]);
  });
});
