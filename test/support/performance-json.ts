/** A seller performance report as the SP-API gives it, of the US store; `over` replaces fields of the valid tracking rate. */
export function performanceJson(
  over: Readonly<Record<string, unknown>>,
  marketplaceId = 'ATVPDKIKX0DER',
): string {
  const validTrackingRate = {
    reportingDateRange: { reportingDateFrom: '2021-07-07T00:00Z', reportingDateTo: '2021-08-05T23:59Z' },
    shipmentCount: 248,
    validTrackingCount: 148,
    status: 'BAD',
    rate: 0.5967,
    targetValue: 0.95,
    targetCondition: 'GREATER_THAN',
    ...over,
  };
  const report = {
    accountStatuses: [{ marketplaceId, status: 'AT_RISK' }],
    performanceMetrics: [{ lateShipmentRate: { orderCount: 3 }, validTrackingRate, marketplaceId }],
  };
  return JSON.stringify(report, null, 2);
}
