import { parseIsoDay } from '../model/local-date.js';
import { parseCents } from '../model/money.js';
import { z } from '../model/yaml.js';

const day = z.string().refine((text) => parseIsoDay(text) !== null, 'expected a day such as 2021-04-05');
const text = z.string().min(1);
const amount = z.string().refine((value) => parseCents(value) !== null, 'expected an amount such as "10.00"');

const passage = z.strictObject({
  words: text,
  grade: z.enum(['verbatim', 'second-hand']),
  source: z.strictObject({ title: text, page: text.nullable(), address: text.nullable(), read: text }),
});

const reading = z.strictObject({ id: text, title: text, argument: text, source: text });

const dimension = z

  .strictObject({ id: text, words: text.nullable(), asWritten: text, readings: z.array(reading).min(1) })
  .refine((d) => d.readings.some((r) => r.id === d.asWritten), {
    path: ['asWritten'],
    message: 'names a reading that the dimension does not have',
  });

const parameters = z.strictObject({
  limit: amount.nullable().default(null),
  currency: text.nullable().default(null),
  shipMethods: z.array(text).default([]),
});

const example = z.strictObject({
  name: text,
  day,
  item: amount.nullable(),
  shipping: amount.nullable(),
  tax: amount.nullable(),
  mailpiece: z.enum(['letter', 'flat', 'parcel', 'digital']).nullable(),
  shipMethod: z.string().nullable().default(null),
  carrier: text.nullable().default(null),
  trackingNumber: text.nullable().default(null),
  expect: z.record(z.string(), z.enum(['exempt', 'not-exempt', 'undetermined'])),
});

const span = { from: day, to: day.nullable(), fromIsKnown: z.boolean() };

/** One exemption, as it stands in catalogue/<store>/<clause>.yaml. */
export const clauseSchema = z.strictObject({
  id: text,
  title: text,
  editions: z
    .array(
      z.strictObject({
        ...span,
        passages: z.array(passage).min(1),
        parameters,
        dimensions: z.array(dimension),
        examples: z.array(example).min(1),
      }),
    )
    .min(1),
});

/** catalogue/<store>/floor.yaml */
export const floorSchema = z.strictObject({
  rate: z.string().regex(/^0\.\d{1,4}$/),
  editions: z.array(z.strictObject({ ...span, passages: z.array(passage).min(1) })).min(1),
  examples: z.array(
    z.strictObject({
      name: text,
      valid: z.int(),
      counted: z.int(),
      expect: z.enum(['above', 'at', 'below']),
    }),
  ),
});

/** catalogue/<store>/store.yaml */
export const storeSchema = z.strictObject({ id: text, timeZone: text, currency: text });

/** catalogue/<store>/scans.yaml */
export const scansSchema = z.strictObject({
  editions: z
    .array(
      z.strictObject({
        ...span,
        passages: z.array(passage).min(1),
        twoScans: z.array(z.strictObject({ origins: z.array(text).min(1), from: amount })),
      }),
    )
    .min(1),
  examples: z
    .array(
      z.strictObject({
        name: text,
        day,
        origin: text.nullable(),
        value: amount.nullable(),
        expect: z.enum(['one', 'two', 'unknown']),
      }),
    )
    .min(1),
});
