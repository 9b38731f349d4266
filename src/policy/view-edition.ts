import type { ClauseParameters, Edition, Limit } from '../model/clause.js';
import type { EditionView, ParameterView } from '../model/clause-view.js';

const COMPARATORS: Readonly<Record<Limit['comparator'], string>> = {
  'less-than': 'less than',
  'at-most': 'at most',
};

/** What an edition's parameters say, each in words; those it does not have are left out. */
function listParameters(parameters: ClauseParameters): readonly ParameterView[] {
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
      shipMethods.map((words) => `“${words}”`),
    ),
    ...list('carriers', carriers),
    ...list('origins', origins),
    ...list('notOrigins', notOrigins),
    ...list('unsettledOrigins', unsettledOrigins),
    ...list(
      'twoScans',
      twoScans.map(
        ({ origins: from, from: value }) => `${from.join(', ')} from ${store.currency} ${value} on`,
      ),
    ),
    ...number('days', parameters.days, 'days'),
    ...number('hours', parameters.hours, 'hours'),
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
    parameters: listParameters(parameters),
    tests,
    dimensions,
  };
}
