"""Labels of shipping tools: what was mailed, and what else a `shipments` file states."""

import re

import numpy as np
import pandas as pd

from .packages import NO_DAY, find_package
from .reading import by_category, local_days, never, read

UNKNOWN, LETTER, FLAT, PARCEL, DISPUTED = range(5)
PIECES = {'letter': LETTER, 'flat': FLAT, 'parcel': PARCEL}
PACKAGE_TYPES = {'letter': LETTER, 'large envelope': FLAT, 'large envelope or flat': FLAT, 'flat': FLAT,
                 'package': PARCEL, 'parcel': PARCEL, 'box': PARCEL, 'thick envelope': PARCEL}
PARCEL_SERVICE = re.compile(r'\b(package|parcel|priority|ground|express|select|advantage|media mail)\b', re.I)
ENVELOPE_SERVICE = re.compile(r'(usps )?(first class( mail)?|standard mail|marketing mail)', re.I)
OTHER_CARRIER = re.compile(r'(ups|fedex|dhl|ontrac|lasership|amazon)\b', re.I)

SHIP_STATION = {'order': 'Order - Number', 'number': 'Shipment - Tracking Number', 'carrier': 'Shipment - Carrier',
                'service': 'Shipment - Service', 'type': 'Shipment - Package Type', 'void': 'Shipment - Void Flag'}
SHIPMENTS = {'order': 'order-id', 'number': 'tracking-number', 'carrier': 'carrier', 'service': 'service',
             'type': 'package-type', 'word': 'mailpiece', 'origin': 'origin', 'promised': 'promised-delivery-date',
             'category': 'category'}


def piece_of(service, kind, carrier):
    """What service and package type of a label say was mailed."""
    service, kind = (re.sub(r'[\s_-]+', ' ', text).strip().lower() for text in (service, kind))
    if PARCEL_SERVICE.search(service) or OTHER_CARRIER.match(service) or OTHER_CARRIER.match(carrier):
        return PARCEL
    piece = PACKAGE_TYPES.get(kind, UNKNOWN)
    return piece if service == '' or ENVELOPE_SERVICE.fullmatch(service) or piece == PARCEL else UNKNOWN


def read_labels(file, names, orders, numbers):
    """The labels that were not voided, and what each says was mailed."""
    columns = {name: 'category' for name in names.values()}
    rows = read(file, {**columns, names['order']: 'object', names['number']: 'object'})
    rows = rows.rename(columns={name: key for key, name in names.items()})
    if 'void' in names:
        rows = rows[~by_category(rows['void'], lambda text: text.lower() in ('true', 'yes', '1'))].reset_index()
    rows['order'] = orders.of(rows['order'])
    never('a label of an order that no report holds', rows['order'] < 0)
    rows['number'] = np.where(rows['number'] == '', -1, numbers.of(rows['number']))
    services, types, carriers = (rows[name].cat.categories for name in ('service', 'type', 'carrier'))
    said = np.array([[[piece_of(*one) for one in ((service, kind, carrier),)] for carrier in carriers]
                     for service in services for kind in types])
    said = said.reshape(len(services), len(types), len(carriers))
    rows['piece'] = said[tuple(rows[name].cat.codes for name in ('service', 'type', 'carrier'))]
    return rows


def attach_labels(labels, packages, numbers):
    """Pairs of label and package: by number; one that none has belongs to the order's packages without a number."""
    own = find_package(packages, numbers, labels)
    is_own = own >= 0
    loose = pd.DataFrame({'label': np.flatnonzero(~is_own), 'order': labels['order'].to_numpy()[~is_own]})
    unnumbered = packages.loc[packages['number'] < 0, ['order']].rename_axis('package').reset_index()
    pairs = loose.merge(unnumbered, on='order', how='left')
    never('a label that fits no package', pairs['package'].isna())
    return (np.concatenate([np.flatnonzero(is_own), pairs['label'].to_numpy('int64')]),
            np.concatenate([own[is_own], pairs['package'].to_numpy('int64')]))


def lay_pieces(piece, at, said):
    """Lays what labels say was mailed over what is known; two that disagree leave it disputed."""
    at, said = at[said != UNKNOWN], said[said != UNKNOWN]
    before = piece[at]
    piece[at] = said
    clash = (piece[at] != said) | ((before != UNKNOWN) & (before != said))
    piece[at[clash]] = DISPUTED


def lay_labels(folder, orders, numbers, packages):
    """Adds what was mailed, and the category, origin and (where no order report has it) promised day of the `shipments` file."""
    piece = np.full(len(packages), UNKNOWN)
    labels = read_labels(folder / 'shipstation.csv', SHIP_STATION, orders, numbers)
    label, at = attach_labels(labels, packages, numbers)
    lay_pieces(piece, at, labels['piece'].to_numpy()[label])
    labels = read_labels(folder / 'shipments.csv', SHIPMENTS, orders, numbers)
    label, at = attach_labels(labels, packages, numbers)
    word = by_category(labels['word'], lambda text: PIECES.get(text.lower(), UNKNOWN))
    for said in (word, labels['piece'].to_numpy()):
        lay_pieces(piece, at, said[label])
    packages['piece'] = piece

    def spread(values, otherwise):
        column = np.full(len(packages), otherwise)
        column[at] = values[label]
        never('labels of one package that differ', column[at] != values[label])
        return column

    category = spread(labels['category'].cat.codes.to_numpy(), -1)
    packages['category'] = pd.Categorical.from_codes(category, dtype=labels['category'].dtype)
    packages['from-home'] = spread(by_category(labels['origin'], lambda text: text in ('', 'US')), True)
    promised = spread(local_days(labels['promised']), NO_DAY)
    packages['promised'] = packages['promised'].where(packages['promised'] != NO_DAY, promised)
