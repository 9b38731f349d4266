import { readView, viewNumber } from '../../app/view-number.js';
import { CARRIER_NAMES, findCarrierName } from '../../model/carrier-name.js';
import type { NumberView } from '../../model/number-view.js';
import { suggest } from '../../model/suggest.js';
import { printNumber } from '../print-number.js';
import { asText } from '../print-text.js';
import { readLines } from '../read-lines.js';
import { wrapLines } from '../wrap-lines.js';
import { asJsonRows } from '../write-json.js';
import { type TextSink, writeOut } from '../write-out.js';

/** Which numbers are meant, and how they are told. */
export interface TrackingAsked {
  /** `-` stands for those on stdin, one a line. */
  readonly numbers: readonly string[];
  /** As a report names it; null: none is named. */
  readonly carrier: string | null;
  readonly json: boolean;
}

const IN_A_BATCH = 500;
const NOT_VALID =
  'Well-formed is not valid: that a number has the form of a carrier’s says nothing of a package. Only a scan of the carrier shows one.\n';

async function* listNumbers(
  numbers: readonly string[],
  input: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly string[]> {
  for (const number of numbers)
    if (number !== '-') yield [number];
    else
      for await (const lines of readLines(input, 'stdin'))
        for (let at = 0; at < lines.length; at += IN_A_BATCH)
          yield lines.slice(at, at + IN_A_BATCH).filter((line) => line.trim() !== '');
}

/** What follows where the carrier named is not known: no number is then called another carrier's. */
function tellCarrier(carrier: string | null): string {
  if (carrier === null || findCarrierName(carrier) !== null) return '';
  const names = CARRIER_NAMES.map(({ name }) => name);
  return `The carrier "${carrier}" is not known${suggest(carrier, names)}, so whether a number is its own is not said.\n`;
}

const NOTHING = 'No tracking number was given: give one a line.\n';

/** `tracking NUMBER…`: what each number looks like, written in the order given as it is read. */
export async function tracking(
  { numbers, carrier, json }: TrackingAsked,
  input: AsyncIterable<Uint8Array>,
  output: TextSink & { readonly columns?: number },
): Promise<void> {
  const print = (view: NumberView): string =>
    asText(wrapLines(printNumber(view, readView(view), carrier), output.columns));
  const tell = (batch: readonly string[]): string => {
    const views = batch.map((number) => viewNumber(number, carrier));
    return json ? asJsonRows(views, 'number') : views.map(print).join('');
  };
  let before = json ? '[\n' : '';
  let isEmpty = true;
  for await (const batch of listNumbers(numbers, input)) {
    if (batch.length === 0) continue;
    const text = before + tell(batch);
    if (!(await writeOut(output, text))) return;
    before = json ? ',\n' : '';
    isEmpty = false;
  }
  const end = json ? '\n]\n' : asText(wrapLines(`${tellCarrier(carrier)}${NOT_VALID}`, output.columns));
  await writeOut(output, isEmpty ? (json ? '[]\n' : NOTHING) : end);
}
