import { describe, expect, it } from '@jest/globals';
import { checkCatalogues } from '../../../src/app/load-catalogue.js';
import { compareClause, listClauses, showClause } from '../../../src/app/view-clauses.js';
import { listStores, readCatalogue } from '../../../src/cli/program-files.js';
import { failureOf } from '../../support/failure-of.js';
import { CATALOGUES, catalogueOf, POLICY_WORDS } from '../../support/policies.js';

const US = [catalogueOf('US')];

describe('the list of clauses', () => {
  it('holds every entry of every store once, with id, store, title and editions', () => {
    const all = listClauses(CATALOGUES, null, null);
    expect(new Set(all.map(({ store, id }) => `${store} ${id}`)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(50);
    for (const { id, store, title, editions } of all) {
      expect([id, store, title].every((text) => text !== '')).toBe(true);
      expect(editions.length).toBeGreaterThan(0);
    }
  });

  it('holds on a day only what is in force on it, by the one edition', () => {
    const on = listClauses(US, null, '2016-03-01');
    expect(on.map(({ id, editions }) => [id, editions.map(({ from }) => from)])).toEqual([
      ['envelope', ['2016-02-01']],
      ['small-flat', ['2016-02-01']],
    ]);
  });
});

describe('a clause', () => {
  it('is shown by the edition of a day, with words, source, grade and readings', () => {
    const [small] = showClause(US, 'small-flat', null, '2021-07-15');
    expect(small?.editions).toHaveLength(1);
    const [edition] = small?.editions ?? [];
    expect(edition).toMatchObject({
      from: '2021-04-05',
      to: '2022-07-24',
      fromIsKnown: false,
      question: null,
    });
    expect(edition?.passages[0]).toMatchObject({ grade: 'verbatim', source: { page: 'G201817070' } });
    expect(POLICY_WORDS.get('us-page-2021')).toContain(edition?.passages[0]?.words);
    expect(edition?.parameters).toEqual([
      { name: 'limit', says: 'less than USD 10.00' },
      { name: 'shipMethods', says: '“USPS Standard Mail envelopes”, “USPS First Class Mail envelopes”' },
    ]);
    const [value] = edition?.dimensions ?? [];
    expect(value?.readings.map(({ id }) => id)).toEqual(['ex-tax', 'incl-tax', 'net']);
  });

  it('is shown once for each store that has it', () => {
    expect(showClause(CATALOGUES, 'low-value', null, null).map(({ store }) => store)).toEqual([
      'DE',
      'ES',
      'FR',
      'IT',
      'JP',
    ]);
  });

  it('shows no edition on a day before the first', () => {
    expect(showClause(US, 'small-flat', null, '2015-12-31').map(({ editions }) => editions)).toEqual([[]]);
  });

  it('that is not known is wrong usage, with a did-you-mean and all ids', async () => {
    const failure = await failureOf(() => showClause(US, 'smal-flat', null, null));
    expect(failure).toMatchObject({ code: 'wrong-usage', exitCode: 2 });
    expect(failure.message).toMatch(/did you mean "small-flat"\?\).*digital, .*scans/);
  });
});

describe('what changed in a clause', () => {
  it('is nothing within one edition', () => {
    expect(compareClause(US, 'small-flat', null, '2021-04-05', '2022-07-24')).toMatchObject([
      { before: '2021-04-05', after: '2021-04-05', words: [], changes: [] },
    ]);
  });

  it('is told word by word, and by what is computed with', () => {
    const [change] = compareClause(CATALOGUES, 'low-value', 'JP', '2022-08-22', '2022-08-23');
    const of = (kind: string) => change?.words.filter((one) => one.kind === kind).map(({ words }) => words);
    expect(of('removed')).toEqual(['2']);
    expect(of('added')).toEqual(['1']);
    expect(change?.changes).toEqual([
      { thing: 'parameter limit', before: 'less than JPY 2000', after: 'less than JPY 1000' },
    ]);
  });

  it('names the readings that went, and what the words alone say since', () => {
    const [change] = compareClause(US, 'small-flat', null, '2023-01-01', '2025-01-15');
    expect(change?.changes).toEqual([
      { thing: 'readings of value', before: 'ex-tax, incl-tax, net', after: 'ex-tax' },
      { thing: 'method as written', before: 'by-ship-method', after: 'by-mailpiece' },
    ]);
  });

  it('is told as one text after the other where hardly a word is kept', () => {
    const [change] = compareClause(US, 'small-flat', null, '2021-07-15', '2025-01-15');
    expect(change?.words.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('tells of a clause that was not there before', () => {
    const [change] = compareClause(US, 'origin-untracked', null, '2025-01-14', '2025-01-15');
    expect(change).toMatchObject({ before: null, after: '2025-01-15' });
    expect(change?.words.map(({ kind }) => kind)).toEqual(['added']);
    expect(change?.changes).toContainEqual({
      thing: 'parameter limit',
      before: null,
      after: 'less than USD 15.00',
    });
  });

  it('gives the earlier words back from what was kept and removed, and the later from what was kept and added', () => {
    for (const store of CATALOGUES)
      for (const { id, editions } of store.entries)
        for (const [at, edition] of editions.entries()) {
          const next = editions[at + 1];
          if (!next) continue;
          const [change] = compareClause([store], id, null, edition.from, next.from);
          const without = (kind: string) =>
            change?.words
              .filter((one) => one.kind !== kind)
              .map(({ words }) => words)
              .join('');
          const words = (of: typeof edition) =>
            of.passages
              .map((one) => (one.grade === 'verbatim' ? one.words : `(${one.grade}) ${one.words}`))
              .join('\n');
          expect(without('added')).toBe(words(edition));
          expect(without('removed')).toBe(words(next));
        }
  });
});

describe('the check of the build', () => {
  it('finds no fault in the catalogue that ships', () => {
    expect(checkCatalogues(readCatalogue(), listStores())).toBe(
      CATALOGUES.reduce((sum, { entries }) => sum + entries.length, 0),
    );
  });

  it('tells a fault of a shared file once, and those of all stores together', async () => {
    const files = readCatalogue().map((file) =>
      file.name === 'europe/low-value.yaml' || file.name === 'jp/low-value.yaml'
        ? { ...file, text: file.text.replace('ex-tax', 'ex-tx') }
        : file,
    );
    const failure = await failureOf(() => checkCatalogues(files, listStores()));
    expect(failure.problems.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['europe/low-value.yaml', 'jp/low-value.yaml']),
    );
    const places = failure.problems.map(({ file, row, message }) => `${file}:${row} ${message}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
