import fc from 'fast-check';

/** What breaks readers: marks of encodings, quotes, separators, line ends, names of the prototype, formulas, eaten numbers. */
const SHARDS: readonly (readonly number[])[] = [
  [0],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0xc3],
  [0x80],
  [0x0d],
  [0x0a],
  [0x1b, 0x5b, 0x33, 0x31, 0x6d],
  ...[
    '"',
    '""',
    '\t',
    ',',
    ';',
    '\r\n',
    '"\n"',
    '__proto__',
    'constructor',
    'toString',
    '=cmd()',
    '+1',
    '-1',
    '9.40011E+21',
    '9400110000000000000000',
    '#######',
    '44392',
    '1,234',
    '99999999999999999999.99',
    '-0.01',
    '2021-02-30',
    '13/13/2021',
    '\u202E',
    '\u{1F4E6}',
    'No',
    'Yes',
    'NULL',
    '\u2028',
  ].map((text) => [...new TextEncoder().encode(text)]),
];

type Edit = (bytes: Uint8Array) => Uint8Array;

const splice = (bytes: Uint8Array, at: number, gone: number, put: Iterable<number>): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + gone)]);

/** A place in a file of any length. */
const place = fc.nat(1 << 20);
const within = (at: number, { length }: Uint8Array): number => at % (length + 1);

function swap(from: number, to: number): Edit {
  return (bytes) => bytes.map((byte) => (byte === from ? to : byte));
}

function inUtf16(bigEndian: boolean): Edit {
  return (bytes) => {
    const buffer = Buffer.from(`\uFEFF${Buffer.from(bytes).toString()}`, 'utf16le');
    return new Uint8Array(bigEndian ? buffer.swap16() : buffer);
  };
}

/** The lines of a text in another order, some of them twice or gone. */
function shuffled(picks: readonly number[]): Edit {
  return (bytes) => {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    return new Uint8Array(Buffer.from(picks.map((pick) => lines[pick % lines.length]).join('\n'), 'latin1'));
  };
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.nat(7)).map(
    ([at, bit]): Edit =>
      (bytes) =>
        bytes.map((byte, index) => (index === at % bytes.length ? byte ^ (1 << bit) : byte)),
  ),
  fc.tuple(place, fc.constantFrom(...SHARDS)).map(
    ([at, shard]): Edit =>
      (bytes) =>
        splice(bytes, within(at, bytes), 0, shard),
  ),
  fc.tuple(place, fc.constantFrom(...SHARDS)).map(
    ([at, shard]): Edit =>
      (bytes) =>
        splice(bytes, within(at, bytes), shard.length, shard),
  ),
  fc.tuple(place, fc.nat(400)).map(
    ([at, length]): Edit =>
      (bytes) =>
        splice(bytes, within(at, bytes), length, []),
  ),
  fc.tuple(place, place, fc.nat(400)).map(
    ([to, from, length]): Edit =>
      (bytes) =>
        splice(bytes, within(to, bytes), 0, bytes.slice(within(from, bytes), within(from, bytes) + length)),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(
    ([at, noise]): Edit =>
      (bytes) =>
        splice(bytes, within(at, bytes), 0, noise),
  ),
  place.map(
    (at): Edit =>
      (bytes) =>
        bytes.slice(0, within(at, bytes)),
  ),
  fc.array(fc.nat(99), { maxLength: 40 }).map(shuffled),
  fc.constantFrom<Edit>(
    swap(0x2c, 0x3b),
    swap(0x09, 0x2c),
    swap(0x2c, 0x09),
    swap(0x0a, 0x0d),
    swap(0x2d, 0x20),
    swap(0x30, 0x45),
    inUtf16(false),
    inUtf16(true),
    (bytes) => Uint8Array.from([...bytes, ...bytes]),
  ),
);

/** Any change to the bytes of a file: a few edits, or all of it replaced by noise. */
export const anyDamage: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.array(edit, { minLength: 1, maxLength: 5 }).map(
      (edits): Edit =>
        (bytes) =>
          edits.reduce((now, next) => next(now), bytes),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ maxLength: 300 }).map(
      (noise): Edit =>
        () =>
          noise,
    ),
  },
);
