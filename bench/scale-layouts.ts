/** The headings of the six reports of the scale bench, as the files themselves have them. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const names = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

/** May 2026, before the order-item-id came: 33 columns. */
export const ALL_ORDERS = words(`
  amazon-order-id merchant-order-id purchase-date last-updated-date order-status fulfillment-channel
  sales-channel order-channel ship-service-level product-name sku asin item-status quantity currency item-price
  item-tax shipping-price shipping-tax gift-wrap-price gift-wrap-tax item-promotion-discount
  ship-promotion-discount ship-city ship-state ship-postal-code ship-country promotion-ids cpf is-business-order
  purchase-order-number price-designation signature-confirmation-recommended
`);

/** The recent US layout: 45 columns. */
export const ORDER_REPORT = words(`
  order-id order-item-id purchase-date payments-date buyer-email buyer-name buyer-phone-number sku product-name
  quantity-purchased currency item-price item-tax shipping-price shipping-tax ship-service-level
  ship-service-name recipient-name ship-address-1 ship-address-2 ship-address-3 address-type ship-city ship-state
  ship-postal-code ship-country item-promotion-discount item-promotion-id ship-promotion-discount
  ship-promotion-id delivery-start-date delivery-end-date delivery-time-zone delivery-Instructions sales-channel
  earliest-ship-date latest-ship-date earliest-delivery-date latest-delivery-date is-business-order
  purchase-order-number price-designation is-prime buyer-company-name signature-confirmation-recommended
`);

export const CONFIRMATION = words(`
  order-id order-item-id quantity ship-date carrier-code carrier-name tracking-number ship-method
`);

/** A custom report of 20 columns. */
export const SHIP_STATION = names(`
  Order - Number | Date - Order Date | Date - Shipped Date | Market - Store Name | Count - Number of Items
  | Amount - Order Total | Amount - Tax | Amount - Shipping | Ship To - Name | Ship To - Address 1 | Ship To - City
  | Ship To - State | Ship To - Postal Code | Ship To - Country | Carrier - Service Selected | Shipment - Carrier
  | Shipment - Service | Shipment - Package Type | Shipment - Tracking Number | Shipment - Void Flag
`);

export const SHIPMENTS = words(`
  order-id package-id ship-date promised-delivery-date carrier service package-type mailpiece tracking-number
  ship-method origin destination first-scan last-scan delivered value tax category
`);

export const VTR_REPORT = names(`
  Order ID | Carrier Name | Tracking ID | Origin Country | Promised Delivery Date | Ship Method | Ship Option
  | Has valid tracking | Has tracking ID | Any physical scan from carrier | Delivery scan or attempt
  | Package Value | Product Category
`);
