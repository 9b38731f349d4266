import type { Detector } from '../detector.js';

/** A number that a spreadsheet has damaged, so that no carrier knows it. */
export const spreadsheetNumber: Detector = {
  id: 'spreadsheet-number',
  explains: ({ shipment }) =>
    shipment.number?.shape.problems.some(({ kind }) => kind === 'spreadsheet') ?? false,
};
