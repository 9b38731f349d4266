import { describe, expect, it } from '@jest/globals';
import { tracking } from '../../../src/cli/commands/tracking.js';

/** A million lines, and how many pieces of them were asked for. */
function endlessInput() {
  const state = { pieces: 0 };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < 1_000; at++) {
      state.pieces++;
      yield new TextEncoder().encode('LTR1\n'.repeat(1_000));
    }
  }
  return { state, input: pieces() };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

describe('the tracking command', () => {
  it('reads no further once nobody reads what it writes', async () => {
    const { state, input } = endlessInput();
    let writes = 0;
    const output = {
      write(_: string, done: (error?: Error | null) => void) {
        writes++;
        done(writes > 2 ? new Error('EPIPE') : null);
      },
    };
    await tracking({ numbers: ['-'], carrier: null, json: true }, input, output);
    expect({ writes, pieces: state.pieces }).toEqual({ writes: 3, pieces: 2 });
  });

  it.each([
    [false, 'No tracking number was given: give one a line.\n'],
    [true, '[]\n'],
  ])('says of an input without a number that there is none (as JSON: %s)', async (json, expected) => {
    let text = '';
    const output = {
      write(some: string, done: () => void) {
        text += some;
        done();
      },
    };
    await tracking({ numbers: ['-'], carrier: null, json }, nothing(), output);
    expect(text).toBe(expected);
  });

  it('wraps what it says to the width, and sets in what goes on', async () => {
    let text = '';
    const output = {
      columns: 70,
      write(some: string, done: () => void) {
        text += some;
        done();
      },
    };
    await tracking({ numbers: ['9400111899223197428498'], carrier: null, json: false }, nothing(), output);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(70);
    expect(text).toMatch(/\n {6}\S/);
  });

  it('says where the carrier named is none that is known', async () => {
    let text = '';
    const output = {
      write(some: string, done: () => void) {
        text += some;
        done();
      },
    };
    await tracking({ numbers: ['LTR1'], carrier: 'UPZ', json: false }, nothing(), output);
    expect(text).toContain('The carrier "UPZ" is not known (did you mean "UPS"?)');
  });
});
