import { openClassifier } from '../../src/classification/open-classifier.js';
import type { Shipment } from '../../src/model/shipment.js';
import type { ClassifiedShipment } from '../../src/model/verdict.js';

/** Opens a classifier that says everything of a package at once. */
export function openWholeClassifier(
  ...rules: Parameters<typeof openClassifier>
): (shipment: Shipment) => ClassifiedShipment {
  const { judge, tell } = openClassifier(...rules);
  return (shipment) => tell(judge(shipment));
}
