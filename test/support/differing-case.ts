import { uspsNumber } from './any-records.js';
import { caseYaml } from './case-text.js';
import { performanceJson } from './performance-json.js';
import { confirmationsTab, fbaShipmentsTab, type OrderReportCells, orderReportTab } from './records-text.js';
import { type VtrCells, vtrCsv } from './report-text.js';

const TOYS = 'Toys & Games';
const id = (at: number): string => `111-00000${String(at).padStart(2, '0')}-0000001`;
const DAY = (day: string): string => `${day}T12:00:00-07:00`;

/**
 * A case with Amazon's counts, its list and records beside them, in which every sort of package stands that Amazon may count
 * otherwise. All are Toys & Games, promised on 2021-07-20, unless said. With order numbers 01 to 22:
 *
 *   01–10  well-formed numbers, not listed                              valid
 *   11, 12 confirmed as `LTR…`, not listed                              valid or exempt: open
 *   13     confirmed without a number, not listed                       exempt: Amazon left it out itself
 *   14     listed, in no other report                                   defect
 *   15     listed, of an order that the FBA report names                defect
 *   16, 17 the number of order 01, not listed                           valid, merged with it
 *   18     promised on 2021-08-20, listed (by its row too)              outside
 *   19     of no known category                                         valid, elsewhere
 *   20     FBA, confirmed all the same, not listed                      left out
 *   21, 22 promised on 2021-09-01, not listed                           outside for certain
 */
export function differingFiles(over: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  const order = (at: number, more: OrderReportCells = {}): OrderReportCells => ({
    'order-id': id(at),
    'order-item-id': `5000000${String(at).padStart(4, '0')}`,
    sku: at === 19 ? 'ODD-01' : 'STICK-01',
    'latest-delivery-date': DAY('2021-07-20'),
    ...more,
  });
  const sent = (at: number, number: string) => ({
    'order-id': id(at),
    'order-item-id': `5000000${String(at).padStart(4, '0')}`,
    'tracking-number': number,
  });
  const listed = (at: number, more: Partial<VtrCells> = {}): Partial<VtrCells> => ({
    order: id(at),
    tracking: `LTR${at}`,
    promised: '2021-07-20',
    category: TOYS,
    ...more,
  });
  const plain = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const files = {
    'vtr-report.csv': vtrCsv([listed(14), listed(15), listed(18, { promised: '2021-08-20' })]),
    'order-report.txt': orderReportTab([
      ...[...plain, 11, 12, 13, 16, 17, 19, 20].map((at) => order(at)),
      order(18, { 'latest-delivery-date': DAY('2021-08-20') }),
      ...[21, 22].map((at) => order(at, { 'latest-delivery-date': DAY('2021-09-01') })),
    ]),
    'confirmations.txt': confirmationsTab([
      ...plain.map((at) => sent(at, uspsNumber(at))),
      sent(11, 'LTR11'),
      sent(12, 'LTR12'),
      sent(13, ''),
      sent(16, uspsNumber(1)),
      sent(17, uspsNumber(1)),
      sent(18, 'LTR18'),
      ...[19, 20, 21, 22].map((at) => sent(at, uspsNumber(at))),
    ]),
    'fba.txt': fbaShipmentsTab([15, 20].map((at) => ({ 'amazon-order-id': id(at) }))),
    'categories.csv': `sku,category\nSTICK-01,${TOYS}\n`,
    'performance.json': performanceJson({}),
  };
  return {
    ...files,
    'case.yaml': caseYaml({
      notice: {
        date: '2021-08-16',
        kind: 'deactivation',
        deadlineDays: 14,
        categories: [{ name: TOYS, valid: 15, counted: 18 }],
      },
      reports: Object.keys(files),
      declare: { shipFrom: 'US', mailpieces: [{ sku: ['STICK-01'], is: 'letter' }] },
      ...over,
    }),
  };
}
