import type { CaseFile } from '../../src/model/case-file.js';

/** A case file that states nothing but what the test says. */
export function caseOf(over: Partial<CaseFile> = {}): CaseFile {
  return {
    file: 'case.yaml',
    sellerName: 'Example Store',
    store: 'US',
    notice: null,
    window: null,
    reports: [],
    declare: { shipFrom: null, category: null, mailpieces: [], categoryNames: {}, scans: null },
    actions: [],
    prevention: [],
    exhibits: [],
    branch: 'auto',
    previous: [],
    profile: { maxPages: 19, maxBytes: 2_000_000, maxAnswerChars: 4000, paper: 'LETTER' },
    templates: null,
    letterhead: null,
    ...over,
  };
}
