"""
The rival of the scale bench: what `vtr-appeal analyze` counts of the six reports, as one writes it with pandas.

It joins by the same rules (docs/how-it-counts.md) and must come to the same figures: Amazon's counts and the packages rebuilt
from the records, under every scenario. What never stands in the made reports it does not work out: it stops and says so.
Nothing is asked of it beyond the figures: no row numbers, no issues one by one, no causes, no letter.

Run: python3 bench/rival-join.py FOLDER
"""

import csv
import json
import re
import sys
from pathlib import Path

import numpy as np
import pandas as pd

ZONE = 'America/Los_Angeles'
LIMIT = 1000  # cents
EXACT_WORDS = ['USPS Standard Mail envelopes', 'USPS First Class Mail envelopes']
# The edition of the small-flat clause in force since 2025-01-15: a scenario for another reading falls back to as-written.
EDITION_FROM = '2025-01-15'
READINGS = {'value': ['ex-tax'], 'method': ['by-mailpiece', 'by-ship-method']}
AS_WRITTEN = {'value': 'ex-tax', 'method': 'by-mailpiece'}
SINGLE = [('value', 'ex-tax'), ('value', 'incl-tax'), ('value', 'net'), ('method', 'by-mailpiece'), ('method', 'by-ship-method')]

PARCEL_SERVICE = re.compile(r'\b(package|parcel|priority|ground|express|select|advantage|media mail)\b', re.I)
ENVELOPE_SERVICE = re.compile(r'(usps )?(first class( mail)?|standard mail|marketing mail)', re.I)
OTHER_CARRIER = re.compile(r'(ups|fedex|dhl|ontrac|lasership|amazon)\b', re.I)
PACKAGE_TYPES = {'letter': 'letter', 'large envelope': 'flat', 'large envelope or flat': 'flat', 'flat': 'flat',
                 'package': 'parcel', 'parcel': 'parcel', 'box': 'parcel', 'thick envelope': 'parcel'}
UNKNOWN, LETTER, FLAT, PARCEL, DISPUTED = range(5)
PIECES = {'letter': LETTER, 'flat': FLAT, 'parcel': PARCEL}
VALID, DEFECT, EXEMPT = 1, 2, 4
NO_DAY = np.iinfo('int64').min


def never(what, some):
    """Stops where the reports hold what the made ones never do."""
    if np.any(some):
        sys.exit(f'rival-join: not worked out here: {what}')


def read(file, columns, amounts=()):
    """The columns that are needed. A TAB file quotes nothing; only an amount may be blank and then unknown."""
    style = {'sep': '\t', 'quoting': csv.QUOTE_NONE} if file.suffix == '.txt' else {}
    types = {**columns, **{name: 'float64' for name in amounts}}
    blanks = {name: [''] for name in amounts}
    return pd.read_csv(file, usecols=list(types), dtype=types, keep_default_na=False, na_values=blanks,
                       na_filter=bool(amounts), engine='c', low_memory=False, **style)


def cents(amounts):
    return np.rint(amounts.to_numpy() * 100).astype('int64')


def by_category(column, of):
    """What a function says of each different text of a column, row by row."""
    return np.array([of(text) for text in column.cat.categories])[column.cat.codes.to_numpy()]


def local_days(column):
    """Times or days as days of the marketplace, counted from 1970, row by row."""
    texts = pd.Series(column.cat.categories)
    has_zone = texts.str.len() > 10
    days = pd.to_datetime(texts.where(~has_zone), errors='raise')
    zoned = pd.to_datetime(texts.where(has_zone), utc=True).dt.tz_convert(ZONE).dt.tz_localize(None).dt.normalize()
    return days.fillna(zoned).to_numpy('datetime64[D]').astype('int64')[column.cat.codes.to_numpy()]


class Places:
    """Where each key stands, -1 where it does not."""

    def __init__(self, keys):
        self.index = pd.Index(keys)

    def of(self, keys):
        return self.index.get_indexer(keys)


def read_orders(folder):
    """All Orders: which orders there are, which count, and their lines."""
    text = {name: 'category' for name in ('order-status', 'fulfillment-channel', 'sales-channel', 'sku', 'item-status')}
    money = ['item-price', 'item-tax', 'shipping-price', 'shipping-tax']
    rows = read(folder / 'all-orders.txt', {'amazon-order-id': 'object', 'quantity': 'int32', **text}, money)
    codes, ids = pd.factorize(rows['amazon-order-id'])
    is_cancelled = lambda status: status.lower().startswith(('cancelled', 'canceled'))
    live = ~(by_category(rows['order-status'], is_cancelled) | by_category(rows['item-status'], is_cancelled)
             | (rows['quantity'].to_numpy() == 0))
    not_seller = by_category(rows['fulfillment-channel'], lambda text: text.lower() in ('amazon', 'afn')) \
        | by_category(rows['sales-channel'], lambda text: text.lower().startswith('non-amazon'))
    shipped = by_category(rows['order-status'], lambda text: text.lower().startswith('shipped'))
    has = lambda which: np.bincount(codes[which], minlength=len(ids)) > 0
    elsewhere = has(not_seller)
    cancelled = ~elsewhere & ~has(live)
    never('an order that is neither shipped nor cancelled', ~(elsewhere | cancelled | has(live & shipped)))
    never('another channel', ~by_category(rows['fulfillment-channel'], lambda text: text in ('Merchant', 'Amazon')))
    lines = rows.loc[live, ['sku', *money]].assign(order=codes[live])
    return Places(ids), lines, elsewhere, cancelled


def read_lines(folder, orders, all_lines):
    """The lines that count, with the Order Report's money, and how many of All Orders' differ from it."""
    text = {name: 'category' for name in ('sku', 'currency', 'ship-country', 'latest-delivery-date', 'is-prime')}
    money = ['item-price', 'item-tax', 'shipping-price', 'shipping-tax']
    numbers = {'order-item-id': 'int64', 'quantity-purchased': 'int32'}
    rows = read(folder / 'order-report.txt', {'order-id': 'object', **numbers, **text}, money)
    order = orders.of(rows['order-id'])
    never('an order of the Order Report alone', order < 0)
    never('a blank amount', rows[money].isna().to_numpy())
    never('another currency', rows['currency'].cat.categories.to_numpy() != 'USD')
    skus = all_lines['sku'].cat.categories
    sku = skus.get_indexer(rows['sku'].cat.categories)[rows['sku'].cat.codes]
    key = lambda order, sku: order.astype('int64') * len(skus) + sku
    theirs = Places(key(all_lines['order'].to_numpy(), all_lines['sku'].cat.codes.to_numpy()))
    never('an order with two lines of one SKU', not theirs.index.is_unique)
    other = theirs.of(key(order, sku))
    never('a line that stands in one report alone', other < 0)
    lines = pd.DataFrame({'order': order, 'item': rows['order-item-id'], 'quantity': rows['quantity-purchased']})
    differ = np.zeros(len(rows), bool)
    for name in money:
        lines[name] = cents(rows[name])
        differ |= lines[name].to_numpy() != cents(all_lines[name])[other]
    lines['promised'] = local_days(rows['latest-delivery-date'])
    lines['home'] = by_category(rows['ship-country'], lambda text: text in ('', 'US'))
    lines['prime'] = by_category(rows['is-prime'], lambda text: text.lower() == 'true')
    return lines, int(differ.sum())


def amend(rows):
    """The confirmations in force: a later row of a line replaces earlier ones until what is confirmed is not more than was ordered."""
    confirmed = np.bincount(rows['line'], weights=rows['quantity'])
    several = np.flatnonzero((confirmed > rows.groupby('line')['ordered'].first().reindex(range(len(confirmed)), fill_value=0)))
    crowded = rows[rows['line'].isin(several)]
    gone, numbers = [], {}
    for _, group in crowded.groupby('line', sort=False):
        standing = []
        for row in group.itertuples():
            left = sum(one.quantity for one in standing)
            queue = [one for one in standing[::-1] if row.number and one.number == row.number]
            queue += [one for one in standing[::-1] if one not in queue]
            replaced = []
            for one in queue:
                if left + row.quantity <= row.ordered:
                    break
                left -= one.quantity
                replaced.append(one)
            if replaced and row.number == '':
                row = row._replace(number=replaced[0].number)
                numbers[row.Index] = row.number
            row = row._replace(number='') if row.number.upper() == 'NULL' else row
            standing = [one for one in standing if one not in replaced] + [row]
            gone += [one.Index for one in replaced]
    rows.loc[list(numbers), 'number'] = list(numbers.values())
    never('a deleted number', rows['number'].str.upper() == 'NULL')
    return rows.drop(index=gone)


def read_confirmations(folder, orders, lines):
    text = {name: 'category' for name in ('ship-date', 'carrier-code', 'ship-method')}
    rows = read(folder / 'confirmations.txt', {'order-id': 'object', 'order-item-id': 'int64', 'quantity': 'int32',
                                               'tracking-number': 'object', **text})
    rows = rows.rename(columns={'tracking-number': 'number', 'carrier-code': 'carrier', 'ship-method': 'method'})
    never('a carrier by another column', rows['carrier'].isin(['', 'Other']))
    rows['line'] = Places(lines['item']).of(rows.pop('order-item-id'))
    never('an item that no order holds', rows['line'] < 0)
    rows['order'] = lines['order'].to_numpy()[rows['line']]
    never('an item of another order', orders.of(rows.pop('order-id')) != rows['order'])
    rows['ordered'] = lines['quantity'].to_numpy()[rows['line']]
    return amend(rows)


def is_barcode(numbers):
    """Which texts are USPS package barcodes of 22 digits: 91 to 95, and the check digit holds."""
    texts = numbers.astype('S34')
    of_22 = np.char.str_len(texts) == 22
    digits = np.frombuffer(texts[of_22].astype('S22').tobytes(), dtype='uint8').reshape(-1, 22).astype('int16') - 48
    weights = np.tile([3, 1], 11)
    holds = ((digits >= 0) & (digits <= 9)).all(axis=1) & ((digits * weights).sum(axis=1) % 10 == 0)
    found = np.zeros(len(numbers), bool)
    found[of_22] = holds & (digits[:, 0] == 9) & (digits[:, 1] >= 1) & (digits[:, 1] <= 5)
    others = pd.Series(numbers[~found])
    never('a number of another form', others.str.contains(r'^(?:1Z|\d+$|[A-Z]{2}\d{9}US$)|[^A-Z0-9]', regex=True))
    return found


def build_packages(rows):
    """Rows of one order and number are one package; rows without a number by day, carrier and method."""
    number, numbers = pd.factorize(rows['number'])
    is_blank = rows['number'].to_numpy() == ''
    unnumbered = len(numbers)
    for name in ('ship-date', 'carrier', 'method'):
        unnumbered = unnumbered * len(rows[name].cat.categories) + rows[name].cat.codes.to_numpy(dtype='int64')
    spread = int(unnumbered.max()) + 1
    key = rows['order'].to_numpy(dtype='int64') * spread + np.where(is_blank, unnumbered, number)
    package, keys = pd.factorize(key)
    first = np.empty(len(keys), dtype='int64')
    first[package[::-1]] = np.arange(len(rows))[::-1]
    head = rows.iloc[first]
    packages = pd.DataFrame({
        'order': head['order'].to_numpy(), 'number': np.where(is_blank[first], -1, number[first]),
        'carrier': head['carrier'].array, 'method': head['method'].array})
    tracked = is_barcode(np.asarray(numbers, dtype=object))
    packages['tracked'] = tracked[number[first]] & ~is_blank[first]
    return package, packages, Places(numbers)


MONEY = ['item-price', 'item-tax', 'shipping-price', 'shipping-tax']


def value_packages(rows, package, packages, lines):
    """What each package carries of its lines' amounts; the cents that parts leave over go to the last of them."""
    line = rows['line'].to_numpy()
    held = pd.DataFrame({'package': package, 'line': line})
    is_part = rows['quantity'].to_numpy() != rows['ordered'].to_numpy()
    amounts = {name: lines[name].to_numpy()[line] for name in MONEY}
    if is_part.any():
        part = pd.DataFrame({'package': package[is_part], 'line': line[is_part],
                             'quantity': rows['quantity'].to_numpy()[is_part], 'place': np.flatnonzero(is_part)})
        part = part.groupby(['package', 'line'], as_index=False, sort=False).agg({'quantity': 'sum', 'place': 'last'})
        ordered = lines['quantity'].to_numpy()[part['line']]
        sent = part.groupby('line')['quantity'].transform('sum').to_numpy()
        is_last = part['place'].to_numpy() == part.groupby('line')['place'].transform('max').to_numpy()
        for name in MONEY:
            whole = lines[name].to_numpy()[part['line']]
            part['cut'] = whole * part['quantity'].to_numpy() // ordered
            rest = whole - part.groupby('line')['cut'].transform('sum').to_numpy()
            amounts[name][is_part] = 0
            amounts[name][part['place']] = part['cut'] + np.where(is_last & (sent == ordered), rest, 0)
    held = {name: np.bincount(package, weights=amounts[name], minlength=len(packages)).astype('int64') for name in MONEY}
    packages['low'] = held['item-price'] + held['shipping-price']
    packages['high'] = packages['low']
    packages['tax'] = held['item-tax'] + held['shipping-tax']
    promised = np.full(len(packages), NO_DAY)
    np.maximum.at(promised, package, lines['promised'].to_numpy()[line])
    packages['promised'] = promised
    for name, neutral in (('home', True), ('prime', False)):
        odd = lines[name].to_numpy()[line] != neutral
        column = np.full(len(packages), neutral)
        column[package[odd]] = not neutral
        packages[name] = column
    return packages


def read_listings(folder, orders, numbers):
    text = {'Carrier Name': 'carrier', 'Origin Country': 'origin', 'Promised Delivery Date': 'promised', 'Ship Method': 'method',
            'Has valid tracking': 'validity', 'Product Category': 'category'}
    rows = read(folder / 'vtr-report.csv', {'Order ID': 'object', 'Tracking ID': 'object', **{name: 'category' for name in text}},
                ['Package Value'])
    rows = rows.rename(columns=text)
    never('a listed package that did not fail', ~rows['validity'].isin(['No', '']))
    never('a listed package without a value', rows['Package Value'].isna())
    rows['order'] = orders.of(rows.pop('Order ID'))
    never('a listed order that no report holds', rows['order'] < 0)
    texts = rows.pop('Tracking ID')
    rows['number'] = np.where(texts == '', -1, numbers.of(texts))
    never('a listed number that no confirmation holds', (rows['number'] < 0) & (texts != ''))
    rows['value'] = cents(rows.pop('Package Value'))
    rows['promised'] = local_days(rows['promised'])
    rows['origin'] = by_category(rows['origin'], lambda text: text in ('', 'US'))
    return rows


def narrow(some, agrees):
    fitting = [one for one in some if agrees(one)]
    return fitting or some


def attach_listings(listings, packages, key):
    """The package that each of Amazon's rows means: by number, else by method, carrier and value where some package agrees."""
    numbered = np.flatnonzero(packages['number'] >= 0)
    own = Places(key(packages['order'].to_numpy()[numbered], packages['number'].to_numpy()[numbered]))
    place = own.of(key(listings['order'].to_numpy(), listings['number'].to_numpy()))
    found = np.where((listings['number'] >= 0) & (place >= 0), numbered[place], -1)
    never('a package listed twice', pd.Series(found[found >= 0]).duplicated())
    taken = set(found[found >= 0])
    loose = listings[found < 0].sort_values(['order', 'promised', 'value'], kind='stable')
    candidates = packages[packages['order'].isin(loose['order'])].groupby('order').groups
    unclear = set()
    methods, carriers = packages['method'].astype(object), packages['carrier'].astype(object)
    for row in loose.itertuples():
        free = [one for one in candidates.get(row.order, ()) if one not in taken]
        free = narrow(free, lambda one: methods[one] == row.method)
        free = narrow(free, lambda one: carriers[one] == row.carrier)
        free = narrow(free, lambda one: packages.at[one, 'low'] == row.value)
        if not free:
            continue
        found[listings.index.get_loc(row.Index)] = free[0]
        taken.add(free[0])
        if len(free) > 1:
            unclear.update(free)
    return found, sorted(unclear)


def piece_of(service, kind, carrier):
    """What service and package type of a label say was mailed."""
    service, kind = (re.sub(r'[\s_-]+', ' ', text).strip().lower() for text in (service, kind))
    if PARCEL_SERVICE.search(service) or OTHER_CARRIER.match(service) or OTHER_CARRIER.match(carrier):
        return PARCEL
    piece = PIECES.get(PACKAGE_TYPES.get(kind), UNKNOWN)
    return piece if service == '' or ENVELOPE_SERVICE.fullmatch(service) or piece == PARCEL else UNKNOWN


def read_labels(file, orders, numbers, names, more=()):
    rows = read(file, {names['order']: 'object', names['number']: 'object',
                       **{names[name]: 'category' for name in ('carrier', 'service', 'type')}, **{name: 'category' for name in more}})
    if 'Shipment - Void Flag' in rows:
        rows = rows[by_category(rows.pop('Shipment - Void Flag'), lambda text: text.lower() not in ('true', 'yes', '1'))]
    rows = rows.rename(columns={name: key for key, name in names.items()})
    rows['order'] = orders.of(rows['order'])
    never('a label of an order that no report holds', rows['order'] < 0)
    rows['number'] = np.where(rows['number'] == '', -1, numbers.of(rows['number']))
    kinds = [rows[name].cat.categories for name in ('service', 'type', 'carrier')]
    table = np.array([[[piece_of(*texts) for texts in ((one, kind, carrier),)][0] for carrier in kinds[2]]
                      for one in kinds[0] for kind in kinds[1]]).reshape([len(some) for some in kinds])
    rows['piece'] = table[rows.pop('service').cat.codes, rows.pop('type').cat.codes, rows.pop('carrier').cat.codes]
    return rows.reset_index(drop=True)


def attach_labels(labels, packages, key):
    """Pairs of label and package: by number; those left belong to the order's packages without one."""
    numbered = np.flatnonzero(packages['number'] >= 0)
    own = Places(key(packages['order'].to_numpy()[numbered], packages['number'].to_numpy()[numbered]))
    place = own.of(key(labels['order'].to_numpy(), labels['number'].to_numpy()))
    is_own = (labels['number'].to_numpy() >= 0) & (place >= 0)
    loose = pd.DataFrame({'label': np.flatnonzero(~is_own), 'order': labels['order'].to_numpy()[~is_own]})
    open_ = packages.loc[(packages['number'] < 0) & packages['confirmed'], ['order']].rename_axis('package').reset_index()
    paired = loose.merge(open_, on='order', how='left')
    never('a label that fits no package', paired['package'].isna())
    return (np.concatenate([np.flatnonzero(is_own), paired['label'].to_numpy()]),
            np.concatenate([numbered[place[is_own]], paired['package'].to_numpy(dtype='int64')]))


def lay_pieces(piece, at, said):
    """Lays what labels say was mailed over what is known; two that disagree leave it disputed."""
    at, said = at[said != UNKNOWN], said[said != UNKNOWN]
    before = piece.copy()
    piece[at] = said
    clash = (piece[at] != said) | ((before[at] != UNKNOWN) & (before[at] != said))
    piece[at[clash]] = DISPUTED


def lay_shipments(folder, orders, numbers, packages, key, piece):
    """The `shipments` file: category, origin, promised day and its own word for what was mailed."""
    names = {'order': 'order-id', 'number': 'tracking-number', 'carrier': 'carrier', 'service': 'service', 'type': 'package-type'}
    rows = read_labels(folder / 'shipments.csv', orders, numbers, names, ['mailpiece', 'origin', 'promised-delivery-date', 'category'])
    label, at = attach_labels(rows, packages, key)
    word = by_category(rows['mailpiece'], lambda text: PIECES.get(text.lower(), UNKNOWN))
    for said in (word, rows['piece'].to_numpy()):
        lay_pieces(piece, at, said[label])
    category = np.full(len(packages), -1)
    category[at] = rows['category'].cat.codes.to_numpy()[label]
    never('a package of two categories', category[at] != rows['category'].cat.codes.to_numpy()[label])
    packages['category'] = pd.Categorical.from_codes(category, rows['category'].cat.categories).astype(object)
    domestic = np.ones(len(packages), bool)
    domestic[at] = by_category(rows['origin'], lambda text: text in ('', 'US'))[label]
    packages['from-home'] = domestic
    promised = np.full(len(packages), NO_DAY)
    promised[at] = local_days(rows['promised-delivery-date'])[label]
    unknown = packages['promised'] == NO_DAY
    packages['promised'] = np.where(unknown, promised, packages['promised'])


def lay_listings(listings, found, packages):
    """Amazon's rows over what the records say; those that no package has are packages of their own."""
    alone = listings[found < 0]
    more = pd.DataFrame({'order': alone['order'], 'number': -1, 'carrier': alone['carrier'].astype(object),
                         'method': alone['method'].astype(object), 'tracked': False, 'low': alone['value'], 'high': alone['value'], 'tax': 0,
                         'promised': alone['promised'], 'home': True, 'prime': False, 'confirmed': False, 'unclear': False,
                         'piece': UNKNOWN, 'category': alone['category'].astype(object), 'from-home': alone['origin'], 'listed': True})
    is_ours = found >= 0
    at, ours = found[is_ours], listings[is_ours]
    packages['listed'] = False
    packages.loc[at, 'listed'] = True
    for ours_name, name in (('low', 'value'), ('high', 'value'), ('promised', 'promised'), ('from-home', 'origin')):
        packages[ours_name].to_numpy()[at] = ours[name].to_numpy()
    for name in ('category', 'carrier', 'method'):
        column = packages[name].astype(object).to_numpy(copy=True)
        column[at] = ours[name].astype(object).to_numpy()
        packages[name] = pd.Categorical(column) if len(more) == 0 else column
    return pd.concat([packages, more], ignore_index=True) if len(more) else packages


def judge(packages):
    """Each test as (met, not met); neither is unknown."""
    text = lambda name, of: by_category(packages[name].astype('category'), of).astype(bool)
    both = lambda met: (met, ~met)
    piece = packages['piece'].to_numpy()
    is_parcel = (piece == PARCEL) | text('method', lambda method: bool(PARCEL_SERVICE.search(method)))
    tracked = packages['tracked'].to_numpy()
    unclear = packages['unclear'].to_numpy()
    under = packages['high'].to_numpy() < LIMIT
    over = packages['low'].to_numpy() >= LIMIT
    common = [
        both(~packages['prime'].to_numpy()), both(packages['home'].to_numpy()), both(packages['from-home'].to_numpy()),
        both(text('carrier', lambda carrier: carrier.lower() == 'usps')),
        (~is_parcel & (piece != DISPUTED), is_parcel), (~tracked & ~unclear, tracked)]
    readings = {
        ('value', 'ex-tax'): (under, over),
        ('method', 'by-mailpiece'): ((piece == LETTER) | (piece == FLAT), piece == PARCEL),
        ('method', 'by-ship-method'): both(text('method', lambda method: method in EXACT_WORDS))}
    return common, readings


def scenarios():
    """For each scenario the readings that must hold; None exempts nothing."""
    yield 'as-counted', None
    yield 'strictest', [(name, one) for name, some in READINGS.items() for one in some]
    yield 'as-written', list(AS_WRITTEN.items())
    for name, reading in SINGLE:
        chosen = {**AS_WRITTEN, name: reading} if reading in READINGS[name] else AS_WRITTEN
        yield f'small-flat.{name}={reading}', list(chosen.items())


def exemption_of(common, readings, asked):
    """(exempt, undetermined) of each package: one test not met decides, then one unknown."""
    tests = common + [readings[one] for one in asked]
    met = np.logical_and.reduce([test[0] for test in tests])
    failed = np.logical_or.reduce([test[1] for test in tests])
    return met, ~met & ~failed


def figure(numerator, denominator, best_numerator, best_denominator, counted, undetermined):
    rate = lambda n, d: None if d == 0 else f'{(2 * n * 10**6 + d) // (2 * d) / 10**6:.6f}'
    hundredths = numerator * 10**4 // denominator if denominator else 0
    return {'numerator': numerator, 'denominator': denominator, 'exempt': counted - denominator, 'undetermined': undetermined,
            'rate': rate(numerator, denominator), 'high': rate(best_numerator, best_denominator),
            'display': f'{hundredths // 100}.{hundredths % 100:02d}%'}


def tell(counts, names):
    """Figures of each category and in total, from rows of counts."""
    return {'total': figure(*(int(column) for column in counts.sum(axis=0))),
            'categories': [{'category': name, **figure(*(int(one) for one in row))} for name, row in zip(names, counts)]}


def count_ledger(stated, group, listed, exempt, is_open):
    """Amazon's counts without the listed packages that are exempt: V / (C - k)."""
    per = lambda which: np.bincount(group[listed & which], minlength=len(stated))
    valid, counted = (np.array([one[key] for one in stated]) for key in ('valid', 'counted'))
    gone, maybe = per(exempt), per(is_open)
    never('a package listed in a category that the notice does not state', len(gone) > len(stated))
    defects = counted - valid
    return np.column_stack([valid, counted - np.minimum(gone, defects), valid, counted - np.minimum(gone + maybe, defects), counted, maybe])


def count_records(size, group, outcomes, exempt, is_open):
    """The packages at the worst and at the best outcome that the known facts allow."""
    outcomes = np.where(exempt, EXEMPT, np.where(is_open, outcomes | EXEMPT, outcomes))
    per = lambda which: np.bincount(group[which], minlength=size)
    can = lambda outcome: (outcomes & outcome) > 0
    valid, defect = outcomes == VALID, can(DEFECT)
    best_valid, best_defect = can(VALID), outcomes == DEFECT
    several = ~np.isin(outcomes, [VALID, DEFECT, EXEMPT])
    return np.column_stack([per(valid), per(valid) + per(defect), per(best_valid), per(best_valid) + per(best_defect),
                            np.bincount(group, minlength=size), per(several)])


def main(folder):
    case = json.loads((folder / 'case.yaml').read_text())
    stated = case['notice']['categories']
    names = [one['name'] for one in stated]
    orders, all_lines, elsewhere, cancelled = read_orders(folder)
    lines, differing = read_lines(folder, orders, all_lines)
    never('a line of an order that is left out', (elsewhere | cancelled)[lines['order']])
    del all_lines
    rows = read_confirmations(folder, orders, lines)
    package, packages, numbers = build_packages(rows)
    packages = value_packages(rows, package, packages, lines)
    del rows, package
    never('an order without a confirmation', len(np.unique(packages['order'])) != (~(elsewhere | cancelled)).sum())
    key = lambda order, number: order.astype('int64') * len(numbers.index) + number
    listings = read_listings(folder, orders, numbers)
    found, unclear = attach_listings(listings, packages, key)
    packages['confirmed'] = True
    packages['unclear'] = False
    packages.loc[unclear, ['unclear', 'number', 'tracked', 'low']] = [True, -1, False, 0]
    worth = lines.groupby('order')[['item-price', 'shipping-price']].sum().sum(axis=1)
    packages.loc[unclear, 'high'] = worth.reindex(packages.loc[unclear, 'order']).to_numpy()
    piece = np.full(len(packages), UNKNOWN)
    names_of = {'order': 'Order - Number', 'number': 'Shipment - Tracking Number', 'carrier': 'Shipment - Carrier',
                'service': 'Shipment - Service', 'type': 'Shipment - Package Type'}
    labels = read_labels(folder / 'shipstation.csv', orders, numbers, names_of, ['Shipment - Void Flag'])
    label, at = attach_labels(labels, packages, key)
    lay_pieces(piece, at, labels['piece'].to_numpy()[label])
    del labels
    lay_shipments(folder, orders, numbers, packages, key, piece)
    packages['piece'] = piece
    packages = lay_listings(listings, found, packages)

    first, last = (np.datetime64(case['window'][end]).astype('int64') for end in ('from', 'to'))
    inside = packages['promised'].between(first, last).to_numpy()
    never('an edition before that of 2025', case['window']['from'] < EDITION_FROM)
    outside = int((~inside).sum())
    packages = packages[inside]
    group = pd.Categorical(packages['category'], categories=names).codes.astype('int64')
    never('a category that the notice does not state', group < 0)
    listed, number = packages['listed'].to_numpy(), packages['number'].to_numpy()
    outcomes = np.select([listed, packages['unclear'], number < 0, packages['tracked']], [DEFECT, VALID | EXEMPT, EXEMPT, VALID], VALID | EXEMPT)
    common, readings = judge(packages)
    by_amazon, by_records = [], []
    for name, asked in scenarios():
        nothing = np.zeros(len(packages), bool)
        exempt, is_open = (nothing, nothing) if asked is None else exemption_of(common, readings, asked)
        by_amazon.append({'id': name, **tell(count_ledger(stated, group, listed, exempt, is_open), names)})
        by_records.append({'id': name, **tell(count_records(len(names), group, outcomes, exempt, is_open), names)})
    out = int(elsewhere.sum()), int(cancelled.sum())
    print(json.dumps({
        'packages': {'read': len(packages) + outside + sum(out), 'notSellerFulfilled': out[0], 'cancelled': out[1], 'outsideWindow': outside},
        'reportsDiffer': differing, 'cents': {'exTax': int(packages['low'].sum()), 'tax': int(packages['tax'].sum())},
        'scenarios': by_amazon, 'reconstructed': by_records}, indent=1))


main(Path(sys.argv[1]))
