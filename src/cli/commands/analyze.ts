import { analyzeCase } from '../../app/analyze-case.js';
import { loadCatalogue } from '../../app/load-catalogue.js';
import { readCase } from '../../app/read-case.js';
import type { LocalDate } from '../../model/local-date.js';
import { openCase } from '../case-folder.js';
import { printAnalysis } from '../print-analysis.js';
import { listStores, readCatalogue } from '../program-files.js';
import { asJson } from '../write-json.js';

/** `analyze <case>`: the figures only. Returns what goes to stdout. */
export async function analyze(target: string, asOf: LocalDate, json: boolean): Promise<string> {
  const { inputs } = await openCase(target);
  const caseFile = await readCase(inputs, listStores());
  const catalogue = loadCatalogue(readCatalogue(), caseFile.store);
  const { analysis } = await analyzeCase(caseFile, inputs, catalogue, asOf, 'telling');
  return json ? asJson(analysis) : printAnalysis(analysis);
}
