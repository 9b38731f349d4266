"""Packages: the confirmations in force, grouped, with what each holds."""

import numpy as np
import pandas as pd

from .reading import MONEY, Places, never

NO_DAY = np.iinfo('int64').min
# What a number may be that is no USPS package barcode of 22 digits and yet some carrier's.
OTHER_FORM = r'^(?:1Z|\d+$|[A-Z]{2}\d{9}US$)|[^A-Z0-9]'


def is_barcode(numbers):
    """Which texts are USPS package barcodes: 22 digits from 91 to 95 on, and the check digit holds."""
    texts = numbers.astype('S34')
    has_22 = np.char.str_len(texts) == 22
    digits = np.frombuffer(texts[has_22].astype('S22').tobytes(), dtype='uint8').reshape(-1, 22).astype('int16') - 48
    holds = ((digits >= 0) & (digits <= 9)).all(axis=1) & (digits @ np.tile([3, 1], 11) % 10 == 0)
    found = np.zeros(len(numbers), bool)
    found[has_22] = holds & (digits[:, 0] == 9) & (digits[:, 1] >= 1) & (digits[:, 1] <= 5)
    never('a number of another form', pd.Series(numbers[~found]).str.contains(OTHER_FORM))
    return found


def build_packages(rows):
    """
    Rows of one order and number are one package; rows without a number by day, carrier and method. Gives the package of
    each row, the packages, and where their numbers stand.
    """
    number, numbers = pd.factorize(rows['number'])
    is_blank = rows['number'].to_numpy() == ''
    unnumbered = len(numbers)
    for name in ('day', 'carrier', 'method'):
        unnumbered = unnumbered * len(rows[name].cat.categories) + rows[name].cat.codes.to_numpy('int64')
    key = rows['order'].to_numpy() * (unnumbered.max() + 1) + np.where(is_blank, unnumbered, number)
    package, keys = pd.factorize(key)
    first = np.empty(len(keys), 'int64')
    first[package[::-1]] = np.arange(len(rows))[::-1]
    packages = rows.iloc[first][['order', 'carrier', 'method']].reset_index(drop=True)
    packages['number'] = np.where(is_blank, -1, number)[first]
    packages['tracked'] = is_barcode(np.asarray(numbers, dtype=object))[number[first]]
    return package, packages, Places(numbers)


def cut_parts(rows, package, lines):
    """What rows carry of their lines' amounts: quantity / ordered; the cents left over go to the last, once all is sent."""
    line = rows['line'].to_numpy()
    amounts = {name: lines[name].to_numpy()[line] for name in MONEY}
    is_part = rows['quantity'].to_numpy() != rows['ordered'].to_numpy()
    parts = pd.DataFrame({'package': package, 'line': line, 'quantity': rows['quantity'].to_numpy(),
                          'place': np.arange(len(rows))})[is_part]
    parts = parts.groupby(['package', 'line'], as_index=False).agg({'quantity': 'sum', 'place': 'last'})
    of_line = parts.groupby('line')
    is_last = parts['place'] == of_line['place'].transform('max')
    ordered = lines['quantity'].to_numpy()[parts['line']]
    takes_rest = is_last & (of_line['quantity'].transform('sum') == ordered)
    for name in MONEY:
        whole = lines[name].to_numpy()[parts['line']]
        parts['cut'] = whole * parts['quantity'] // ordered
        rest = whole - parts.groupby('line')['cut'].transform('sum')
        amounts[name][is_part] = 0
        amounts[name][parts['place']] = parts['cut'] + rest.where(takes_rest, 0)
    return amounts


def value_packages(rows, package, packages, lines):
    """Adds what each package costs, in cents without tax and the tax, and its promised day."""
    line = rows['line'].to_numpy()
    held = {name: np.bincount(package, weights=amount).astype('int64')
            for name, amount in cut_parts(rows, package, lines).items()}
    packages['low'] = packages['high'] = held['item-price'] + held['shipping-price']
    packages['tax'] = held['item-tax'] + held['shipping-tax']
    promised = np.full(len(packages), NO_DAY)
    np.maximum.at(promised, package, lines['promised'].to_numpy()[line])
    packages['promised'] = promised
    packages['to-home'] = np.bincount(package, weights=~lines['to-home'].to_numpy()[line]) == 0
    packages['prime'] = np.bincount(package, weights=lines['prime'].to_numpy()[line]) > 0


def find_package(packages, numbers, rows):
    """The package of each row's order and number; -1 where none has it."""
    def key(some):
        return some['order'].to_numpy() * len(numbers.index) + some['number'].to_numpy()

    numbered = np.flatnonzero(packages['number'] >= 0)
    place = Places(key(packages.iloc[numbered])).of(key(rows))
    return np.where((rows['number'] >= 0) & (place >= 0), numbered[place], -1)
