import type { CaseFile } from '../model/case-file.js';
import type { Issue } from '../model/issue.js';
import type { Shipment } from '../model/shipment.js';

/** What the files hold that a declaration may speak of. */
interface Known {
  readonly causes: readonly string[];
  readonly shipments: readonly Pick<Shipment, 'orderId'>[];
  /** SKUs of every order read; null where no report states SKUs. */
  readonly skus: ReadonlySet<string> | null;
  /** Whether a label was read, so that a service or package type can be known. */
  readonly hasLabels: boolean;
}

/** Declarations that nothing in the files answers to: likely a slip of the pen, and never silently dropped. */
export function listUnusedDeclarations(caseFile: CaseFile, known: Known): readonly Issue[] {
  const { file, declare, actions, prevention, exhibits } = caseFile;
  const services = declare.mailpieces
    .filter((rule) => !known.hasLabels && (rule.service !== null || rule.packageType !== null))
    .map((rule) => ({
      code: 'declaration-unused',
      message: 'no report read states a service or package type, so this mailpiece rule matches nothing',
      ...rule.source,
    }));
  const skus = declare.mailpieces.flatMap((rule) => {
    const unread = (rule.sku ?? []).filter(
      (sku) => known.skus !== null && !known.skus.has(sku.toLowerCase()),
    );
    const message = `in no order that was read: SKU ${unread.join(', ')}`;
    return unread.length === 0 ? [] : [{ code: 'declaration-unused', message, ...rule.source }];
  });
  const steps = [
    ...actions.map((step) => ['actions', step.cause] as const),
    ...prevention.map((step) => ['prevention', step.cause] as const),
  ]
    .filter(([, cause]) => !known.causes.includes(cause))
    .map(([key, cause]) => ({
      code: 'declaration-unused',
      message: `${key}: the rows show no "${cause}", so this step is left out of the letter`,
      file,
    }));
  const orders = new Set(known.shipments.map(({ orderId }) => orderId));
  const exhibited = exhibits
    .flatMap((exhibit) => exhibit.orders)
    .filter((order) => !orders.has(order))
    .map((order) => ({
      code: 'declaration-unused',
      message: `exhibits: order ${order} is not among the packages of the window`,
      file,
    }));
  return [...services, ...skus, ...steps, ...exhibited];
}
