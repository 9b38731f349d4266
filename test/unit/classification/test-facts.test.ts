import { expect, it } from '@jest/globals';
import { KNOWN_TESTS } from '../../../src/classification/test-registry.js';
import { TEST_FACTS } from '../../../src/model/test-facts.js';

it('every test that a clause may name says which facts it reads', () => {
  expect([...TEST_FACTS.keys()].toSorted()).toEqual([...KNOWN_TESTS.keys()].toSorted());
});
