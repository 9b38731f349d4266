import { describe, expect, it } from '@jest/globals';
import { getShipment, NUMBER, ORDER } from '../../../support/json-examples.js';
import { readJson } from '../../../support/read-json-text.js';

const { payload } = getShipment;

describe('a label of Buy Shipping', () => {
  it.each([
    ['getShipment', getShipment],
    ['a shipment without its wrapper', payload],
    ['a recorded call', { request: {}, response: getShipment }],
  ])('is read from %s', async (_, reply) => {
    const { format, packages, issues } = await readJson(reply);
    expect(format).toBe('buy-shipping');
    expect(issues).toEqual([]);
    expect(packages).toEqual([
      expect.objectContaining({
        report: 'buy-shipping',
        orderId: ORDER,
        orderItemId: '10000000000001',
        packageId: payload.ShipmentId,
        quantity: 2,
        // 05:00Z is the evening before in Los Angeles.
        shipDay: '2023-08-01',
        carrier: 'USPS®',
        service: 'USPS Ground Advantage™',
        shipMethod: null,
        trackingNumber: NUMBER,
        origin: 'US',
        destination: 'US',
      }),
    ]);
    expect(JSON.stringify(packages)).not.toMatch(/Ann|Salem/);
  });

  it('is a row each item', async () => {
    const ItemList = ['1', '2'].map((OrderItemId) => ({ OrderItemId, Quantity: 1 }));
    const { packages } = await readJson({ ...payload, ItemList });
    expect(packages.map(({ orderItemId, packageId }) => [orderItemId, packageId])).toEqual([
      ['1', payload.ShipmentId],
      ['2', payload.ShipmentId],
    ]);
  });

  it.each([
    ['Purchased', 1],
    ['RefundRejected', 1],
    ['RefundPending', 0],
    ['RefundApplied', 0],
  ])('with the status %s makes %s rows', async (Status, count) => {
    const { packages, issues } = await readJson({ ...payload, Status });
    expect(packages).toHaveLength(count);
    expect(issues.map(({ code }) => code)).toEqual(count === 1 ? [] : ['label-voided', 'report-empty']);
  });
});
