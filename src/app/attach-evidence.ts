import { EVIDENCE_COLUMNS, listEvidence } from '../appeal/evidence-table.js';
import { writeCsv } from '../document/write-csv.js';
import type { Attachment } from '../model/attachment.js';
import type { ClassifiedShipment } from '../model/verdict.js';

/** The packet's evidence.csv: written beside the letter, and attached to it where that keeps to the profile. */
export function attachEvidence(packages: readonly ClassifiedShipment[], lead: string): Attachment {
  return {
    name: 'evidence.csv',
    mime: 'text/csv',
    description: 'Every package with its facts, its outcome and the rows that state them',
    bytes: new TextEncoder().encode(writeCsv(EVIDENCE_COLUMNS, listEvidence(packages, lead))),
  };
}
