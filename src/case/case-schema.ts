import { BRANCHES, MAILPIECES } from '../model/case-file.js';
import { readCasePath } from '../model/case-path.js';
import { countryCode } from '../model/country.js';
import { ENCODINGS, encodingOf } from '../model/encoding.js';
import { parseIsoDay } from '../model/local-date.js';
import type { ParsedYaml } from '../model/parsed-yaml.js';
import { REQUEST_IDS } from '../model/reviewer-request.js';
import { suggest } from '../model/suggest.js';
import { z } from '../model/yaml.js';
import { letterheadShape } from './letterhead-shape.js';

const day = z
  .string({ error: 'expected a day such as 2021-08-16' })
  .refine((text) => parseIsoDay(text) !== null, 'expected a day such as 2021-08-16 that the calendar has');
const text = z.string().trim().min(1, 'must not be empty');
const count = z.int({ error: 'expected a whole number' }).min(0, 'must not be negative');
const names = z.union([text.transform((one) => [one]), z.array(text)], {
  error: 'expected a text or a list of texts',
});
/** A path inside the case folder, with forward slashes. */
const path = text.transform((name, context) => {
  const inside = readCasePath(name);
  if (inside !== null) return inside;
  context.addIssue('must be a path inside the case folder');
  return z.NEVER;
});

const span = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, 'the window is empty: it ends before it begins');

/** As the notice writes it, also where it cannot be right: that is disclosed, and not refused. */
const stated = z.strictObject({
  name: text,
  valid: count.optional(),
  counted: count.optional(),
  rate: z.number().min(0).max(1, 'a rate is written as a part of 1: 0.85 for 85 %').optional(),
});

const mailpieceRule = z
  .strictObject({
    sku: names.optional(),
    shipMethod: z.string().optional(),
    service: z.string().optional(),
    packageType: z.string().optional(),
    is: z.enum(MAILPIECES),
  })
  .refine(
    (rule) => Object.keys(rule).length > 1,
    'say which packages: sku, shipMethod, or service with packageType',
  );

/** An encoding by any of its names. */
const encoding = text.superRefine((name, context) => {
  if (encodingOf(name) === null)
    context.addIssue({
      code: 'custom',
      message: `"${name}" is no encoding${suggest(name, ENCODINGS)}. Known: ${ENCODINGS.join(', ')}`,
    });
});

const report = z.union(
  [
    path.transform((file) => ({
      file,
      member: undefined,
      sheet: undefined,
      format: undefined,
      columns: undefined,
      encoding: undefined,
      covers: undefined,
    })),
    z.strictObject({
      file: path,
      member: text.optional(),
      sheet: text.optional(),
      format: text.optional(),
      columns: z.record(z.string(), text).optional(),
      encoding: encoding.optional(),
      covers: span.optional(),
    }),
  ],
  { error: 'expected a file name, or { file, member, sheet, format, columns, encoding, covers }' },
);

const MOST_WORDS = 300;

/** A folder, however its end is written. */
const folder = path.transform((name) => name.replaceAll('\\', '/').replace(/\/+$/, ''));
const previous = z.union(
  [
    folder.transform((packet) => ({ packet, sent: undefined, changed: undefined })),
    z.strictObject({
      packet: folder,
      sent: day.optional(),
      changed: text
        .max(MOST_WORDS, `must be at most ${MOST_WORDS} characters: the first page holds it`)
        .optional(),
    }),
  ],
  { error: 'expected the folder of an earlier packet, or { packet, sent, changed }' },
);

/** What a case may name: the stores with a policy catalogue, and the root causes that the program knows. */
export interface CaseVocabulary {
  readonly stores: readonly string[];
  readonly causes: readonly string[];
}

/** What else a store is called. */
const ALSO_CALLED: Readonly<Record<string, string>> = { GB: 'UK', UAE: 'AE' };

/** A name out of a list, with a did-you-mean. */
function oneOf(known: readonly string[], what: string) {
  return text.superRefine((name, context) => {
    if (!known.includes(name))
      context.addIssue({
        code: 'custom',
        message: `"${name}" is no ${what}${suggest(ALSO_CALLED[name.toUpperCase()] ?? name, known)}. Known: ${known.join(', ')}`,
      });
  });
}

/** The shape of case.yaml (see docs/case-file.md). */
export function caseSchema(known: CaseVocabulary) {
  const step = {
    cause: oneOf(known.causes, 'root cause'),
    what: text,
    by: text.optional(),
    evidence: z.array(path).optional(),
  };
  return z.strictObject({
    formatVersion: z.literal(1),
    seller: z.strictObject({ name: text }),
    store: oneOf(known.stores, 'store with a policy catalogue'),
    notice: z
      .strictObject({
        date: day,
        kind: z.enum(['warning', 'deactivation', 'rejection']),
        original: day.optional(),
        asks: z.array(z.enum(REQUEST_IDS)).min(1, 'name at least one request').optional(),
        deadlineDays: count.max(365, 'must be at most 365').optional(),
        deadline: day.optional(),
        categories: z.array(stated).optional(),
      })
      .optional(),
    window: span.optional(),
    reports: z.array(report).min(1, 'name at least one report'),
    declare: z
      .strictObject({
        shipFrom: text
          .refine(
            (name) => countryCode(name) !== null,
            'expected a country by code or English name, such as US',
          )
          .optional(),
        category: text.optional(),
        mailpieces: z.array(mailpieceRule).optional(),
        categoryNames: z.record(z.string(), z.array(text)).optional(),
        scans: z.literal('presumed').optional(),
      })
      .optional(),
    actions: z.array(z.strictObject({ ...step, done: day.optional() })).optional(),
    prevention: z
      .array(z.strictObject({ ...step, from: day.optional(), measure: text.optional() }))
      .optional(),
    exhibits: z
      .array(
        z.strictObject({
          file: path,
          orders: z.array(text).optional(),
          proves: z.enum(['mailpiece', 'value', 'method', 'scan']),
          caption: text,
        }),
      )
      .optional(),
    branch: z.enum(['auto', ...BRANCHES]).optional(),
    previous: z.array(previous).optional(),
    profile: z
      .strictObject({
        maxPages: count.min(1, 'must be at least 1').optional(),
        maxBytes: count.min(1, 'must be at least 1').optional(),
        maxAnswerChars: count.min(1, 'must be at least 1').optional(),
        paper: z.enum(['LETTER', 'A4']).optional(),
      })
      .optional(),
    templates: folder.optional(),
    letterhead: letterheadShape.optional(),
  });
}

/** A case file as its schema sees it. */
export type ParsedCase = ParsedYaml<z.output<ReturnType<typeof caseSchema>>>;
