import { analyzeCase, type CaseFindings } from '../../src/app/analyze-case.js';
import type { Keeping } from '../../src/app/keep-whole.js';
import { readCase } from '../../src/app/read-case.js';
import type { Figure } from '../../src/model/analysis.js';
import { memoryInputs } from './memory-inputs.js';
import { CATALOGUES, catalogueOf } from './policies.js';

/** Works a case through in memory, as `analyze` does. */
export async function analyzeFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  asOf = '2021-08-20',
  keeping: Keeping = 'all',
): Promise<CaseFindings> {
  const inputs = memoryInputs(files);
  const caseFile = await readCase(
    inputs,
    CATALOGUES.map(({ store }) => store),
  );
  return analyzeCase(caseFile, inputs, catalogueOf(caseFile.store), asOf, keeping);
}

/** One figure of an analysis: of a scenario, in total or in a category. */
export function figureOf({ analysis }: CaseFindings, scenario: string, category?: string): Figure {
  const found = analysis.scenarios.find(({ id }) => id === scenario);
  const figure =
    category === undefined ? found?.total : found?.categories.find((c) => c.category === category);
  if (figure === undefined) throw new Error(`no figure of ${scenario} in ${category ?? 'total'}`);
  return figure;
}

/** The codes of the issues found. */
export function issueCodes({ analysis }: CaseFindings): readonly string[] {
  return analysis.issues.map(({ code }) => code);
}
