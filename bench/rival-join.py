"""
The rival of the scale bench: what `vtr-appeal analyze` counts of the six reports, as one would write it with pandas.

It joins by the same rules (docs/how-it-counts.md) and must come to the same figures: Amazon's counts and the packages rebuilt
from the records, under every scenario. What never stands in the made reports it does not work out: it stops and says so.
Nothing is asked of it beyond the figures: no row numbers, no issues one by one, no causes, nothing of the letter.

Run: python3 bench/rival-join.py FOLDER
"""

import json
import sys
from pathlib import Path

import numpy as np

from pandas_join.confirmations import read_confirmations
from pandas_join.figures import EDITION_FROM, count
from pandas_join.labels import lay_labels
from pandas_join.listings import attach_listings, lay_listings, read_listings
from pandas_join.orders import read_lines, read_orders
from pandas_join.packages import build_packages, find_package, value_packages
from pandas_join.reading import never


def blur(packages, unclear, lines):
    """Packages of which nobody knows which one Amazon lists: of unknown number, and worth up to all of the order."""
    packages['unclear'] = False
    worth = (lines['item-price'] + lines['shipping-price']).groupby(lines['order']).sum()
    packages.loc[unclear, ['unclear', 'number', 'tracked', 'low']] = [True, -1, False, 0]
    packages.loc[unclear, 'high'] = worth.loc[packages.loc[unclear, 'order']].to_numpy()


def join(folder, case):
    orders, all_lines, elsewhere, cancelled = read_orders(folder)
    lines, differing = read_lines(folder, orders, all_lines)
    del all_lines
    is_out = elsewhere | cancelled
    never('a line of an order that is left out', is_out[lines['order']])
    rows = read_confirmations(folder, orders, lines)
    package, packages, numbers = build_packages(rows)
    never('an order without a confirmation', packages['order'].nunique() != (~is_out).sum())
    value_packages(rows, package, packages, lines)
    del rows, package
    listings = read_listings(folder, orders, numbers)
    found, unclear = attach_listings(listings, find_package(packages, numbers, listings), packages)
    blur(packages, unclear, lines)
    lay_labels(folder, orders, numbers, packages)
    packages = lay_listings(listings, found, packages)
    first, last = (np.datetime64(case['window'][end]).astype('int64') for end in ('from', 'to'))
    counted = packages[packages['promised'].between(first, last)]
    by_amazon, by_records = count(counted, case['notice']['categories'])
    return {
        'packages': {'read': len(packages) + int(is_out.sum()), 'notSellerFulfilled': int(elsewhere.sum()),
                     'cancelled': int(cancelled.sum()), 'outsideWindow': len(packages) - len(counted)},
        'linesThatDiffer': differing,
        'cents': {'exTax': int(packages['high'].sum()), 'inclTax': int((packages['high'] + packages['tax']).sum())},
        'scenarios': by_amazon,
        'reconstructed': by_records,
    }


if __name__ == '__main__':
    of = Path(sys.argv[1])
    # The bench writes its case as JSON, which is YAML too.
    stated = json.loads((of / 'case.yaml').read_text())
    never('an earlier edition', stated['window']['from'] < EDITION_FROM)
    print(json.dumps(join(of, stated), indent=1))
