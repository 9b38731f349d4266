import { createHash } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { buildPacket, type Packet } from '../../../src/app/build-packet.js';
import { checkCase } from '../../../src/app/check-case.js';
import { respondCase } from '../../../src/app/respond-case.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { failureOf } from '../../support/failure-of.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { readPdf } from '../../support/pdf-reading.js';
import { REFUSAL } from '../../support/refusal-text.js';
import { ordersTab, type VtrCells, vtrCsv } from '../../support/report-text.js';

jest.setTimeout(60_000);

const PROGRAM = prepareProgram();
type Files = Readonly<Record<string, string | Uint8Array>>;

/** Ten listed letters of 100 packages: eight with the exact words, two with others; 90 valid. */
const VTR: readonly Partial<VtrCells>[] = Array.from({ length: 10 }, (_, at) => ({
  order: `111-0000000-000000${at}`,
  tracking: `LTR${at}`,
  value: '6.00',
  ...(at < 8 ? {} : { method: 'First Class' }),
}));
const ACTION = {
  cause: 'ship-method-text',
  what: 'The template was set.',
  done: '2021-08-17',
  by: 'lead',
  evidence: ['proof.txt'],
};
const CONTROL = {
  cause: 'ship-method-text',
  what: 'A weekly check.',
  from: '2021-08-18',
  measure: 'target 0',
};
const CASE = {
  reports: ['vtr-report.csv', 'orders.txt'],
  declare: { shipFrom: 'US', mailpieces: [{ sku: ['STICK-01'], is: 'letter' }] },
  actions: [ACTION],
  prevention: [{ ...CONTROL, evidence: ['check.txt'] }],
};
const FILES: Files = {
  'case.yaml': caseYaml(CASE),
  'vtr-report.csv': vtrCsv(VTR),
  'orders.txt': ordersTab(VTR.map(({ order = '' }) => ({ order }))),
  'proof.txt': 'proof',
  'check.txt': 'check',
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (packet: Packet, name: string): string => new TextDecoder().decode(packet.files.get(name));
const codes = ({ appeal }: Packet): readonly string[] => appeal.gates.map(({ code }) => code);
const messageOf = ({ appeal }: Packet, code: string): string =>
  appeal.gates.find((gate) => gate.code === code)?.message ?? '';
const pagesOf = async (packet: Packet): Promise<readonly string[]> =>
  (await readPdf(packet.files.get('appeal.pdf') ?? new Uint8Array())).pages.map((page) =>
    page.replaceAll(/\s+/g, ' '),
  );

/** The files of a case with those of a packet in a folder of it. */
function withPacket(files: Files, packet: Packet, folder = 'packet'): Files {
  return {
    ...files,
    ...Object.fromEntries([...packet.files].map(([name, content]) => [`${folder}/${name}`, content])),
  };
}

const first = await buildPacket(memoryInputs(FILES), PROGRAM, '2021-08-20');

/** The files of the case after its first packet, with what the seller changed since. */
function since(over: Record<string, unknown> = {}, files: Files = {}, packet = first): Files {
  return withPacket({ ...FILES, ...files, 'case.yaml': caseYaml({ ...CASE, ...over }) }, packet);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Files of the first packet as an early version would have made them: its manifest names them too. */
function asMade(early: Readonly<Record<string, string>>): Files {
  const manifest = Object.entries(early).reduce(
    (text, [name, now]) => text.replace(sha256(textOf(first, name)), sha256(now)),
    textOf(first, 'manifest.json'),
  );
  const all = { ...early, 'manifest.json': manifest };
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [`packet/${name}`, bytes(text)]));
}

async function* stream(text: string): AsyncGenerator<Uint8Array> {
  yield bytes(text);
}

const respond = async (
  files: Files,
  text = REFUSAL,
  date: string | null = '2021-08-24',
  asOf = '2021-08-25',
  inside: string | null = null,
) =>
  (
    await respondCase(
      memoryInputs(files),
      { name: 'refusal.txt', bytes: stream(text), inside, date },
      PROGRAM,
      asOf,
    )
  ).packet;

/** Something new for every request: an action, a control's first result, a proof and a changed report. */
const MORE = {
  actions: [
    ACTION,
    { cause: 'ship-method-text', what: 'Packers were tested.', done: '2021-08-23', evidence: ['test.txt'] },
  ],
  prevention: [{ ...CONTROL, measure: 'target 0 (2021-08-24: 0 of 15)', evidence: ['check.txt'] }],
  exhibits: [
    { file: 'envelope.txt', orders: ['111-0000000-0000000'], proves: 'mailpiece', caption: 'envelope' },
  ],
  reports: ['vtr-report.csv', 'orders.txt', 'categories.csv'],
};
const MORE_FILES = {
  'test.txt': 'test',
  'envelope.txt': 'envelope',
  'categories.csv': 'sku,category\nSTICK-01,Toys & Games\n',
};

describe('the answer to a refusal', () => {
  it('is not a draft where something is new for every request', async () => {
    const packet = await respond(since(MORE, MORE_FILES));
    expect(codes(packet)).toEqual([]);
    expect(packet.caseFile.notice).toMatchObject({
      kind: 'rejection',
      date: '2021-08-24',
      original: '2021-08-16',
      deadlineDays: 14,
      categories: [{ name: 'Toys & Games' }],
    });
    expect(packet.caseFile.previous.map((one) => one.packet)).toEqual(['packet']);
  });

  it.each([
    // Its days run from the first notification, 2021-08-16; so they could not have, once that is over before it was sent.
    ['within 10 days', { deadline: null, deadlineDays: 10 }],
    ['within 7 days', { deadline: '2021-08-31', deadlineDays: null }],
  ])('that is asked for %s is due on a day that has not passed before it was asked', async (words, due) => {
    const text = REFUSAL.replace(/within \d+ days[^,]*/, words);
    expect(text).toContain(words);
    const packet = await respond(since(MORE, MORE_FILES), text);
    expect(packet.caseFile.notice).toMatchObject(due);
  });

  it('leads its first page with what is new for each request, and keeps what stood', async () => {
    const packet = await respond(since(MORE, MORE_FILES));
    const [page = '', ...others] = await pagesOf(packet);
    expect(page).toContain('New since our answer of August 20, 2021');
    expect(page).toContain('your reply of August 24, 2021');
    expect(page.indexOf('New since')).toBeLessThan(page.indexOf("Amazon's figure, reproduced"));
    expect(page).toMatch(
      /1\. Root causes New: categories\.csv\. The counts of the 2 causes are unchanged, told in full again\. Section 1\./,
    );
    expect(page).toMatch(/2\. Actions For cause 2 \(August 23, 2021\), new\. 1 action stands as sent\./);
    expect(page).toMatch(/3\. Prevention For cause 2 \(August 18, 2021\), in greater detail\./);
    expect(page).toMatch(
      /4\. Evidence New: categories\.csv, B2 test\.txt, D1 envelope\.txt\. 4 files stand as sent\./,
    );
    expect(page).toContain('The figures are those of our answer of August 20, 2021.');
    expect(page).toContain('The clause.');
    expect(others.join(' ')).toContain('The template was set.');
    expect(others.join(' ')).toContain(
      'New since our answer of August 20, 2021. August 23, 2021: Packers were tested.',
    );
  });

  it('begins each answer with what is new for its request', async () => {
    const answers = textOf(await respond(since(MORE, MORE_FILES)), 'answers.txt');
    const starts = answers
      .split(/^-- .*$/m)
      .slice(1)
      .map((part) => part.trim().split('\n')[0]);
    expect(starts).toEqual([
      'Since our answer of August 20, 2021. New: categories.csv. The counts of the 2 causes are unchanged, told in full again.',
      'Since our answer of August 20, 2021. For cause 2 (August 23, 2021), new. 1 action stands as sent.',
      'Since our answer of August 20, 2021. For cause 2 (August 18, 2021), in greater detail.',
      'Since our answer of August 20, 2021. New: categories.csv, test.txt, envelope.txt. 4 files stand as sent.',
    ]);
    expect(answers.indexOf('Packers were tested')).toBeLessThan(answers.indexOf('The template was set'));
  });

  it('is a draft where nothing is new, and says for each request what to add', async () => {
    const packet = await respond(since());
    expect(codes(packet)).toEqual(Array.from({ length: 4 }, () => 'nothing-new'));
    expect(messageOf(packet, 'nothing-new')).toContain('since the packet of August 20, 2021: add a report');
  });

  it.each([
    ['an action alone', { actions: MORE.actions }, ['nothing-new']],
    [
      'a reworded action',
      { actions: [{ ...ACTION, what: 'The template was set to the exact text.' }] },
      ['nothing-new', 'nothing-new'],
    ],
  ])('is asked for more where the seller added %s', async (_, over, gates) => {
    expect(codes(await respond(since(over, MORE_FILES)))).toEqual(gates);
  });

  it('of two requests asks nothing for the other two, and says that they stand', async () => {
    const text = REFUSAL.replace(/^– .*root causes.*$/m, '').replace(/^– .*evidence.*$/m, '');
    const packet = await respond(
      since({ actions: MORE.actions, prevention: MORE.prevention }, MORE_FILES),
      text,
    );
    expect(codes(packet)).toEqual([]);
    const [page = ''] = await pagesOf(packet);
    expect(page).toContain('1. Root causes Not asked for again; what was sent stands. Section 1.');
  });

  it('knows an action that was planned and is done now, and one that has a further proof', async () => {
    const planned = { ...ACTION, what: 'Labels are bought first.', done: null, evidence: undefined };
    const before = await buildPacket(
      memoryInputs({
        ...FILES,
        'case.yaml': caseYaml({ ...CASE, actions: [ACTION, { ...planned, done: undefined }] }),
      }),
      PROGRAM,
      '2021-08-20',
    );
    const packet = await respond(
      since(
        {
          actions: [
            { ...ACTION, evidence: ['proof.txt', 'test.txt'] },
            { ...planned, done: '2021-08-22', evidence: ['test.txt'] },
          ],
        },
        MORE_FILES,
        before,
      ),
    );
    const steps = packet.appeal.round?.requests.find(({ id }) => id === 'actions')?.steps;
    expect(steps?.map(({ change, day }) => [change, day])).toEqual([
      ['proved', 'August 17, 2021'],
      ['done', 'August 22, 2021'],
    ]);
  });

  it('of a seller whose first appeal was made by hand tells each point in full, and calls nothing new', async () => {
    const packet = await respond(FILES);
    expect(codes(packet)).toEqual([]);
    const [page = ''] = await pagesOf(packet);
    expect(page).toContain('In answer to your reply of August 24, 2021 , each point');
    expect(page).toContain('2. Actions 1 action, done and proved. Section 2.');
    expect(page).not.toContain('New since');
  });

  it.each(['analysis.json', 'evidence.csv'])(
    'is refused where %s of the packet before was changed since it was made',
    async (name) => {
      const files = { ...since(MORE, MORE_FILES), [`packet/${name}`]: bytes(`${textOf(first, name)} `) };
      const failure = await failureOf(() => respond(files));
      expect(failure.code).toBe('file-unreadable');
      expect(failure.problems[0]?.message).toContain(
        `${name} in packet was changed after the packet was made`,
      );
    },
  );

  it('compares with a packet of an early version as far as that goes', async () => {
    const { letter, plan, ...old } = JSON.parse(textOf(first, 'analysis.json')) as Record<string, unknown>;
    expect([letter, plan]).not.toContain(undefined);
    const early = {
      'analysis.json': JSON.stringify(old),
      'evidence.csv': textOf(first, 'evidence.csv').replaceAll(/,[a-z]+(?:,[^,\r]*){5}\r\n/g, '\r\n'),
    };
    const files = { ...since(MORE, MORE_FILES), ...asMade(early) };
    expect(textOf(first, 'evidence.csv')).toMatch(/,source,letter(?:,[^,\r]*){5}\r\n/);
    const packet = await respond(files);
    expect(codes(packet)).toEqual([]);
    const [page = ''] = await pagesOf(packet);
    expect(page).toContain('3. Prevention Which of them our answer told is not on file.');
    expect(page).toContain('2. Actions For cause 2 (August 23, 2021), with a further proof.');
  });

  it('says what the refusal was read as in its manifest, and hashes the packet before', async () => {
    const manifest = JSON.parse(textOf(await respond(since(MORE, MORE_FILES)), 'manifest.json')) as {
      options: { answered: { notice: object; previous: string[] } };
      inputs: { file: string }[];
    };
    expect(manifest.options.answered.notice).toMatchObject({ date: '2021-08-24', asks: expect.any(Array) });
    expect(manifest.options.answered.previous).toEqual(['packet']);
    expect(manifest.inputs.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['packet/analysis.json', 'packet/evidence.csv', 'packet/manifest.json']),
    );
  });

  it('says the same from a case file that tells of the refusal itself', async () => {
    const notice = {
      date: '2021-08-24',
      kind: 'rejection',
      original: '2021-08-16',
      deadlineDays: 14,
      categories: [{ name: 'Toys & Games', valid: 90, counted: 100 }],
    };
    const told = since({ ...MORE, notice, previous: ['packet'] }, MORE_FILES);
    const packet = await buildPacket(memoryInputs(told), PROGRAM, '2021-08-25');
    const read = await respond(since(MORE, MORE_FILES));
    const plain = (one: Packet): string =>
      textOf(one, 'answers.txt').replaceAll(/case\.yaml:\d+/g, 'case.yaml');
    expect(plain(packet)).toBe(plain(read));
    expect(textOf(packet, 'deadline.ics')).toBe(textOf(read, 'deadline.ics'));
  });
});

describe('a third round', () => {
  const THIRD = REFUSAL.replace('Hello Team', 'Hello again Team');
  const previousOf = ({ caseFile }: Packet) => caseFile.previous.map(({ packet }) => packet);
  const second = async () => {
    const files = since(MORE, MORE_FILES);
    return withPacket(files, await respond(files), 'packet-2');
  };

  it('takes a finished packet that answers another refusal as sent too', async () => {
    expect(previousOf(await respond(await second(), THIRD, '2021-08-29', '2021-08-30'))).toEqual([
      'packet',
      'packet-2',
    ]);
  });

  it('is none where the refusal is the one that the packet answers', async () => {
    expect(previousOf(await respond(await second()))).toEqual(['packet']);
  });

  it('is refused where the refusal is one that a packet before the last answers', async () => {
    const files = await second();
    const third = await respond(files, THIRD, '2021-08-29', '2021-08-30');
    const failure = await failureOf(() => respond(withPacket(files, third, 'packet-3')));
    expect(failure.code).toBe('notice-unclear');
    expect(failure.problems[0]?.message).toContain('packet-2 answers this refusal already, and packet-3');
  });

  it.each([
    ['2021-08-24', ['packet', 'packet-2']],
    ['2021-08-30', ['packet']],
  ])('after a packet of %s that appeal made follows %j', async (asOf, previous) => {
    const files = since({ ...MORE, previous: ['packet'] }, MORE_FILES);
    const made = await buildPacket(memoryInputs(since(MORE, MORE_FILES)), PROGRAM, asOf);
    const draft = made.appeal.draft;
    expect(draft).toBe(false);
    const packet = await respond(withPacket(files, made, 'packet-2'), THIRD, '2021-08-29', '2021-08-30');
    expect(previousOf(packet)).toEqual(previous);
  });

  it('replaces a draft, which cannot have been sent', async () => {
    const files = since();
    const draft = await respond(files);
    expect(draft.appeal.draft).toBe(true);
    const packet = await respond(withPacket(files, draft, 'packet-2'), THIRD, '2021-08-29', '2021-08-30');
    expect(previousOf(packet)).toEqual(['packet']);
  });
});

describe('a file given as the refusal', () => {
  it.each([
    ['case.yaml', 'it is the case file itself'],
    ['proof.txt', 'the case names it as a file of its own'],
    ['packet/answers.txt', 'it is a file of the packet packet'],
  ])('is refused where it is %s', async (inside, why) => {
    const failure = await failureOf(() =>
      respond(since(MORE, MORE_FILES), REFUSAL, '2021-08-24', '2021-08-25', inside),
    );
    expect(failure.problems[0]?.message).toContain(why);
  });
});

describe('figures that contradict the packet before', () => {
  /** One envelope is found to be a parcel: seven exempt, not eight. */
  const FEWER = {
    declare: {
      shipFrom: 'US',
      mailpieces: [{ sku: ['STICK-01'], is: 'letter' }],
    },
    previous: ['packet'],
  };
  const OTHER_VTR = {
    'vtr-report.csv': vtrCsv(VTR.map((row, at) => (at === 0 ? { ...row, value: '11.00' } : row))),
  };
  const other = (over: Record<string, unknown>) =>
    buildPacket(memoryInputs(since({ ...FEWER, ...over }, OTHER_VTR)), PROGRAM, '2021-08-25');

  it('are a gate that names both figures and the orders, and asks why', async () => {
    const packet = await other({});
    const { exempt } = packet.appeal.counts;
    expect(exempt).toBeLessThan(first.appeal.counts.exempt);
    const message = messageOf(packet, 'contradicts-previous');
    expect(message).toContain(`${first.appeal.counts.exempt} exempt then, ${exempt} now`);
    expect(message).toContain('1 order claimed then and not now: 111-0000000-0000000');
    expect(message).toContain('previous: [{ packet: packet, changed: "…" }]');
  });

  it('are told in the letter where the seller says why, with the reports that are other files', async () => {
    const why = 'One value had been typed wrongly.';
    const packet = await other({ previous: [{ packet: 'packet', changed: why }] });
    expect(codes(packet)).not.toContain('contradicts-previous');
    const pages = await pagesOf(packet);
    expect(pages[0]).toContain(`${why} Exhibit F sets them side by side`);
    const whole = pages.join(' ');
    expect(whole).toContain('Against our answer of August 20, 2021');
    expect(whole).toContain('Reports that are another file than before: vtr-report.csv.');
    expect(whole).toContain('Claimed as exempt then and not now (1): 111-0000000-0000000.');
  });

  it('is asked for plain words where the reason is a question', async () => {
    const packet = await other({ previous: [{ packet: 'packet', changed: 'Why was it counted at all?' }] });
    expect(codes(packet)).toContain('wording-question');
  });

  it('of other days are no contradiction, and the letter says that the days are others', async () => {
    const packet = await other({ window: { from: '2021-07-08', to: '2021-08-06' } });
    expect(codes(packet)).not.toContain('contradicts-previous');
    expect((await pagesOf(packet)).join(' ')).toContain(
      'The days differ: July 7, 2021 to August 5, 2021 then, July 8, 2021 to August 6, 2021 now.',
    );
  });

  it('that are the same are no contradiction, also with the rows in another order', async () => {
    const files = since({ previous: ['packet'] }, { 'vtr-report.csv': vtrCsv(VTR.toReversed()) });
    expect(codes(await buildPacket(memoryInputs(files), PROGRAM, '2021-08-25'))).toEqual([]);
  });

  it('are found too in an action that was told as done and is told no more', async () => {
    const actions = [{ ...ACTION, what: 'Everything was changed.', done: '2021-08-19' }];
    const packet = await buildPacket(
      memoryInputs(since({ actions, previous: ['packet'] })),
      PROGRAM,
      '2021-08-25',
    );
    expect(messageOf(packet, 'contradicts-previous')).toContain(
      'told as done then and told no more: ship-method-text, 2021-08-17',
    );
  });

  it('are found by order also where a single reading leads', async () => {
    const undeclared = { declare: { shipFrom: 'US' }, previous: ['packet'] };
    const before = await buildPacket(
      memoryInputs({ ...FILES, 'case.yaml': caseYaml({ ...CASE, ...undeclared, previous: [] }) }),
      PROGRAM,
      '2021-08-20',
    );
    expect(before.appeal.lead.id).toBe('small-flat.method=by-ship-method');
    const vtr = VTR.map((row, at) => (at === 3 ? { ...row, method: 'First Class' } : row));
    const build = (files: Files) =>
      buildPacket(memoryInputs(since(undeclared, files, before)), PROGRAM, '2021-08-25');
    expect(messageOf(await build({ 'vtr-report.csv': vtrCsv(vtr) }), 'contradicts-previous')).toContain(
      '8 exempt then, 7 now; Toys & Games 97.82% then, 96.77% now; 1 order claimed then and not now: 111-0000000-0000003',
    );
    expect(codes(await build({}))).not.toContain('contradicts-previous');
  });

  it('are shown by check as well', async () => {
    const { state, items } = await checkCase(memoryInputs(since(FEWER, OTHER_VTR)), PROGRAM, '2021-08-25');
    expect([state, items.map(({ code }) => code)]).toEqual([
      'draft',
      expect.arrayContaining(['contradicts-previous']),
    ]);
  });
});

describe('a packet named under previous', () => {
  const build = (files: Files) => buildPacket(memoryInputs(files), PROGRAM, '2021-08-25');

  it('that is a draft is asked after, until the case says that it was sent', async () => {
    const draft = await buildPacket(
      memoryInputs({ ...FILES, 'case.yaml': caseYaml({ ...CASE, actions: [] }) }),
      PROGRAM,
      '2021-08-20',
    );
    expect(draft.appeal.draft).toBe(true);
    expect(codes(await build(since({ previous: ['packet'] }, {}, draft)))).toContain('previous-draft');
    const sent = { previous: [{ packet: 'packet', sent: '2021-08-21' }] };
    const packet = await build(since(sent, {}, draft));
    expect(codes(packet)).not.toContain('previous-draft');
    expect(packet.appeal.round?.earlier?.day).toBe('August 21, 2021');
  });

  it.each([
    ['a folder without a packet', { previous: ['elsewhere'] }, {}, 'no packet can be read at elsewhere'],
    ['a file', { previous: ['proof.txt'] }, {}, 'no packet can be read at proof.txt'],
    [
      'a packet whose analysis is not ours',
      { previous: ['packet'] },
      { 'packet/analysis.json': '{"a":1}' },
      'no file of a packet',
    ],
    [
      'a packet whose manifest is broken',
      { previous: ['packet'] },
      { 'packet/manifest.json': '{' },
      'no file of a packet',
    ],
    [
      'a packet of another store',
      { previous: ['packet'] },
      { 'packet/analysis.json': textOf(first, 'analysis.json').replace('"US"', '"UK"') },
      'a packet for the store UK',
    ],
    [
      'a packet whose evidence lost its columns',
      { previous: ['packet'] },
      { 'packet/evidence.csv': 'a,b\r\n1,2\r\n' },
      'no column order-id',
    ],
  ])('that is %s is told with what to do', async (_, over, files, words) => {
    const failure = await failureOf(() => build({ ...since(over), ...files }));
    expect(failure.exitCode).toBe(3);
    expect(failure.message).toContain(words);
    expect(failure.message).toMatch(/name (?:under previous )?the (?:folder of a )?packet/i);
  });
});

describe('a refusal whose text does not tell enough', () => {
  it('names a few of many days that the text holds, and how many more', async () => {
    const days = Array.from({ length: 9 }, (_, at) => `2021-08-0${at + 1}`);
    const failure = await failureOf(() => respond(FILES, days.join(' and '), null));
    expect(failure.problems[0]?.message).toContain(
      'the text names 2021-08-01, 2021-08-02, 2021-08-03, 2021-08-04 and 5 more',
    );
  });

  it('is asked about all at once', async () => {
    const failure = await failureOf(() => respond(FILES, 'Hello. We need more.', null));
    expect(failure.code).toBe('notice-unclear');
    expect(failure.exitCode).toBe(3);
    expect(failure.problems.map(({ message }) => message.split('?')[0])).toEqual([
      'of which day is it',
      'which of the four requests does it make',
    ]);
    expect(failure.message).toContain('--date YYYY-MM-DD');
    expect(failure.message).toContain(
      'notice: { date: YYYY-MM-DD, kind: rejection, original: 2021-08-16, asks: [root-causes, actions, prevention, evidence] }',
    );
  });

  it.each([
    [
      'several days',
      `Date: August 24, 2021\nDate: August 26, 2021\n${REFUSAL}`,
      null,
      'names August 24, 2021, August 26, 2021',
    ],
    [
      'a day before the first notification',
      REFUSAL,
      '2021-08-10',
      'before the first notification of 2021-08-16',
    ],
    [
      'another first notification',
      `our original notification of August 2, 2021\n${REFUSAL}`,
      '2021-08-24',
      'dates the original notification 2021-08-02, and case.yaml 2021-08-16',
    ],
    [
      'a warning instead',
      'Your listings may be deactivated.',
      '2021-08-24',
      'Its words are those of a warning',
    ],
  ])('is asked about where it has %s', async (_, text, date, words) => {
    expect((await failureOf(() => respond(FILES, text, date))).message).toContain(words);
  });

  it.each([
    ['is empty', '  \n', 'it is empty'],
    ['is no text', `%PDF\0${'\0'.repeat(99)}`, 'it is not plain text'],
    ['is larger than any notice', 'a'.repeat(300_000), 'larger than 200 KB'],
  ])('or whose file %s is refused', async (_, text, words) => {
    expect((await failureOf(() => respond(FILES, text))).message).toContain(words);
  });
});

describe('a case that tells of the refusal itself', () => {
  const NOTICE = {
    date: '2021-08-24',
    kind: 'rejection',
    categories: [{ name: 'Toys & Games', valid: 90, counted: 100 }],
  };
  const gatesOf = async (notice: object, over: object = {}) =>
    codes(
      await buildPacket(
        memoryInputs({
          ...FILES,
          'case.yaml': caseYaml({ ...CASE, notice: { ...NOTICE, ...notice }, ...over }),
        }),
        PROGRAM,
        '2021-08-25',
      ),
    );

  it.each([
    ['with days to answer and no first day', { deadlineDays: 14 }, {}, ['original-missing']],
    ['with an assumed window and no first day', {}, { window: undefined }, ['original-missing']],
    ['with the last day itself', { deadline: '2021-08-30' }, {}, []],
    ['with the first day', { original: '2021-08-16', deadlineDays: 14 }, { window: undefined }, []],
  ])('%s', async (_, notice, over, gates) => {
    expect(await gatesOf(notice, over)).toEqual(gates);
  });

  it('measures the window from the first notification', async () => {
    const files = {
      ...FILES,
      'case.yaml': caseYaml({ ...CASE, notice: { ...NOTICE, original: '2021-08-16' }, window: undefined }),
    };
    const { analysis } = await buildPacket(memoryInputs(files), PROGRAM, '2021-08-25');
    expect(analysis.window).toMatchObject({ from: '2021-07-07', to: '2021-08-05', assumed: true });
  });
});
