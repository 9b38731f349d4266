import type { ClauseParameters, Edition, Limit, Passage } from '../model/clause.js';
import type { EditionView, ParameterView } from '../model/clause-view.js';

const COMPARATORS: Readonly<Record<Limit['comparator'], string>> = {
  'less-than': 'less than',
  'at-most': 'at most',
};

/** What an edition's parameters say, each in words; those it does not have are left out. */
function listParameters(
  parameters: ClauseParameters,
  passages: readonly Passage[],
): readonly ParameterView[] {
  // A text is quoted only where words that were read verbatim hold it.
  const isQuoted = (words: string): boolean =>
    passages.some((passage) => passage.grade === 'verbatim' && passage.words.includes(words));
  const { limit, shipMethods, carriers, origins, notOrigins, unsettledOrigins, twoScans, store } = parameters;
  const list = (name: string, values: readonly string[]): readonly ParameterView[] =>
    values.length === 0 ? [] : [{ name, says: values.join(', ') }];
  const number = (name: string, value: number | null, unit: string): readonly ParameterView[] =>
    value === null ? [] : [{ name, says: `${value} ${unit}` }];
  return [
    ...(limit === null
      ? []
      : [{ name: 'limit', says: `${COMPARATORS[limit.comparator]} ${limit.currency} ${limit.amount}` }]),
    ...list(
      'shipMethods',
      shipMethods.map((words) => (isQuoted(words) ? `“${words}”` : words)),
    ),
    ...list('carriers', carriers),
    ...list('origins', origins),
    ...list('notOrigins', notOrigins),
    ...list('unsettledOrigins', unsettledOrigins),
    ...list(
      'twoScans',
      twoScans.map(
        ({ origins: from, unsettled, from: value }) =>
          `${from.join(', ')} from ${store.currency} ${value} on${unsettled.length > 0 ? ` (not known of ${unsettled.join(', ')})` : ''}`,
      ),
    ),
    ...number('days', parameters.days, 'days'),
    ...number('hours', parameters.hours, 'hours'),
    ...list('invalidates', parameters.invalidates ? ['tracking of such a package is invalid'] : []),
    ...list('rate', parameters.rate === null ? [] : [parameters.rate]),
  ];
}

/** An edition as `clauses` shows it. */
export function viewEdition(edition: Edition): EditionView {
  const { from, to, fromIsKnown, question, passages, tests, dimensions, parameters } = edition;
  return {
    from,
    to,
    fromIsKnown,
    question,
    passages,
    parameters: listParameters(parameters, passages),
    tests,
    dimensions,
  };
}
