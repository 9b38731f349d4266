import { type Entry, type Product, toProduct } from './generate-products.js';

/** Hardly any of it is flat enough for an envelope. */
const CRAFTS: readonly Entry[] = [
  ['STAMP-01', 'parcel', 1895, 0, 'Rubber Stamp Set, Meadow Flowers, 12 Pieces'],
  ['STAMP-02', 'parcel', 1449, 399, 'Clear Stamps with Acrylic Block, Alphabet'],
  ['STAMP-03', 'parcel', 2250, 0, 'Wooden Stamp Set, Woodland Animals, 16 Pieces'],
  ['RIBBON-01', 'parcel', 1299, 399, 'Satin Ribbon, 1/4" x 50 yd, 6 Rolls'],
  ['RIBBON-02', 'parcel', 1625, 0, 'Grosgrain Ribbon Assortment, 24 Colors'],
  ['RIBBON-03', 'parcel', 2475, 0, 'Velvet Ribbon, Winter Tones, 10 Rolls'],
  ['INK-01', 'parcel', 1550, 399, 'Pigment Ink Pads, Set of 8'],
  ['YARN-01', 'parcel', 2795, 0, 'Cotton Yarn Bundle, 12 Skeins'],
  ['PUNCH-01', 'parcel', 1699, 449, 'Paper Punch, Scalloped Circle, 2"'],
  ['STENCIL-01', 'letter', 599, 125, 'Drawing Stencil, Fern Leaves, 5" x 7"'],
  ['STENCIL-02', 'flat', 749, 150, 'Wall Border Stencils, Set of 3'],
];

const OFFICE: readonly Entry[] = [
  ['TAPE-11', 'parcel', 1349, 399, 'Washi Tape, Office Pastels, 20 Rolls'],
  ['DATER-11', 'parcel', 1895, 0, 'Self-Inking Date Stamp'],
  ['DATER-12', 'parcel', 2199, 0, 'Self-Inking Address Stamp Kit'],
  ['BOX-11', 'parcel', 2450, 0, 'Card Index Box, Birch'],
  ['SEAL-11', 'parcel', 1775, 399, 'Wax Seal Set with Two Handles'],
  ['LABEL-11', 'letter', 525, 125, 'Kraft Name Labels, 60 Pieces'],
];

/** The goods of a store of craft supplies. */
export const CRAFT_SUPPLIES: readonly Product[] = [
  ...CRAFTS.map(toProduct('Arts, Crafts & Sewing', 'XCRA')),
  ...OFFICE.map(toProduct('Office Products', 'XCRO')),
];
