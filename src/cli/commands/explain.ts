import { explainOrder } from '../../app/explain-order.js';
import { loadCatalogue } from '../../app/load-catalogue.js';
import { readCase } from '../../app/read-case.js';
import type { LocalDate } from '../../model/local-date.js';
import { openCase } from '../case-folder.js';
import { printExplanation } from '../print-explanation.js';
import { listStores, readCatalogue } from '../program-files.js';
import { asJson } from '../write-json.js';

/** `explain <case> <order>`: one order, from its rows to its verdicts. Returns what goes to stdout. */
export async function explain(
  target: string,
  asked: string,
  asOf: LocalDate,
  json: boolean,
): Promise<string> {
  const { inputs } = await openCase(target);
  const caseFile = await readCase(inputs, listStores());
  const catalogue = loadCatalogue(readCatalogue(), caseFile.store);
  const explanation = await explainOrder(caseFile, inputs, catalogue, asOf, asked);
  return json ? asJson(explanation) : printExplanation(explanation);
}
