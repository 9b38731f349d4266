import { describe, expect, it } from '@jest/globals';
import { FORMATS } from '../../../../src/reports/choose-format.js';
import { mapColumns } from '../../../../src/reports/map-columns.js';
import { readReportText } from '../../../support/read-report-text.js';
import {
  allOrdersTab,
  categoriesCsv,
  confirmationsTab,
  fbaShipmentsTab,
  orderReportTab,
  shipmentsCsv,
  shipStationCsv,
  unshippedTab,
} from '../../../support/records-text.js';
import { ordersTab, vtrCsv } from '../../../support/report-text.js';
import { TOOL_FILES } from '../../../support/tool-texts.js';

const EXAMPLES: readonly (readonly [format: string, name: string, text: string])[] = [
  ...Object.entries(TOOL_FILES).map(([name, { format, text }]) => [format, name, text] as const),
  ['vtr-report', 'VTR report', vtrCsv([{}])],
  ['all-orders', 'All Orders of 2021', ordersTab([{}])],
  ['all-orders', 'All Orders of 2026', allOrdersTab([{}], true)],
  ['order-report', 'Order Report', orderReportTab([{}])],
  ['confirmation', 'confirmation', confirmationsTab([{}])],
  ['shipstation', 'ShipStation custom report', shipStationCsv([{}])],
  [
    'shipstation',
    'ShipStation orders grid',
    '"Order #","Store","Age","Order Date","Item Name","Recipient","Ship Date","Quantity","Item SKU","Order Total","Shipping Paid","Rate","Service","Tags"\n"111-1","A","1","7/1/2021","x","y","7/2/2021","1","S","5","1","1","First Class","t"\n',
  ],
  ['shipments', 'shipments file', shipmentsCsv([{}])],
  ['unshipped', 'Unshipped', unshippedTab([{}])],
  ['fba-shipments', 'FBA shipments', fbaShipmentsTab([{}])],
  ['categories', 'categories file', categoriesCsv([{ sku: 'A', category: 'Toys' }])],
  [
    'pirate-ship',
    'Pirate Ship, as other programs read it',
    `Tracking Number,Tracking Status,Recipient,Email,Carrier,Ship Date,Cost,Order ID,Weight (oz),Country\nN1,Delivered,x,y,USPS,7/1/2024,4.50,111-1,3,US\n`,
  ],
  [
    'worldship',
    'WorldShip under the names of its help',
    'Lead Tracking Number,Service Type,Void Indicator,Collection date,Package Reference Number 1\n1Z1,Ground,N,20210715,111-1\n',
  ],
  [
    'aftership',
    "AfterShip's dashboard",
    'Tracking number,Order number,Shipment title,Carrier,Service,Status,Sub-status,Issues,Latest event,Origin,Destination\nN1,111-1,t,USPS,Standard,Delivered,,,,US,US\n',
  ],
];

/** The first line, which is the heading of all of these, as it is and as spreadsheets and people make it. */
function headings(text: string): readonly (readonly [how: string, text: string])[] {
  const [heading = '', ...rows] = text.split(/\r?\n/);
  const separator = heading.includes('\t') ? '\t' : ',';
  const padded = heading
    .split(separator)
    .map((cell) => (cell.startsWith('"') ? cell.replace(/^"(.*)"$/, '" $1 "') : ` ${cell} `))
    .join(separator);
  return [
    ['as it is', text],
    ['in capitals', [heading.toUpperCase(), ...rows].join('\n')],
    ['padded', [padded, ...rows].join('\n')],
  ];
}

describe('a heading is that of one format alone', () => {
  const all = EXAMPLES.flatMap(([format, name, text]) =>
    headings(text).map(([how, changed]) => [name, how, format, changed] as const),
  );
  it.each(all)('%s, %s: %s', async (_, __, expected, text) => {
    const { format } = await readReportText(text);
    expect(format).toBe(expected);
  });

  it.each(EXAMPLES)('%s (%s): no other format with headings of its own knows it', (format, name, text) => {
    const heading = (text.split(/\r?\n/, 1)[0] ?? '')
      .split(text.includes('\t') ? '\t' : ',')
      .map((cell) => cell.replaceAll('"', ''));
    const knowing = FORMATS.filter((one) => {
      const found = mapColumns(one, heading, {});
      return one.recognise((field) => found.has(field));
    }).map(({ id }) => id);
    // A file of one format may hold all the columns of the generic one, or of the tool whose headings are anyone's: these are asked last.
    const last = ['shipments', 'shipstation', 'confirmation', '17track'];
    expect({ name, first: knowing[0] }).toEqual({ name, first: format });
    expect(knowing.slice(1).filter((id) => !last.includes(id))).toEqual([]);
  });
});

describe('no column of a person is read', () => {
  const PERSONAL =
    /name|recipient|email|phone|address|street|city|state|postal|zip|company|attention|customer/;
  it.each(['pirate-ship', 'stamps', 'worldship', 'aftership', '17track', 'scans'].map((id) => [id] as const))(
    'by %s',
    (id) => {
      const format = FORMATS.find((one) => one.id === id);
      const read = Object.values(format?.fields ?? {}).flatMap((field) => field.headings);
      expect(read.length).toBeGreaterThan(2);
      expect(read.filter((heading) => PERSONAL.test(heading))).toEqual([]);
    },
  );
});
