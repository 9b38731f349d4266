"""Confirmations, first amended: which rows are in force."""

import numpy as np

from .reading import Places, never, read


def walk(group):
    """The rows of one line one after another: (rows that are replaced, numbers that blank rows keep)."""
    standing, gone, numbers = [], [], {}
    for row in group.itertuples():
        left = sum(one.quantity for one in standing)
        latest_first = standing[::-1]
        queue = [one for one in latest_first if row.number and one.number == row.number]
        queue += [one for one in latest_first if one not in queue]
        replaced = []
        for one in queue:
            if left + row.quantity <= row.ordered:
                break
            left -= one.quantity
            replaced.append(one)
        if replaced and row.number == '':
            row = row._replace(number=replaced[0].number)
            numbers[row.Index] = row.number
        standing = [one for one in standing if one not in replaced] + [row]
        gone += [one.Index for one in replaced]
    return gone, numbers


def amend(rows):
    """In file order a row replaces earlier ones of its line until no more is confirmed than was ordered."""
    never('a deleted number', rows['number'] == 'NULL')
    line, quantity, ordered = (rows[name].to_numpy() for name in ('line', 'quantity', 'ordered'))
    place = np.arange(len(rows))
    # A row for all that was ordered replaces whatever stands before it.
    is_whole = quantity >= ordered
    last = np.full(line.max() + 1, -1)
    last[line[is_whole]] = place[is_whole]
    is_gone = place < last[line]
    # One by one go only a blank that keeps an earlier number, and parts that replace one another.
    is_odd = np.zeros(len(last), bool)
    replacing = last[line[is_gone]]
    is_odd[line[replacing[rows['number'].to_numpy()[replacing] == '']]] = True
    confirmed = np.bincount(line[~is_gone], weights=quantity[~is_gone], minlength=len(last))
    is_odd[line[confirmed[line] > ordered]] = True
    is_gone &= ~is_odd[line]
    for _, group in rows[is_odd[line]].groupby('line', sort=False):
        gone, numbers = walk(group)
        is_gone[gone] = True
        rows.loc[list(numbers), 'number'] = list(numbers.values())
    return rows[~is_gone]


def read_confirmations(folder, orders, lines):
    """The rows in force, each with the line that it names, the line's order and the quantity ordered."""
    names = {'tracking-number': 'number', 'ship-date': 'day', 'carrier-code': 'carrier', 'ship-method': 'method'}
    columns = {'order-id': 'object', 'order-item-id': 'int64', 'quantity': 'int32',
               **{name: 'category' for name in names}, 'tracking-number': 'object'}
    rows = read(folder / 'confirmations.txt', columns).rename(columns=names)
    never('a carrier by another column', rows['carrier'].cat.categories.isin(['', 'Other']))
    rows['line'] = Places(lines['item']).of(rows.pop('order-item-id'))
    never('an item that no order holds', rows['line'] < 0)
    rows['order'] = lines['order'].to_numpy()[rows['line']]
    never('an item of another order', orders.of(rows.pop('order-id')) != rows['order'])
    rows['ordered'] = lines['quantity'].to_numpy()[rows['line']]
    return amend(rows)
