import { loadCatalogue } from '../app/load-catalogue.js';
import type { ProgramParts } from '../app/program-parts.js';
import { prepareTemplates } from '../document/render-template.js';
import type { Catalogue } from '../model/clause.js';
import { openFonts } from '../pdf/open-fonts.js';
import { listStores, programVersion, readCatalogue, readFonts, readTemplates } from './program-files.js';

/** Each store's policy, read and checked when it is first asked for and then kept: a client of a batch need not wait for it again. */
function openCatalogues(): ProgramParts['catalogueOf'] {
  const loaded = new Map<string, Catalogue>();
  return (store) => {
    const catalogue = loaded.get(store) ?? loadCatalogue(readCatalogue(), store);
    loaded.set(store, catalogue);
    return catalogue;
  };
}

/** Loads what the program ships with: catalogue, wording, fonts. */
export function prepareProgram(): ProgramParts {
  const templates = readTemplates();
  return {
    version: programVersion(),
    stores: listStores(),
    catalogueOf: openCatalogues(),
    templates,
    render: prepareTemplates(templates),
    fonts: openFonts(readFonts()),
  };
}
