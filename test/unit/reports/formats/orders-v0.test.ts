import { describe, expect, it } from '@jest/globals';
import { getOrderItems, getOrders, ORDER } from '../../../support/json-examples.js';
import { readJson } from '../../../support/read-json-text.js';

const [order] = getOrders.payload.Orders;
const [item] = getOrderItems.payload.OrderItems;

describe('orders of the Orders API v0', () => {
  it('are read from getOrders without items, as rows of whole orders', async () => {
    const { format, orders, issues } = await readJson(getOrders);
    expect(format).toBe('orders-v0');
    expect(issues).toEqual([]);
    expect(orders).toEqual([
      expect.objectContaining({
        report: 'orders-api',
        orderId: ORDER,
        orderItemId: null,
        sku: '',
        itemPrice: null,
        orderStatus: 'Shipped',
        fulfillmentChannel: 'MFN',
        salesChannel: 'Amazon.com',
        // In Los Angeles the order was placed the evening before, and is promised for the 19th.
        purchaseDay: '2021-07-05',
        promisedDay: '2021-07-19',
        shipCountry: 'US',
        isPrime: false,
      }),
    ]);
  });

  it.each([
    ['getOrder', { payload: order }],
    ['an order without its wrapper', order],
    ['a recorded call', { request: { parameters: {} }, response: { payload: order } }],
    ['a list of replies', [getOrders]],
  ])('are read the same from %s', async (_, reply) => {
    const { format, orders } = await readJson(reply);
    expect(format).toBe('orders-v0');
    expect(orders).toEqual([expect.objectContaining({ orderId: ORDER, orderStatus: 'Shipped' })]);
  });

  it('are told to be one page of several, where a further one is named', async () => {
    const { issues } = await readJson({ payload: { ...getOrders.payload, NextToken: 'abc' } });
    expect(issues).toEqual([expect.objectContaining({ code: 'more-pages', column: 'NextToken' })]);
  });
});

describe('items of the Orders API v0', () => {
  it('are lines with totals in cents, and without anything of the buyer', async () => {
    const { orders, issues } = await readJson(getOrderItems);
    expect(issues).toEqual([]);
    expect(orders).toEqual([
      expect.objectContaining({
        report: 'orders-api',
        orderId: ORDER,
        orderItemId: '10000000000001',
        sku: 'CARD-01',
        asin: 'B000000001',
        quantity: 2,
        itemPrice: 798,
        itemTax: 70,
        shippingPrice: 100,
        shippingTax: 9,
        itemDiscount: 50,
        shippingDiscount: 0,
        orderStatus: '',
        isPrime: null,
      }),
    ]);
    expect(JSON.stringify(orders)).not.toMatch(/Ann|Salem|example/);
  });

  it('leave an amount that is not stated unknown, and say nothing of it', async () => {
    const { ItemTax, ShippingPrice, ...rest } = item ?? {};
    const { orders, issues } = await readJson({ payload: { ...getOrderItems.payload, OrderItems: [rest] } });
    expect([ItemTax, ShippingPrice]).not.toContain(undefined);
    expect(orders).toEqual([expect.objectContaining({ itemPrice: 798, itemTax: null, shippingPrice: null })]);
    expect(issues).toEqual([]);
  });

  it.each([
    ['a number', { CurrencyCode: 'USD', Amount: 7.98 }, 798, []],
    ['of one place', { CurrencyCode: 'USD', Amount: '7.9' }, 790, []],
    ['with parts of a cent', { CurrencyCode: 'USD', Amount: '7.985' }, null, ['field-unreadable']],
    ['below nothing', { CurrencyCode: 'USD', Amount: '-7.98' }, null, ['field-unreadable']],
    ['in another currency', { CurrencyCode: 'JPY', Amount: '798' }, null, ['other-currency']],
    ['without a currency', { Amount: '7.98' }, 798, []],
    ['without an amount', { CurrencyCode: 'USD' }, null, ['field-missing']],
    ['a bare text', '7.98', null, ['field-unreadable']],
  ])('read an amount that is %s', async (_, ItemPrice, cents, codes) => {
    const { orders, issues } = await readJson({ AmazonOrderId: ORDER, OrderItems: [{ ...item, ItemPrice }] });
    expect(orders[0]?.itemPrice).toBe(cents);
    expect(issues.map(({ code }) => code)).toEqual(codes);
    expect(issues.every(({ column }) => column?.startsWith('OrderItems[0].ItemPrice'))).toBe(true);
  });

  it('stand with what is said of their order where both are in one object', async () => {
    const { orders } = await readJson({ ...order, OrderItems: [item] });
    expect(orders).toEqual([
      expect.objectContaining({ sku: 'CARD-01', orderStatus: 'Shipped', promisedDay: '2021-07-19' }),
    ]);
  });

  it.each([
    ['an order without number', { Orders: [{ ...order, AmazonOrderId: null }] }, 'row-without-order'],
    [
      'an order that a name stands for',
      { Orders: [{ ...order, AmazonOrderId: 'Ann Buyer' }] },
      'row-without-order',
    ],
    [
      'an item with neither number nor SKU',
      { AmazonOrderId: ORDER, OrderItems: [{ QuantityOrdered: 1 }] },
      'row-incomplete',
    ],
  ])('leave out %s, and say so', async (_, payload, code) => {
    const { orders, issues } = await readJson({ payload });
    expect(orders).toEqual([]);
    expect(issues.map((issue) => issue.code)).toEqual(expect.arrayContaining([code, 'report-empty']));
    expect(JSON.stringify(issues)).not.toContain('Ann');
  });
});
