/**
 * Exports of shipping tools and trackers, made up, in the layouts that their formats name: orders, numbers and people are no one's. The
 * numbers are 22 digits as USPS writes them, or UPS's published example.
 */
export const PARCEL = '9400111899223197428497';
export const LETTERED = '9400111899223197428503';
export const UPS_PARCEL = '1Z999AA10123456784';

export const PIRATE_SHIP = [
  'Tracking Number,Tracking Status,Recipient,Email,Carrier,Service,Ship Date,Cost,Order ID,Weight (oz),Country,Status',
  `${PARCEL},Delivered,Robin Sample,robin@example.com,USPS,Ground Advantage,07/15/2024,4.50,111-0000001-0000001,3,US,Printed`,
  `${LETTERED},New Label Created,Ash Sample,ash@example.com,USPS,Priority Mail,07/16/2024,8.10,111-0000002-0000002,12,United States,Printed`,
  '9400111899223197428510,New Label Created,Kim Sample,kim@example.com,USPS,Priority Mail,07/16/2024,8.10,111-0000003-0000003,12,US,Refunded',
  '',
].join('\n');

export const STAMPS = [
  'Date Printed,Recipient,Tracking #,Status,Class Service,Mailpiece,Order ID,Refund Status',
  `07/15/2021,Robin Sample,,Printed,First Class Mail,Letter,111-0000001-0000001,`,
  `07/15/2021,Ash Sample,,Printed,First Class Mail,Large Envelope or Flat,111-0000002-0000002,`,
  `07/16/2021,Kim Sample,${PARCEL},Printed,First Class Mail,Package,111-0000003-0000003,Rejected`,
  `07/16/2021,Kim Sample,${LETTERED},Printed,Priority Mail,Package,111-0000004-0000004,Refunded`,
  '',
].join('\n');

export const SERA = [
  'label_id,tracking_number,carrier,service_type,packaging_type,ship_date,order_id',
  'L1,,usps,usps_first_class_mail,letter,2021-07-15,111-0000001-0000001',
  'L2,,usps,usps_first_class_mail,large_envelope,2021-07-15,111-0000002-0000002',
  `L3,${PARCEL},usps,usps_first_class_mail,package,2021-07-16,111-0000003-0000003`,
  '',
].join('\n');

export const WORLDSHIP = [
  '"PackageTrackingNumber","ShipToCompanyorName","ShipToCountryTerritory","ShipmentInformationServiceType","PackagePackageType","ShipmentInformationVoidIndicator","ShipmentInformationCollectiondate","PackageReference1","PackageReference2"',
  `"${UPS_PARCEL}","Café Sample","United States","UPS Ground","Package","N","20210715","111-0000001-0000001","STICK-01"`,
  '"1Z999AA10123456793","Ash Sample","United States","UPS Ground","Package","N","20210716","INV77","111-0000002-0000002"',
  '"1Z999AA10123456802","Kim Sample","United States","UPS Ground","Package","Y","20210716","111-0000003-0000003",""',
  '',
].join('\r\n');

export const AFTERSHIP = [
  'tracking_number,slug,order_id,customer_name,tag,shipment_pickup_date,first_attempted_at,shipment_delivery_date,expected_delivery',
  `${PARCEL},usps,111-0000001-0000001,Robin Sample,Delivered,2021-07-15T10:00:00,,2021-07-19T12:30:00,2021-07-18`,
  `${LETTERED},usps,111-0000002-0000002,Ash Sample,InTransit,,,,2021-07-20`,
  `${UPS_PARCEL},ups,,Kim Sample,InfoReceived,,,,`,
  '',
].join('\n');

export const TRACK17_ROWS = [
  ['Number', 'Carrier', 'Status', 'Delivery date'],
  [PARCEL, 'USPS', 'Delivered', '2021-07-19 12:30'],
  [LETTERED, 'USPS', 'InTransit_PickedUp', '2021-07-21'],
  [UPS_PARCEL, 'UPS', 'NotFound', ''],
] as const;
export const TRACK17 = `${TRACK17_ROWS.map((row) => row.join(',')).join('\n')}\n`;

export const SCANS = [
  'tracking-number,event,time,carrier',
  `${PARCEL},label created,2021-07-14,USPS`,
  `${PARCEL},Accepted at USPS Origin Facility,2021-07-15 09:00,USPS`,
  `${PARCEL},delivered,2021-07-19 12:30,USPS`,
  `${LETTERED},label created,2021-07-14,USPS`,
  '',
].join('\n');

/** A made-up file of each format, by its name in a case folder. */
export const TOOL_FILES: Readonly<Record<string, { readonly format: string; readonly text: string }>> = {
  'pirate-ship.csv': { format: 'pirate-ship', text: PIRATE_SHIP },
  'stamps.csv': { format: 'stamps', text: STAMPS },
  'sera.csv': { format: 'stamps', text: SERA },
  'worldship.csv': { format: 'worldship', text: WORLDSHIP },
  'aftership.csv': { format: 'aftership', text: AFTERSHIP },
  '17track.csv': { format: '17track', text: TRACK17 },
  'scans.csv': { format: 'scans', text: SCANS },
};
