import type { CheckedText } from '../../src/model/wording.js';

/** A text to check: an action that is done, unless the test says otherwise. */
export function checkedText(text: string, over: Partial<CheckedText> = {}): CheckedText {
  return {
    part: 'action',
    where: 'actions[1].what',
    text,
    cause: 'no-number',
    stands: true,
    source: { file: 'case.yaml', row: 30 },
    ...over,
  };
}
