import { MAILPIECES } from '../model/case-file.js';
import type { ClauseParameters } from '../model/clause.js';
import { parseIsoDay } from '../model/local-date.js';
import { parseCents } from '../model/money.js';
import { z } from '../model/yaml.js';

const day = z.string().refine((text) => parseIsoDay(text) !== null, 'expected a day such as 2021-04-05');
const text = z.string().min(1);
const texts = z.array(text).default([]);
const amount = z.string().refine((value) => parseCents(value) !== null, 'expected an amount such as "10.00"');
const country = z.string().regex(/^[A-Z]{2}$/, 'expected a country code such as US');
const countries = z.array(country).default([]);
const count = z.int().nonnegative();

/** catalogue/sources.yaml: where words were read, by id. */
export const sourcesSchema = z.record(
  text,
  z.strictObject({
    title: text,
    page: text.nullable(),
    address: text.nullable(),
    read: text,
    since: day.nullable(),
  }),
);

/** The tests that have code, each with the parameters that it needs. */
export type KnownTests = ReadonlyMap<string, readonly (keyof ClauseParameters)[]>;

/** What a clause may refer to: the sources by id, the tests that have code, the store's currency. */
export interface ClauseContext {
  readonly sources: ReadonlySet<string>;
  readonly tests: KnownTests;
  readonly currency: string;
}

/** What is wrong with a name, after the name itself. */
const named =
  (what: string) =>
  ({ input }: { input?: unknown }): string =>
    `"${String(input)}" ${what}`;

const QUOTES = /["“”„«»]/;

const example = z.strictObject({
  name: text,
  day,
  item: amount.nullable().default(null),
  shipping: amount.nullable().default(null),
  tax: amount.nullable().default(null),
  discount: amount.nullable().default(null),
  mailpiece: z.enum(MAILPIECES).nullable().default(null),
  shipMethod: z.string().nullable().default(null),
  carrier: text.nullable().default(null),
  trackingNumber: text.nullable().default(null),
  origin: text.nullable().default(null),
  destination: text.nullable().default(null),
  prime: z.boolean().default(false),
  valid: count.nullable().default(null),
  counted: count.nullable().default(null),
  expect: z.record(
    text,
    z.enum(['exempt', 'not-exempt', 'undetermined', 'one', 'two', 'unknown', 'open', 'above', 'at', 'below']),
  ),
});

const comparator = z.enum(['less-than', 'at-most']);

/** What an edition's tests need to know. */
const parametersIn = ({ currency }: ClauseContext) =>
  z.strictObject({
    limit: z
      .strictObject({
        amount,
        currency: z
          .string()
          .refine((code) => code === currency, `expected ${currency}, which the store counts in`),
        comparator,
      })
      .nullable()
      .default(null),
    shipMethods: texts,
    carriers: texts,
    origins: countries,
    notOrigins: countries,
    unsettledOrigins: countries,
    twoScans: z
      .array(z.strictObject({ origins: z.array(country).min(1), unsettled: countries, from: amount }))
      .default([]),
    days: count.nullable().default(null),
    hours: count.nullable().default(null),
    invalidates: z.boolean().default(false),
    rate: z
      .string()
      .regex(/^0\.\d{1,4}$/, 'expected a rate such as "0.95"')
      .nullable()
      .default(null),
  });

/** Words have a source, and quotation marks only where they were read verbatim. */
const passageIn = ({ sources }: ClauseContext) =>
  z
    .strictObject({
      words: text,
      grade: z.enum(['verbatim', 'paraphrased', 'second-hand']),
      source: z.string().refine((id) => sources.has(id), { error: named('is not in sources.yaml') }),
    })
    .refine(({ grade, words }) => grade === 'verbatim' || !QUOTES.test(words), {
      path: ['words'],
      message: 'a quotation in words that were not read verbatim',
    });

/** A reading is the test of its own name. */
const dimensionIn = (context: ClauseContext) =>
  z
    .strictObject({
      id: text,
      words: text.nullable(),
      asWritten: text,
      readings: z
        .array(
          z.strictObject({
            id: text.refine((id) => context.tests.has(id), { error: named('is a reading without code') }),
            title: text,
            argument: text.refine(
              (words) => !QUOTES.test(words),
              'a quotation; put it under passages, with its source',
            ),
            source: text,
            passages: z.array(passageIn(context)).default([]),
          }),
        )
        .min(1),
    })
    .refine((d) => d.readings.some((r) => r.id === d.asWritten), {
      path: ['asWritten'],
      message: 'names a reading that the dimension does not have',
    });

/** One rule of the policy, as it stands in catalogue/<store>/<clause>.yaml. */
export const clauseSchemaIn = (context: ClauseContext) =>
  z.strictObject({
    id: text,
    kind: z.enum(['exemption', 'validity', 'metric', 'definition']),
    title: text,
    editions: z
      .array(
        z.strictObject({
          from: day,
          to: day.nullable(),
          fromIsKnown: z.boolean(),
          passages: z.array(passageIn(context)).default([]),
          question: text.nullable().default(null),
          tests: z
            .array(text.refine((id) => context.tests.has(id), { error: named('is a test without code') }))
            .default([]),
          parameters: parametersIn(context).prefault({}),
          dimensions: z.array(dimensionIn(context)).default([]),
          examples: z.array(example).default([]),
        }),
      )
      .min(1),
  });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** catalogue/<store>/store.yaml */
export const storeSchema = z.strictObject({
  id: text,
  timeZone: text.refine(isTimeZone, 'no time zone that is known'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected a currency such as USD'),
  country,
  unsettled: countries,
  tax: z.enum(['on-top', 'within', 'unknown']),
  integratedCarriers: texts,
  /** Files of the catalogue that this store shares with others. */
  also: texts,
});
