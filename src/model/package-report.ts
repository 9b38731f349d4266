/**
 * The reports that state packages or labels, in the order in which they are asked for the packages of an order once no confirmation
 * names it (how-it-counts.md, “Package”): Amazon's own, the `shipments` file, shipping tools.
 */
export const PACKAGE_REPORTS = [
  'orders-2026',
  'buy-shipping',
  'shipments',
  'shipstation',
  'easypost',
  'pirate-ship',
  'stamps',
  'aftership',
  'worldship',
] as const;

export type PackageReport = (typeof PACKAGE_REPORTS)[number];
