import { describe, expect, it } from '@jest/globals';
import { findClashes } from '../../../../src/app/batch/find-clashes.js';
import { locatedClient } from '../../../support/batch-results.js';

const oak = (over: { readonly case?: string; readonly out?: string | null }) =>
  locatedClient({ client: 'Oak', case: 'oak', ...over }, 3);
const acorn = (over: { readonly case?: string; readonly out?: string | null } = {}) => locatedClient(over);

describe('the packets of two clients', () => {
  it.each([
    ['each in its own case folder', acorn(), oak({})],
    ['of one case, in two places', acorn({ out: 'one' }), oak({ case: 'acorn', out: 'two' })],
    ['beside one another', acorn({ out: 'out/a' }), oak({ out: 'out/ab' })],
    [
      'one in the other case folder, under a name that appeal never gives',
      acorn({ out: 'oak/sent' }),
      oak({}),
    ],
    [
      'one like the other case folder but for upper and lower case, which that folder being there tells apart',
      acorn({ out: 'OAK' }),
      oak({}),
    ],
    [
      'both under such names as appeal gives, where it gives neither',
      acorn({ out: 'x/packet' }),
      oak({ out: 'x/packet-2' }),
    ],
  ])('do not clash: %s', (_, ...clients) => {
    expect(findClashes(clients)).toEqual([]);
  });

  it.each([
    [
      'of one case without out',
      acorn(),
      oak({ case: 'acorn' }),
      'case',
      'would take the place of that of "Acorn"',
    ],
    [
      'with outs that differ by upper and lower case alone',
      acorn({ out: 'sent/Bär' }),
      oak({ out: 'Sent/bär' }),
      'out',
      'would take the place of that of "Acorn", as many disks do not tell the two names apart',
    ],
    [
      'with outs that differ by how an accent is composed',
      acorn({ out: 'B\u00e4r' }),
      oak({ out: 'Ba\u0308r' }),
      'out',
      'would take the place of that of "Acorn", as many disks do not tell the two names apart',
    ],
    [
      'with one out',
      acorn({ out: 'x' }),
      oak({ out: 'x' }),
      'out',
      'would take the place of that of "Acorn"',
    ],
    [
      'one within the other',
      acorn({ out: 'x' }),
      oak({ out: 'x/y/z' }),
      'out',
      'would go into the place of that of "Acorn"',
    ],
    [
      'one where appeal would put the other',
      acorn(),
      oak({ out: 'acorn/packet' }),
      'out',
      'into the place of that of "Acorn"',
    ],
    [
      'one where appeal would put a later round of the other',
      acorn(),
      oak({ out: 'acorn/packet-2' }),
      'out',
      'into the place of that of "Acorn"',
    ],
    [
      'one into that place',
      acorn(),
      oak({ out: 'acorn/packet/deep' }),
      'out',
      'into the place of that of "Acorn"',
    ],
    [
      'one where the other case lies',
      acorn(),
      oak({ out: 'acorn' }),
      'out',
      'the packet of "Oak" would go where the case of "Acorn" lies',
    ],
    [
      'one around the other case',
      acorn({ case: 'x/acorn' }),
      oak({ out: 'x' }),
      'out',
      'would go where the case of "Acorn" lies',
    ],
    [
      'one around its own case',
      acorn(),
      oak({ case: 'x/oak', out: 'x' }),
      'out',
      'would go where the case of "Oak" lies',
    ],
    [
      'a case in the place of a packet',
      acorn(),
      oak({ case: 'acorn/packet/oak' }),
      'case',
      'the packet of "Acorn" would go where the case of "Oak" lies',
    ],
  ])('clash: %s', (_, one, other, column, message) => {
    expect(findClashes([one, other])).toEqual([
      expect.objectContaining({ message: expect.stringContaining(message), file: 'clients.csv', column }),
    ]);
  });
});
