"""Amazon's rows: which package each means, and what they say of it."""

import numpy as np
import pandas as pd

from .reading import by_category, cents, local_days, never, read

TEXTS = {'Carrier Name': 'carrier', 'Origin Country': 'from-home', 'Promised Delivery Date': 'promised',
         'Ship Method': 'method', 'Has valid tracking': 'validity', 'Product Category': 'category'}


def read_listings(folder, orders, numbers):
    columns = {'Order ID': 'object', 'Tracking ID': 'object', **{name: 'category' for name in TEXTS}}
    rows = read(folder / 'vtr-report.csv', columns, ['Package Value']).rename(columns=TEXTS)
    never('a listed package that did not fail', ~rows['validity'].isin(['No', '']))
    never('a row without a fact', rows[['carrier', 'from-home', 'category', 'promised']].eq('').to_numpy())
    never('a row without a value', rows['Package Value'].isna())
    texts = rows.pop('Tracking ID')
    rows['order'] = orders.of(rows.pop('Order ID'))
    rows['number'] = np.where(texts == '', -1, numbers.of(texts))
    never('a listed order that no report holds', rows['order'] < 0)
    never('a listed number that no confirmation holds', (rows['number'] < 0) & (texts != ''))
    rows['value'] = cents(rows.pop('Package Value'))
    rows['promised'] = local_days(rows['promised'])
    rows['from-home'] = by_category(rows['from-home'], lambda text: text == 'US')
    return rows


def narrow(some, agrees):
    """Those that agree, if any does."""
    return some if len(some) < 2 else [one for one in some if agrees(one)] or some


def attach_listings(listings, found, packages):
    """
    The package of each of Amazon's rows. `found` has it by number; else it is one of the order's that no row means yet, by
    method, then carrier, then value. Gives also the packages of which nobody knows which one a row means.
    """
    found = found.copy()
    never('a package listed twice', pd.Series(found[found >= 0]).duplicated())
    loose = listings[found < 0].sort_values(['order', 'method', 'promised', 'value'])
    some = packages[packages['order'].isin(loose['order'])][['order', 'method', 'carrier', 'low']]
    some = some.astype({'method': 'object', 'carrier': 'object'})
    of_order = {}
    for one in some[~some.index.isin(found)].itertuples():
        of_order.setdefault(one.order, []).append(one)
    unclear = set()
    for row in loose.itertuples():
        free = of_order.get(row.order, [])
        fitting = narrow(free, lambda one: one.method == row.method)
        fitting = narrow(fitting, lambda one: one.carrier == row.carrier)
        fitting = narrow(fitting, lambda one: one.low == row.value)
        if fitting:
            found[row.Index] = fitting[0].Index
            free.remove(fitting[0])
        if len(fitting) > 1:
            never('unclear packages that differ', len({(one.method, one.carrier) for one in fitting}) > 1)
            unclear.update(one.Index for one in fitting)
    return found, sorted(unclear)


def lay_texts(packages, name, at, texts):
    """Puts texts over a column; both are categories."""
    categories = packages[name].cat.categories.union(texts.cat.categories)
    column = packages[name].cat.set_categories(categories)
    column.iloc[at] = texts.cat.set_categories(categories).array
    packages[name] = column


def lay_listings(listings, found, packages):
    """What Amazon's rows say stands before the records; a row that no package is left for is one of its own."""
    is_ours = found >= 0
    at, ours, alone = found[is_ours], listings[is_ours], listings[~is_ours]
    columns = {'low': 'value', 'high': 'value', 'promised': 'promised', 'from-home': 'from-home'}
    for name, said in columns.items():
        column = packages[name].to_numpy(copy=True)
        column[at] = ours[said]
        packages[name] = column
    for name in ('carrier', 'method', 'category'):
        lay_texts(packages, name, at, ours[name])
    packages['listed'] = np.isin(np.arange(len(packages)), at)
    stated = {**{name: alone[said] for name, said in columns.items()}, 'order': alone['order'], 'listed': True,
              'carrier': alone['carrier'], 'method': alone['method'], 'category': alone['category']}
    unknown = {'number': -1, 'tracked': False, 'unclear': False, 'tax': 0, 'to-home': True, 'prime': False, 'piece': 0}
    more = pd.DataFrame({**stated, **unknown}, index=alone.index)
    return pd.concat([packages, more.astype(packages.dtypes)], ignore_index=True)
