"""Orders and their lines, from All Orders and the Order Report."""

import numpy as np
import pandas as pd

from .reading import MONEY, Places, by_category, cents, local_days, never, read


def is_cancelled(status):
    return status.lower().startswith(('cancelled', 'canceled'))


def read_orders(folder):
    """All Orders: (orders by id, their live lines, which the seller did not fulfil, which were cancelled)."""
    texts = ['order-status', 'fulfillment-channel', 'sales-channel', 'sku', 'item-status']
    columns = {'amazon-order-id': 'object', 'quantity': 'int32', **{name: 'category' for name in texts}}
    rows = read(folder / 'all-orders.txt', columns, MONEY)
    channel, status = rows['fulfillment-channel'], rows['order-status']
    never('another channel', ~channel.cat.categories.isin(['Merchant', 'Amazon']))
    order, ids = pd.factorize(rows['amazon-order-id'])
    live = ~by_category(status, is_cancelled) & ~by_category(rows['item-status'], is_cancelled)
    live &= rows['quantity'].to_numpy() != 0
    not_seller = by_category(channel, lambda text: text == 'Amazon')
    not_seller |= by_category(rows['sales-channel'], lambda text: text.lower().startswith('non-amazon'))
    shipped = by_category(status, lambda text: text.lower().startswith('shipped'))

    def has(which):
        return np.bincount(order[which], minlength=len(ids)) > 0

    elsewhere = has(not_seller)
    cancelled = ~elsewhere & ~has(live)
    never('an order that is neither shipped nor cancelled', ~(elsewhere | cancelled | has(live & shipped)))
    return Places(ids), rows.loc[live, ['sku', *MONEY]].assign(order=order[live]), elsewhere, cancelled


def read_lines(folder, orders, all_lines):
    """The lines, with the Order Report's money, and of how many All Orders states other amounts."""
    texts = ['sku', 'currency', 'ship-country', 'latest-delivery-date', 'is-prime']
    columns = {'order-id': 'object', 'order-item-id': 'int64', 'quantity-purchased': 'int32'}
    rows = read(folder / 'order-report.txt', {**columns, **{name: 'category' for name in texts}}, MONEY)
    order = orders.of(rows['order-id'])
    never('an order of the Order Report alone', order < 0)
    never('a blank amount', rows[MONEY].isna().to_numpy())
    never('another currency', rows['currency'].cat.categories != 'USD')
    # All Orders states no order-item-id: a line of both is one of the same order and SKU.
    skus = all_lines['sku'].cat.categories
    sku = skus.get_indexer(rows['sku'].cat.categories)[rows['sku'].cat.codes]
    theirs = Places(all_lines['order'].to_numpy() * len(skus) + all_lines['sku'].cat.codes.to_numpy())
    never('an order with two lines of one SKU', not theirs.index.is_unique)
    other = theirs.of(order * len(skus) + sku)
    never('a line that stands in one report alone', other < 0)
    lines = pd.DataFrame({
        'order': order,
        'item': rows['order-item-id'],
        'quantity': rows['quantity-purchased'],
        'promised': local_days(rows['latest-delivery-date']),
        'to-home': by_category(rows['ship-country'], lambda text: text in ('', 'US')),
        'prime': by_category(rows['is-prime'], lambda text: text.lower() == 'true'),
        **{name: cents(rows[name]) for name in MONEY},
    })
    differ = np.logical_or.reduce([lines[name].to_numpy() != cents(all_lines[name])[other] for name in MONEY])
    return lines, int(differ.sum())
