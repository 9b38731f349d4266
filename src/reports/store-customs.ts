/** How a store's reports are written, where a cell alone does not tell. */
export interface StoreCustoms {
  readonly timeZone: string;
  /** The currency of amounts that stand without one, by its code. */
  readonly currency: string;
}
