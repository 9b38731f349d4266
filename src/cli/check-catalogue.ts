#!/usr/bin/env node
import { checkCatalogues } from '../app/load-catalogue.js';
import { listStores, readCatalogue } from './program-files.js';
import { reportFailure } from './report-failure.js';

/** The last step of the build: a catalogue with a gap, a reading without code or words without a source is not shipped. */
try {
  const stores = listStores();
  const entries = checkCatalogues(readCatalogue(), stores);
  process.stdout.write(`Policy catalogue: ${entries} entries of ${stores.length} stores, without a fault.\n`);
} catch (error) {
  process.exitCode = reportFailure(error, []);
}
