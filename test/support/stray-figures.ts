import { parse } from 'csv-parse/sync';
import { collectTexts } from '../../src/app/printable-appeal.js';
import { abbreviateDay, spellDay } from '../../src/model/local-date.js';
import { causeTitle } from '../../src/model/root-cause.js';
import { figureIndex } from './figure-index.js';
import { plain, type ReadPacket } from './letter-of.js';

/** What the numbers of a letter may come from. */
export interface LetterOrigins {
  readonly packet: ReadPacket;
  /** Every file of the case, by its path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The case file and the policy, as the program reads them. */
  readonly caseFile: object;
  readonly catalogue: object;
  /** The wording of the program, by template. */
  readonly templates: ReadonlyMap<string, string>;
}

/** A kind of number that is no figure: what it looks like, and whether its own source holds what was found. */
interface Rule {
  readonly find: RegExp;
  readonly holds: (...groups: readonly string[]) => boolean;
}

/** What is left of a text once what rules find is taken out, and what of it their sources do not hold. */
interface Reading {
  readonly text: string;
  readonly strays: readonly string[];
}

function take({ text, strays }: Reading, { find, holds }: Rule): Reading {
  const wrong = [...text.matchAll(find)].filter(([, ...groups]) => !holds(...groups));
  return { text: text.replaceAll(find, ' ¤ '), strays: [...strays, ...wrong.map(([found]) => found)] };
}

const takeAll = (text: string, rules: readonly Rule[]): Reading => rules.reduce(take, { text, strays: [] });

/** Texts that are in their source, since they were read from it. */
const known = (find: RegExp): Rule => ({ find, holds: () => true });

/** A text as a PDF reader gives it: with blanks where a line or a font changes, which may be beside any sign. */
function asPrinted(text: string): string {
  const sign = (one: string): string =>
    one === ' ' ? String.raw`\s*` : String.raw`\s*\u{${one.codePointAt(0)?.toString(16)}}\s*`;
  return Array.from(plain(text))
    .map((one) => (/[\p{L}\p{N}]/u.test(one) ? one : sign(one)))
    .join('');
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

/** Every word that a letter prints, without blanks. */
const wordsOf = ({ packet: { letter, reading } }: LetterOrigins): string =>
  squeeze([letter, ...reading.alts, ...reading.figures, ...reading.artifacts].join(' '));

/** Any of some texts that the letter prints, the longest first, with no letter or digit beside it. */
function anyOf(texts: Iterable<string>, origins: LetterOrigins): RegExp {
  const words = wordsOf(origins);
  const printed = [...new Set(texts)].filter((text) => text !== '' && words.includes(squeeze(text)));
  const longest = printed.toSorted((a, b) => b.length - a.length);
  const any = longest.map(asPrinted).join('|') || '(?!)';
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any})(?![\p{L}\p{N}])`, 'gu');
}

/** Texts in which words stand beside numbers, and ids of pages. A bare number, an amount or a day may be a figure, and is not let off so. */
const wordy = (texts: Iterable<string>): readonly string[] =>
  [...texts].filter((text) => /\d/.test(text) && /\p{L}{2}|^G\d+$/u.test(text));

const SPELLED =
  /((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})(?!\d)/g;
const ISO = /\b(\d{4}-\d\d-\d\d)\b/g;

/** Days: each is one of the analysis, of the case file or of an edition of the policy. */
function dayRules({ packet, caseFile, catalogue }: LetterOrigins): readonly Rule[] {
  const texts = [packet.analysis, caseFile, catalogue].flatMap((source) => [...collectTexts(source)]);
  const iso = texts.flatMap((text) => text.match(ISO) ?? []);
  const days = new Set([...iso, ...iso.map(spellDay), ...texts.flatMap((text) => text.match(SPELLED) ?? [])]);
  return [SPELLED, ISO].map((find) => ({ find, holds: (day = '') => days.has(day) }));
}

const ORDER_ID = /(?<![\w-])(\d{3}-\s*\d{7}-\s*\d{7}(?:\/\d+)?)(?![\w-])/g;
const LONG_NUMBER = /\b((?=[A-Z]*\d)[A-Z\d]{12,})\b/g;

type Row = Readonly<Record<string, string>>;

const rowsOf = ({ packet }: LetterOrigins): readonly Row[] =>
  parse(packet.text('evidence.csv'), { columns: true, bom: true });

/** What the rows of reports say in words and ids: each stands in evidence.csv, and a row that is cited in its file. */
function rowRules(origins: LetterOrigins): readonly Rule[] {
  const { files, packet } = origins;
  const rows = rowsOf(origins);
  const cells = (...columns: readonly string[]): readonly string[] =>
    rows.flatMap((row) => columns.map((column) => row[column] ?? ''));
  const orders = cells('order-id', 'package-id').filter((id) => id !== '');
  const told = new Set([
    ...orders,
    ...[...collectTexts(packet.analysis)].flatMap((text) => text.match(ORDER_ID) ?? []),
    ...packet.analysis.amazon.flatMap(({ differences }) =>
      differences.flatMap(({ rows: own }) => own.map(({ order }) => order)),
    ),
  ]);
  const numbers = cells('tracking-number');
  const lineOf = (name: string, row: string): string => {
    const file = files[name];
    return typeof file === 'string' ? (file.split(/\r?\n/)[Number(row) - 1] ?? '') : '';
  };
  return [
    {
      find: new RegExp(String.raw`(${anyOf(Object.keys(files), origins).source})\s*:\s*(\d+)`, 'gu'),
      holds: (printed = '', row = '') => {
        const name = printed.replaceAll(/\s+/g, '');
        const isTold = packet.analysis.issues.some(
          (issue) => issue.file === name && issue.row === Number(row),
        );
        const hasOrders = name !== 'case.yaml' && /order/i.test(lineOf(name, '1'));
        const holdsOne = !hasOrders || [...told].some((id) => lineOf(name, row).includes(id));
        return lineOf(name, row) !== '' && (isTold || holdsOne);
      },
    },
    { find: ORDER_ID, holds: (id = '') => told.has(id.replaceAll(/\s+/g, '')) },
    // Made-up ids of another form, and numbers that no carrier gives.
    known(
      anyOf(
        orders.filter((id) => id.replace(ORDER_ID, '') !== ''),
        origins,
      ),
    ),
    { find: LONG_NUMBER, holds: (number = '') => numbers.includes(number) },
    known(
      anyOf(
        numbers.filter((text) => /\p{L}/u.test(text) && !text.match(LONG_NUMBER)),
        origins,
      ),
    ),
    known(anyOf(wordy(cells('category', 'carrier', 'ship-method')), origins)),
  ];
}

/** Numbers of the wording itself, each with the template where it stands. */
const WORDING: readonly (readonly [words: string, template: string])[] = [
  ['the SHA-256 shows', 'letter/proof-heads'],
  ['Proves | SHA-256', 'letter/proof-heads'],
  ['100 − the rate', 'letter/root-causes'],
  ['as in 9.4E+21', 'causes/spreadsheet-number'],
  ['the 30 days of promised dates', 'letter/recovery'],
  ['it is taken as the 30 days from', 'assumed/window'],
  ['which end 11 days before the notice', 'assumed/window'],
  ['÷ 5% packages', 'letter/figures'],
  ['an alert after 24 hours without one', 'preventive/never-scanned'],
  ['24 hours after hand-over', 'measure/never-scanned'],
  ['an alert from 10 % below', 'preventive/untracked-over-limit'],
  ['17 days or more after the promise', 'measure/delivered-late'],
  ['against them sections 2 and 3 can be checked', 'letter/evidence'],
  ['the changes in sections 2 and 3', 'closing/plan-of-action'],
];

function wordingRules(origins: LetterOrigins): readonly Rule[] {
  const { templates } = origins;
  return WORDING.map(([words, template]) => ({
    find: anyOf([words.replace(' | ', ' ')], origins),
    holds: () => templates.get(template)?.includes(words) ?? false,
  }));
}

/** Numbers that count the parts of the letter: each part is there. */
function partRules(origins: LetterOrigins): readonly Rule[] {
  const { packet } = origins;
  const { causes = [], examples = [] } = packet.analysis.letter ?? {};
  const { actions, prevention, examples: proofs } = packet.appeal.proofs;
  const labels = new Set([...actions, ...prevention, ...proofs].map(({ label }) => label));
  const disputes = packet.appeal.clauses.flatMap((clause) => clause.disputes);
  const upTo =
    (most: number) =>
    (number = '') =>
      Number(number) >= 1 && Number(number) <= most;
  const headed = packet.reading.bookmarks.flatMap(function titles({ title, items }): readonly string[] {
    return [title, ...items.flatMap(titles)];
  });
  return [
    known(
      anyOf(
        causes.map(({ id, number }) => `${number}. ${causeTitle(id)}`),
        origins,
      ),
    ),
    { find: /\bCause (\d+)\./g, holds: upTo(causes.length) },
    { find: /\bExample (\d+)[.:]/g, holds: upTo(examples.length) },
    { find: /\b(\d)\. (?:Greater detail|Root causes|Actions|Prevention|Evidence)\b/g, holds: upTo(4) },
    {
      find: /\b[Ss]ection (\d)\b/g,
      holds: (number) => headed.some((title) => title.startsWith(`${number}. `)),
    },
    { find: /\bpage (\d+)\b/g, holds: upTo(packet.pages) },
    { find: /\bThe (\d) examples below\b/g, holds: (number) => Number(number) === examples.length },
    {
      find: /: (\d) readings\b/g,
      holds: (number) => disputes.some(({ readings }) => readings.length === Number(number)),
    },
    { find: /\b([BCD]\d+)\b/g, holds: (label = '') => labels.has(label) },
  ];
}

const NUMBER = /[$€£]?\d+(?:[.,]\d+)*%?/g;

/** Where the page limit leaves rows of Exhibit A out, it says how many are printed of all that are listed. */
function printedRule(exhibit: string, { packet }: LetterOrigins): Rule {
  const rows = [...exhibit.matchAll(ORDER_ID)].length;
  return {
    find: /\bthe first (\d+) of (\d+) rows are printed/g,
    holds: (printed, listed) =>
      printed === `${rows}` && listed === `${packet.analysis.letter?.counts.listed}`,
  };
}

/** Exhibit A: every number behind a package stands in that package's row of evidence.csv. */
function strayRows(text: string, origins: LetterOrigins): readonly string[] {
  const byId = new Map(rowsOf(origins).map((row) => [row['package-id'] ?? '', row]));
  const [, ...parts] = text.split(new RegExp(`(${anyOf(byId.keys(), origins).source})`, 'u'));
  const strays: string[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const row = byId.get((parts[at] ?? '').replaceAll(/\s+/g, '')) ?? {};
    const day = row['promised-delivery-date'] ?? '';
    const held = new Set(Object.values(row).flatMap((cell) => cell.match(NUMBER) ?? []));
    const rest = (parts[at + 1] ?? '').replace(day === '' ? /(?!)/ : abbreviateDay(day), ' ');
    strays.push(
      ...(rest.match(NUMBER) ?? [])
        .filter((number) => !held.has(number))
        .map((number) => `${parts[at]} … ${number}`),
    );
  }
  return strays;
}

function areEven(marks: readonly string[]): boolean {
  const [first = 0, second = 0, ...more] = marks.map(Number.parseFloat);
  const step = second - first;
  return (
    step > 0 && more.length > 0 && more.every((mark, at) => Math.abs(mark - second - (at + 1) * step) < 1e-9)
  );
}

/** The words of a chart without the marks of its axes: three or more numbers in a row at even steps, and days without a year. */
function withoutAxes(words: string): string {
  return `${words} `
    .replaceAll('The axis does not start at 0%.', '')
    .replaceAll(/(?:[A-Z][a-z]{2} \d{1,2} ){2,}/g, ' ¤ ')
    .replaceAll(/(?:\d+(?:\.\d+)?%? ){3,}/g, (run) => {
      const numbers = run.trim().split(' ');
      const from = numbers.findIndex((_, at) => areEven(numbers.slice(at)));
      return from < 0 ? run : `${numbers.slice(0, from).join(' ')} ¤ `;
    });
}

/** Every number of a letter that is neither a figure of analysis.json, nor found in the source that its kind has. */
export function strayFigures(origins: LetterOrigins): readonly string[] {
  const { packet, files, caseFile, catalogue } = origins;
  const earlier = Object.entries(files).flatMap(([name, file]): readonly object[] =>
    name.endsWith('/analysis.json') ? [Object(JSON.parse(String(file)))] : [],
  );
  const { reading, letter } = packet;
  const index = figureIndex(packet.analysis, earlier);
  const manifest = packet.text('manifest.json');
  const hashes = [...manifest.matchAll(/[0-9a-f]{64}/g)].map(([hash]) =>
    Array.from(hash).join(String.raw`\s*`),
  );
  const rules = [
    known(new RegExp(hashes.join('|'), 'g')),
    // The seller's own words and files; the words, titles and addresses of the policy.
    known(anyOf(wordy(collectTexts(caseFile)), origins)),
    known(anyOf(wordy(collectTexts(catalogue)), origins)),
    ...wordingRules(origins),
    ...rowRules(origins),
    ...dayRules(origins),
    ...partRules(origins),
  ];
  const read = (text: string, more: readonly Rule[] = []): readonly string[] => {
    const { text: left, strays } = takeAll(plain(text), [...rules, ...more]);
    return [...strays, ...index.missing(left)];
  };
  const from = letter.lastIndexOf('Exhibit A. The failing packages');
  const to = letter.indexOf('Exhibit B. ', from);
  const exhibit = letter.slice(from, to);
  const listed = takeAll(exhibit, [
    printedRule(exhibit, origins),
    ...partRules(origins),
    ...wordingRules(origins),
  ]);
  const foot = /(\d+) of (\d+)/g;
  return [
    ...read(letter.slice(0, from)),
    ...listed.strays,
    ...strayRows(listed.text, origins),
    ...read(letter.slice(to)),
    ...reading.alts.flatMap((alt) => read(alt)),
    ...reading.figures.flatMap((words) => read(withoutAxes(plain(words)))),
    ...reading.artifacts.flatMap((line, at) =>
      read(line, [
        { find: foot, holds: (page, pages) => page === `${at + 1}` && pages === `${packet.pages}` },
      ]),
    ),
  ];
}
