import type { PackageRow } from '../../model/report-rows.js';
import type { JsonFields } from '../json-fields.js';
import { barePackage } from './bare-package.js';
import { isOrderId } from './is-order-id.js';
import { noteTest } from './note-test.js';
import { orderOfFields } from './order-of-fields.js';

const REFUNDED = new Set(['submitted', 'refunded']);

/** Why a shipment is no package on its way to a buyer: its label was given back, or never bought, or is for a return. */
function whyLeftOut({
  maybe,
  has,
}: JsonFields): readonly [code: string, message: string, key: string] | null {
  if (REFUNDED.has(maybe.text('refund_status') ?? ''))
    return ['label-voided', 'the label was given back, or is being; left out', 'refund_status'];
  if (maybe.text('status') === 'cancelled')
    return ['label-voided', 'the label was cancelled; left out', 'status'];
  if (!has('selected_rate') && !has('tracking_code') && !has('postage_label'))
    return [
      'label-not-bought',
      'only rates were asked for, and no label was bought; left out',
      'selected_rate',
    ];
  if (maybe.mark('is_return') === true)
    return ['label-of-return', 'the label is for a return; left out', 'is_return'];
  return null;
}

/** Whether the label of an EasyPost Shipment is that of a package; where not, that is noted. */
export function isPackage(shipment: JsonFields): boolean {
  const why = whyLeftOut(shipment);
  if (why !== null) shipment.note(...why);
  return why === null;
}

/**
 * The label of an EasyPost Shipment; null where it names no order, by its `reference` or its invoice number. A label of test mode was
 * never paid, so that it does not tell what was mailed. Of the addresses only the countries are read.
 */
export function readShipment(shipment: JsonFields): PackageRow | null {
  const { source, maybe } = shipment;
  const invoice = maybe.object('options')?.maybe.name('invoice_number') ?? null;
  const orderId = orderOfFields(shipment, 'reference', [maybe.name('reference'), invoice], isOrderId);
  if (orderId === null) return null;
  const isTest = maybe.text('mode') === 'test';
  if (isTest) noteTest(shipment, 'mode');
  const rate = maybe.object('selected_rate')?.maybe;
  return {
    ...barePackage(source, 'easypost', orderId),
    packageId: maybe.name('id'),
    shipDay: maybe.object('postage_label')?.maybe.time('label_date')?.day ?? null,
    carrier: rate?.text('carrier') ?? null,
    service: isTest ? null : (rate?.text('service') ?? null),
    packageType: isTest ? null : (maybe.object('parcel')?.maybe.text('predefined_package') ?? null),
    trackingNumber: maybe.name('tracking_code') ?? '',
    origin: maybe.object('from_address')?.maybe.text('country') ?? null,
    destination: maybe.object('to_address')?.maybe.text('country') ?? null,
  };
}
