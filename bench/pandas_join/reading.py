"""How files are read, and how columns of them are put into figures."""

import csv
import sys

import numpy as np
import pandas as pd

ZONE = 'America/Los_Angeles'
MONEY = ['item-price', 'item-tax', 'shipping-price', 'shipping-tax']


def never(what, some):
    """Stops where the reports hold what the made ones never do: it is not worked out here."""
    if np.any(some):
        sys.exit(f'rival-join: not worked out here: {what}')


def read(file, columns, amounts=()):
    """The columns that are needed. A TAB file quotes nothing; only an amount may be blank, and is then unknown."""
    style = {'sep': '\t', 'quoting': csv.QUOTE_NONE} if file.suffix == '.txt' else {}
    types = {**columns, **{name: 'float64' for name in amounts}}
    blanks = {name: [''] for name in amounts}
    return pd.read_csv(file, usecols=list(types), dtype=types, keep_default_na=False, na_values=blanks,
                       na_filter=bool(amounts), **style)


def cents(amounts):
    """Amounts of two places in whole cents."""
    return np.rint(amounts.to_numpy() * 100).astype('int64')


def by_category(column, of):
    """What a function says of each different text of a column, row by row."""
    return np.array([of(text) for text in column.cat.categories])[column.cat.codes.to_numpy()]


def local_days(column):
    """Times or days as days of the marketplace, counted from 1970, row by row."""
    texts = pd.Series(column.cat.categories)
    has_zone = texts.str.len() > 10
    days = pd.to_datetime(texts.where(~has_zone))
    zoned = pd.to_datetime(texts.where(has_zone), utc=True).dt.tz_convert(ZONE).dt.tz_localize(None)
    return days.fillna(zoned).to_numpy('datetime64[D]').astype('int64')[column.cat.codes.to_numpy()]


class Places:
    """Where each key stands; -1 where it does not."""

    def __init__(self, keys):
        self.index = pd.Index(keys)

    def of(self, keys):
        return self.index.get_indexer(keys)
