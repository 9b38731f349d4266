import type { Proof } from '../model/appeal.js';
import type { CaseFile } from '../model/case-file.js';

const PROVES = {
  mailpiece: 'what was mailed',
  value: 'the value',
  method: 'the shipping service',
  scan: 'a carrier scan',
} as const;

/**
 * The files that the packet rests on, each once, under the letter of the exhibit it belongs to: B actions, C prevention,
 * D examples. They are sent as they are; the hash shows that they were not changed.
 */
export function listProofs(
  { actions, prevention, exhibits }: CaseFile,
  causes: readonly string[],
  hashes: ReadonlyMap<string, string>,
): readonly Proof[] {
  const listed = new Map<string, Proof>();
  const add = (letter: string, file: string, proves: string): void => {
    if (listed.has(file)) return;
    const number = [...listed.values()].filter(({ label }) => label.startsWith(letter)).length + 1;
    listed.set(file, { label: `${letter}${number}`, file, proves, sha256: hashes.get(file) ?? '' });
  };
  for (const { cause, evidence } of actions.filter((one) => causes.includes(one.cause)))
    for (const file of evidence) add('B', file, `action taken: ${cause}`);
  for (const { cause, evidence } of prevention.filter((one) => causes.includes(one.cause)))
    for (const file of evidence) add('C', file, `standing control: ${cause}`);
  for (const { file, proves, caption } of exhibits) add('D', file, `${PROVES[proves]}: ${caption}`);
  return [...listed.values()].toSorted((a, b) => (a.label[0] ?? '').localeCompare(b.label[0] ?? '', 'en'));
}
