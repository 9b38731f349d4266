"""What each package counts as under each scenario, and the figures."""

import numpy as np

from .labels import DISPUTED, FLAT, LETTER, PARCEL, PARCEL_SERVICE
from .reading import by_category, never

LIMIT = 1000  # cents
EXACT_WORDS = ['USPS Standard Mail envelopes', 'USPS First Class Mail envelopes']
# The edition of the small/flat clause that is in force since then. It knows no other reading of the value: a scenario
# that asks for one of an earlier edition uses as-written.
EDITION_FROM = '2025-01-15'
READINGS = {'value': ['ex-tax'], 'method': ['by-mailpiece', 'by-ship-method']}
AS_WRITTEN = {'value': 'ex-tax', 'method': 'by-mailpiece'}
SINGLE = [('value', 'ex-tax'), ('value', 'incl-tax'), ('value', 'net'), ('method', 'by-mailpiece'),
          ('method', 'by-ship-method')]
VALID, DEFECT, EXEMPT = 1, 2, 4


def scenarios():
    """The readings that must hold under each scenario; None exempts nothing."""
    yield 'as-counted', None
    yield 'strictest', [(name, one) for name, some in READINGS.items() for one in some]
    yield 'as-written', list(AS_WRITTEN.items())
    for name, reading in SINGLE:
        chosen = {**AS_WRITTEN, name: reading} if reading in READINGS[name] else AS_WRITTEN
        yield f'small-flat.{name}={reading}', list(chosen.items())


def judge(packages):
    """The tests that no reading changes, and those of the readings, each as (met, not met); neither is unknown."""
    def both(met):
        return met, ~met

    piece, tracked, unclear = (packages[name].to_numpy() for name in ('piece', 'tracked', 'unclear'))
    is_envelope = (piece == LETTER) | (piece == FLAT)
    is_parcel = (piece == PARCEL) | by_category(packages['method'], lambda text: bool(PARCEL_SERVICE.search(text)))
    common = [
        both(~packages['prime'].to_numpy()),
        both(packages['from-home'].to_numpy()),
        both(packages['to-home'].to_numpy()),
        both(by_category(packages['carrier'], lambda text: text.lower() == 'usps')),
        (~is_parcel & (piece != DISPUTED), is_parcel),
        (~tracked & ~unclear, tracked),
    ]
    readings = {
        ('value', 'ex-tax'): (packages['high'].to_numpy() < LIMIT, packages['low'].to_numpy() >= LIMIT),
        ('method', 'by-mailpiece'): (is_envelope, piece == PARCEL),
        ('method', 'by-ship-method'): both(by_category(packages['method'], lambda text: text in EXACT_WORDS)),
    }
    return common, readings


def figure(numerator, denominator, best_numerator, best_denominator, counted, undetermined):
    def rate(valid, of):
        return None if of == 0 else f'{(2 * valid * 10**6 + of) // (2 * of) / 10**6:.6f}'

    hundredths = numerator * 10**4 // denominator if denominator else 0
    return {'numerator': numerator, 'denominator': denominator, 'exempt': counted - denominator,
            'undetermined': undetermined, 'rate': rate(numerator, denominator),
            'high': rate(best_numerator, best_denominator),
            'display': f'{hundredths // 100}.{hundredths % 100:02d}%'}


def tell(scenario, counts, names):
    """Figures of each category and in total, from a row of counts for each category."""
    return {'id': scenario, 'total': figure(*(int(one) for one in counts.sum(axis=0))),
            'categories': [{'category': name, **figure(*(int(one) for one in row))}
                           for name, row in zip(names, counts)]}


def count_ledger(stated, category, listed, exempt, is_open):
    """Amazon's counts without the listed packages that are exempt: V / (C - k)."""
    gone, maybe = (np.bincount(category[listed & which], minlength=len(stated)) for which in (exempt, is_open))
    valid, counted = (np.array([one[key] for one in stated]) for key in ('valid', 'counted'))
    defects = counted - valid
    return np.column_stack([valid, counted - np.minimum(gone, defects), valid,
                            counted - np.minimum(gone + maybe, defects), counted, maybe])


def count_records(stated, category, outcomes, exempt, is_open):
    """The packages by the worst and by the best outcome that the known facts allow."""
    outcomes = np.where(exempt, EXEMPT, outcomes | np.where(is_open, EXEMPT, 0))
    each = np.bincount(category * 8 + outcomes, minlength=len(stated) * 8).reshape(-1, 8)

    def of(*some):
        return each[:, list(some)].sum(axis=1)

    valid, best_valid = of(VALID), of(*(some for some in range(8) if some & VALID))
    defect, best_defect = of(*(some for some in range(8) if some & DEFECT)), of(DEFECT)
    counted = each.sum(axis=1)
    return np.column_stack([valid, valid + defect, best_valid, best_valid + best_defect, counted,
                            counted - of(VALID, DEFECT, EXEMPT)])


def count(packages, stated):
    """(Amazon's counts, the records) under every scenario."""
    names = [one['name'] for one in stated]
    category = packages['category'].cat.set_categories(names).cat.codes.to_numpy('int64')
    never('a category that the notice does not state', category < 0)
    listed = packages['listed'].to_numpy()
    # Not listed: valid with a carrier's number, left out by Amazon without one; with another, or an unknown one, either.
    outcomes = np.select([listed, packages['unclear'], packages['number'] < 0, packages['tracked']],
                         [DEFECT, VALID | EXEMPT, EXEMPT, VALID], VALID | EXEMPT)
    common, readings = judge(packages)
    by_amazon, by_records = [], []
    for scenario, asked in scenarios():
        exempt = is_open = np.zeros(len(packages), bool)
        if asked is not None:
            tests = common + [readings[one] for one in asked]
            exempt = np.logical_and.reduce([met for met, _ in tests])
            is_open = ~exempt & ~np.logical_or.reduce([failed for _, failed in tests])
        by_amazon.append(tell(scenario, count_ledger(stated, category, listed, exempt, is_open), names))
        by_records.append(tell(scenario, count_records(stated, category, outcomes, exempt, is_open), names))
    return by_amazon, by_records
