import { compareNames } from '../../model/compare-names.js';
import { type Recognition, recogniseReport } from '../../reports/recognise-report.js';
import type { CaseInputs } from '../case-inputs.js';
import { reportsIn } from './reports-in.js';
import { canBeNamed } from './write-name.js';

/** A file of the folder, and what it was taken for. */
export interface FoundFile {
  readonly name: string;
  readonly is: Recognition;
}

/** The order in which a case names its reports: what leads first, then what adds to it. */
const ORDER = [
  'vtr-report',
  'all-orders',
  'order-report',
  'unshipped',
  'confirmation',
  'shipstation',
  'shipments',
  'orders-2026',
  'buy-shipping',
  'orders-v0',
  'easypost',
  'shipping-v2',
  'shippo',
  'aftership-api',
  '17track-api',
  'pirate-ship',
  'stamps',
  'worldship',
  'aftership',
  '17track',
  'scans',
  'performance-report',
  'categories',
  'fba-shipments',
];

function placeOf({ is }: FoundFile): number {
  const places = reportsIn(is).map(({ format }) => ORDER.indexOf(format));
  return Math.min(ORDER.length, ...places.filter((place) => place >= 0));
}

async function lookAt(name: string, open: CaseInputs['open']): Promise<Recognition> {
  if (!canBeNamed(name))
    return { kind: 'unusable', why: 'a case cannot name it; give it a plain name of letters and numbers' };
  return recogniseReport(name, () => open(name));
}

/** Looks at each file, and puts them in the order in which a case names them. A file that can't be used hides no other. */
export async function lookAtFiles(
  names: readonly string[],
  open: CaseInputs['open'],
): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = [];
  for (const name of names.toSorted(compareNames)) files.push({ name, is: await lookAt(name, open) });
  return files.toSorted((a, b) => placeOf(a) - placeOf(b));
}
