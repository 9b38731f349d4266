/** Made-up replies in the layouts that the vendors publish, one of each kind, with what of a buyer stands in them. */

const BUYER = { Name: 'Ann Buyer', AddressLine1: '1 Elm St', City: 'Salem', PostalCode: '97301' };
const buyer = { name: 'Ann Buyer', street1: '1 Elm St', city: 'Salem', zip: '97301', phone: '5551234' };

const usd = (Amount: string) => ({ CurrencyCode: 'USD', Amount });
const dollars = (amount: string) => ({ currencyCode: 'USD', amount });

export const ORDER = '111-0000001-0000001';
export const NUMBER = '9400111899223197428497';

/** getOrders: orders without items. */
export const getOrders = {
  payload: {
    Orders: [
      {
        AmazonOrderId: ORDER,
        PurchaseDate: '2021-07-06T03:10:00Z',
        LastUpdateDate: '2021-07-09T10:00:00Z',
        OrderStatus: 'Shipped',
        FulfillmentChannel: 'MFN',
        SalesChannel: 'Amazon.com',
        LatestDeliveryDate: '2021-07-20T06:59:59Z',
        IsPrime: false,
        OrderTotal: usd('9.98'),
        ShippingAddress: { ...BUYER, CountryCode: 'US' },
        BuyerInfo: { BuyerEmail: 'ann@example.com', BuyerName: 'Ann Buyer' },
      },
    ],
  },
};

/** getOrderItems: the items of one order, which says nothing of the order. */
export const getOrderItems = {
  payload: {
    AmazonOrderId: ORDER,
    OrderItems: [
      {
        ASIN: 'B000000001',
        OrderItemId: '10000000000001',
        SellerSKU: 'CARD-01',
        Title: 'A card',
        QuantityOrdered: 2,
        QuantityShipped: 2,
        ItemPrice: usd('7.98'),
        ItemTax: usd('0.70'),
        ShippingPrice: usd('1.00'),
        ShippingTax: usd('0.09'),
        PromotionDiscount: usd('0.50'),
        ShippingDiscount: usd('0.00'),
        BuyerInfo: { GiftMessageText: 'For Ann', GiftWrapPrice: usd('3.00') },
      },
    ],
  },
};

const proceeds = {
  proceedsTotal: dollars('12.27'),
  breakdowns: [
    { type: 'ITEM', subtotal: dollars('7.98') },
    { type: 'SHIPPING', subtotal: dollars('1.00') },
    { type: 'GIFT_WRAP', subtotal: dollars('3.00') },
    {
      type: 'TAX',
      subtotal: dollars('0.79'),
      detailedBreakdowns: [
        { subtype: 'ITEM', value: dollars('0.70') },
        { subtype: 'SHIPPING', value: dollars('0.09') },
      ],
    },
    {
      type: 'DISCOUNT',
      subtotal: dollars('-0.50'),
      detailedBreakdowns: [{ subtype: 'ITEM', value: dollars('-0.50') }],
    },
  ],
};

/** getOrder of the newer API, with every set of fields that is read. */
export const getOrder2026 = {
  order: {
    orderId: ORDER,
    createdTime: '2021-07-06T03:10:00Z',
    lastUpdatedTime: '2021-07-15T10:00:00Z',
    programs: ['PRIME'],
    salesChannel: { channelName: 'AMAZON', marketplaceId: 'ATVPDKIKX0DER', marketplaceName: 'Amazon.com' },
    buyer: { buyerName: 'Ann Buyer', buyerEmail: 'ann@example.com' },
    recipient: { deliveryAddress: { ...buyer, countryCode: 'US' } },
    fulfillment: {
      fulfillmentStatus: 'SHIPPED',
      fulfilledBy: 'MERCHANT',
      deliverByWindow: { latestDateTime: '2021-07-20T06:59:59Z' },
    },
    orderItems: [
      {
        orderItemId: '10000000000001',
        quantityOrdered: 2,
        product: {
          asin: 'B000000001',
          sellerSku: 'CARD-01',
          title: 'A card',
          price: { unitPrice: dollars('3.99') },
        },
        proceeds,
        fulfillment: { quantityFulfilled: 2, quantityUnfulfilled: 0 },
      },
    ],
    packages: [
      {
        packageReferenceId: 'PKG-1',
        createdTime: '2021-07-08T17:00:00Z',
        packageStatus: { status: 'IN_TRANSIT', detailedStatus: 'OUT_FOR_DELIVERY' },
        carrier: 'USPS',
        shipTime: '2021-07-08T18:00:00Z',
        shippingService: 'USPS First Class Mail',
        trackingNumber: NUMBER,
        shipFromAddress: { ...buyer, name: 'Our Store', countryCode: 'US' },
        packageItems: [{ orderItemId: '10000000000001', quantity: 2 }],
      },
    ],
  },
};

/** getShipment of Buy Shipping. */
export const getShipment = {
  payload: {
    ShipmentId: 'a1b2c3d4-0000-4000-8000-000000000001',
    AmazonOrderId: ORDER,
    ItemList: [{ OrderItemId: '10000000000001', Quantity: 2 }],
    ShipFromAddress: { ...BUYER, Name: 'Our Store', CountryCode: 'US' },
    ShipToAddress: { ...BUYER, CountryCode: 'US' },
    ShippingService: {
      ShippingServiceName: 'USPS Ground Advantage™',
      CarrierName: 'USPS®',
      ShipDate: '2023-08-02T05:00:00Z',
      Rate: { CurrencyCode: 'USD', Amount: 4.73 },
    },
    Label: { FileContents: { Contents: 'H4sIAAAA', FileType: 'image/png' } },
    Status: 'Purchased',
    TrackingId: NUMBER,
    CreatedDate: '2023-08-01T18:29:34Z',
  },
};

/** getTracking of Amazon Shipping. */
export const getTracking = {
  payload: {
    trackingId: 'TBA000000000001',
    alternateLegTrackingId: 'null',
    eventHistory: [
      { eventCode: 'ReadyForReceive', eventTime: '2021-07-08T18:00:00Z', shipmentType: 'FORWARD' },
      {
        eventCode: 'PickupDone',
        location: { city: 'Salem', postalCode: '97301', countryCode: 'US' },
        eventTime: '2021-07-09T05:30:00Z',
        shipmentType: 'FORWARD',
      },
      { eventCode: 'Delivered', eventTime: '2021-07-10T20:00:00Z', shipmentType: 'FORWARD' },
    ],
    promisedDeliveryDate: '2021-07-12T06:59:59Z',
    summary: { status: 'Delivered' },
  },
};

/** An EasyPost Tracker of production. */
export const easypostTracker = {
  id: 'trk_1',
  object: 'Tracker',
  mode: 'production',
  tracking_code: NUMBER,
  status: 'delivered',
  signed_by: 'Ann Buyer',
  carrier: 'USPS',
  updated_at: '2021-07-12T20:00:00Z',
  is_return: false,
  tracking_details: [
    {
      object: 'TrackingDetail',
      message: 'Shipping Label Created, USPS Awaiting Item',
      status: 'pre_transit',
      datetime: '2021-07-08T18:00:00Z',
      tracking_location: { city: 'Salem', zip: '97301' },
    },
    { object: 'TrackingDetail', message: 'Accepted', status: 'in_transit', datetime: '2021-07-09T01:00:00Z' },
    {
      object: 'TrackingDetail',
      message: 'Delivered, In/At Mailbox',
      status: 'delivered',
      datetime: '2021-07-12T19:30:00Z',
    },
  ],
};

/** An EasyPost Shipment of production whose label was bought. */
export const easypostShipment = {
  id: 'shp_1',
  object: 'Shipment',
  mode: 'production',
  reference: ORDER,
  is_return: false,
  status: 'delivered',
  tracking_code: NUMBER,
  refund_status: null,
  options: { invoice_number: '77', payment: { type: 'SENDER' } },
  parcel: { object: 'Parcel', predefined_package: 'Letter', weight: 0.9 },
  selected_rate: { object: 'Rate', service: 'First', carrier: 'USPS', rate: '0.60', currency: 'USD' },
  rates: [{ object: 'Rate', service: 'Priority', carrier: 'USPS', rate: '6.90' }],
  postage_label: { object: 'PostageLabel', label_date: '2021-07-09T02:00:00Z' },
  from_address: { object: 'Address', ...buyer, name: 'Our Store', country: 'US' },
  to_address: { object: 'Address', ...buyer, country: 'US' },
  buyer_address: { object: 'Address', ...buyer, country: 'US' },
  tracker: easypostTracker,
};

/** A Shippo track. */
export const shippoTrack = {
  carrier: 'usps',
  tracking_number: NUMBER,
  address_to: { city: 'Salem', state: 'OR', zip: '97301', country: 'US' },
  servicelevel: { token: 'usps_priority', name: 'Priority Mail' },
  tracking_status: {
    object_updated: '2021-07-13T01:00:00Z',
    status: 'DELIVERED',
    status_details: 'Your shipment has been delivered at the destination mailbox.',
    status_date: '2021-07-12T19:30:00Z',
  },
  tracking_history: [
    {
      status: 'UNKNOWN',
      status_details: 'The shipping label has been created and the USPS is awaiting the item.',
      status_date: '2021-07-08T18:00:00Z',
      location: null,
    },
    {
      status: 'TRANSIT',
      status_details: 'Your shipment has been accepted at the USPS origin facility.',
      status_date: '2021-07-09T01:00:00Z',
    },
    {
      status: 'DELIVERED',
      status_details: 'Your shipment has been delivered at the destination mailbox.',
      status_date: '2021-07-12T19:30:00Z',
    },
  ],
};

/** A tracking of AfterShip's API. */
export const aftershipTracking = {
  meta: { code: 200 },
  data: {
    tracking: {
      id: 'x1',
      tracking_number: NUMBER,
      slug: 'usps',
      tag: 'Delivered',
      order_id: ORDER,
      customer_name: 'Ann Buyer',
      emails: ['ann@example.com'],
      signed_by: 'Ann Buyer',
      updated_at: '2021-07-13T01:00:00+00:00',
      checkpoints: [
        {
          slug: 'usps',
          message: 'Shipment Created',
          tag: 'InfoReceived',
          subtag: 'InfoReceived_001',
          checkpoint_time: '2021-07-08T11:00:00',
        },
        {
          slug: 'usps',
          message: 'Dispatched to Sort Centre',
          tag: 'InTransit',
          subtag: 'InTransit_001',
          checkpoint_time: '2021-07-08T23:00:00',
        },
        {
          slug: 'usps',
          message: 'Delivered, In/At Mailbox',
          tag: 'Delivered',
          subtag: 'Delivered_001',
          checkpoint_time: '2021-07-12T12:30:00-07:00',
        },
      ],
    },
  },
};

/** gettrackinfo of 17TRACK's API v2. */
export const track17Reply = {
  code: 0,
  data: {
    accepted: [
      {
        number: 'RR123456785CN',
        carrier: 3011,
        param: null,
        track_info: {
          shipping_info: { recipient_address: { city: 'Salem', postal_code: '97301' } },
          latest_status: { status: 'InTransit', sub_status: 'InTransit_Arrival' },
          tracking: {
            providers: [
              {
                provider: { key: 3011, name: 'China Post' },
                latest_sync_time: '2021-07-13T01:00:00Z',
                events: [
                  {
                    time_iso: '2021-07-10T08:00:00+08:00',
                    description: '到达【广州国际】',
                    stage: 'Arrival',
                    sub_status: 'InTransit_Arrival',
                  },
                  {
                    time_iso: '2021-07-09T10:00:00+08:00',
                    description: 'Picked up',
                    stage: 'PickedUp',
                    sub_status: 'InTransit_PickedUp',
                  },
                  {
                    time_iso: '2021-07-08T18:00:00+08:00',
                    description: 'Information received',
                    stage: 'InfoReceived',
                    sub_status: 'InfoReceived',
                  },
                ],
              },
            ],
          },
        },
      },
    ],
    rejected: [],
  },
};

/** Every example by its format and a name. */
export const JSON_EXAMPLES: readonly (readonly [format: string, name: string, reply: object])[] = [
  ['orders-v0', 'getOrders', getOrders],
  ['orders-v0', 'getOrderItems', getOrderItems],
  ['orders-2026', 'getOrder', getOrder2026],
  ['buy-shipping', 'getShipment', getShipment],
  ['shipping-v2', 'getTracking', getTracking],
  ['easypost', 'Tracker', easypostTracker],
  ['easypost', 'Shipment', easypostShipment],
  ['shippo', 'track', shippoTrack],
  ['aftership-api', 'tracking', aftershipTracking],
  ['17track-api', 'gettrackinfo', track17Reply],
];
