export type Category = 'Toys & Games' | 'Office Products' | 'Home & Kitchen';

/** What the seller mails the product as. `unsaid`: the case file declares nothing for it. */
type MailedAs = 'letter' | 'flat' | 'parcel' | 'unsaid';

export interface Product {
  readonly sku: string;
  readonly asin: string;
  readonly title: string;
  readonly category: string;
  readonly mailedAs: MailedAs;
  /** Cents for one piece. */
  readonly price: number;
  /** Cents for an order of it, whatever the quantity. */
  readonly shipping: number;
  /** Kept in Amazon's warehouses: sold by FBA only. */
  readonly fba: boolean;
}

export type Entry = readonly [
  sku: string,
  mailedAs: MailedAs,
  price: number,
  shipping: number,
  title: string,
];

const TOYS: readonly Entry[] = [
  ['STICK-01', 'letter', 449, 125, 'Glow-in-the-Dark Star Stickers, 60 Pieces'],
  ['STICK-02', 'letter', 529, 125, 'Dinosaur Stickers, 3" Round, 24 Pieces'],
  ['STICK-03', 'letter', 299, 125, 'Scratch-and-Sniff Fruit Stickers, 48 Pieces'],
  ['STICK-04', 'flat', 649, 150, 'Foil Robot Sticker Sheets, Pack of 4'],
  ['STICK-05', 'letter', 599, 0, 'Deep Sea Stickers, 40 Pieces'],
  ['STICK-06', 'letter', 425, 150, 'Pirate Tattoo Stickers, 30 Pieces'],
  ['STICK-07', 'letter', 249, 99, 'Emoji Reward Stickers, 2 Sheets'],
  ['CARD-01', 'letter', 699, 125, 'Trick Playing Card Set, 6 Cards with Instructions'],
  ['CARD-02', 'letter', 379, 125, 'Secret Message Decoder Cards, Set of 12'],
  ['CARD-03', 'flat', 795, 125, 'Flip Picture Cards, Set of 8'],
  ['CARD-04', 'flat', 775, 150, 'Paper Airplane Fold Cards, Set of 10'],
  ['CARD-05', 'flat', 799, 150, 'Shadow Puppet Cards, Set of 12'],
  ['GAME-01', 'parcel', 1499, 449, 'Tabletop Mini Bowling Game'],
  ['GAME-02', 'parcel', 1850, 449, 'Wooden Brain Teaser Puzzle Set'],
  ['GAME-03', 'parcel', 1699, 399, 'Charades Party Game in a Tin'],
  ['GAME-04', 'parcel', 1295, 449, 'Desktop Ring Toss Game'],
  ['GAME-05', 'parcel', 2499, 0, 'Folding Marble Maze Game'],
  ['GAME-91', 'parcel', 2199, 0, 'Magnetic Travel Checkers Game'],
];

const OFFICE: readonly Entry[] = [
  ['CARD-11', 'letter', 349, 99, 'Greeting Card, Birthday Llama'],
  ['CARD-12', 'letter', 629, 125, 'Greeting Cards, Thank You Fox, Pack of 4'],
  ['CARD-13', 'flat', 899, 150, 'Note Cards, Botanical, Pack of 8'],
  ['CARD-14', 'letter', 549, 125, 'Postcards, Retro Rockets, Set of 10'],
  ['CARD-15', 'letter', 329, 99, 'Greeting Card, New Baby Otter'],
  ['CARD-16', 'flat', 595, 150, 'Fold-Out Anniversary Card, Two Herons'],
  ['CARD-17', 'flat', 785, 150, 'Invitation Cards, Paper Lanterns, Pack of 6'],
  ['STICK-11', 'letter', 425, 125, 'Planner Stickers, Monthly Tabs'],
  ['STICK-12', 'letter', 379, 125, 'Kraft Label Stickers, 2" Round, 40 Pieces'],
  ['STICK-13', 'flat', 825, 150, 'Reward Chart Stickers, Classroom Pack'],
  ['MAGNET-11', 'unsaid', 649, 150, 'Magnetic Page Markers, Set of 6'],
  ['LAMP-11', 'parcel', 1799, 449, 'Clip-On Reading Lamp, Cactus'],
  ['LAMP-12', 'parcel', 2650, 0, 'Desk Lamp, Rubber Duck'],
  ['MUG-11', 'parcel', 1395, 449, 'Pencil Cup Mug, Okayest Intern'],
  ['GAME-11', 'parcel', 1999, 449, 'Perpetual Desk Calendar Block Game'],
];

const HOME: readonly Entry[] = [
  ['DECAL-01', 'flat', 549, 150, 'Wall Decal, Sleeping Cat, 8" x 10"'],
  ['DECAL-02', 'letter', 449, 125, 'Light Switch Decals, Monster Faces, Set of 3'],
  ['DECAL-03', 'letter', 375, 125, 'Fridge Decal, Grocery Gnome'],
  ['DECAL-04', 'flat', 695, 150, 'Mirror Decals, Tiny Astronauts'],
  ['DECAL-05', 'flat', 849, 150, 'Window Decals, Paper Birds, Set of 6'],
  ['PATCH-01', 'letter', 499, 125, 'Iron-On Patch, Angry Toaster'],
  ['PATCH-02', 'letter', 349, 99, 'Iron-On Patch, Sleepy Moon'],
  ['PATCH-03', 'letter', 850, 150, 'Iron-On Patches, Cactus Set of 3'],
  ['PATCH-04', 'letter', 799, 125, 'Iron-On Patches, Bread Loaves, Set of 2'],
  ['MUG-01', 'parcel', 1495, 449, 'Ceramic Mug, Café Cat, 11 oz'],
  ['MUG-02', 'parcel', 1649, 449, 'Heat-Changing Mug, Night Sky'],
  ['MUG-03', 'parcel', 1599, 449, 'Enamel Camp Mug, Grumpy Bear'],
  ['MUG-91', 'parcel', 1795, 0, 'Travel Mug, Rubber Duck'],
  ['LAMP-01', 'parcel', 2299, 0, 'Night Light Lamp, Crescent Moon'],
  ['LAMP-02', 'parcel', 2895, 499, 'Mini Motion Lamp, Jellyfish'],
];

const PARCEL_STORE: readonly Entry[] = [
  ['MUG-101', 'parcel', 1249, 299, 'Stoneware Mug, Speckled, 12 oz'],
  ['MUG-102', 'parcel', 2195, 399, 'Stoneware Mugs, Set of 2'],
  ['BOWL-101', 'parcel', 1895, 499, 'Mixing Bowl, Blue Rim'],
  ['BOWL-102', 'parcel', 3450, 599, 'Nesting Bowls, Set of 3'],
  ['LAMP-101', 'parcel', 2999, 499, 'Table Lamp, Rattan Shade'],
  ['LAMP-102', 'parcel', 4999, 799, 'Reading Lamp, Brass Finish'],
  ['CLOCK-101', 'parcel', 2650, 0, 'Wall Clock, Plywood, 10"'],
  ['CLOCK-191', 'parcel', 1999, 0, 'Alarm Clock, Twin Bell'],
];

export function toProduct(category: string, prefix: string) {
  return ([sku, mailedAs, price, shipping, title]: Entry, index: number): Product => {
    const asin = `B0${prefix}${String(index + 1).padStart(4, '0')}`;
    return { sku, asin, title, category, mailedAs, price, shipping, fba: /-\d?91$/.test(sku) };
  };
}

export const NOVELTIES: readonly Product[] = [
  ...TOYS.map(toProduct('Toys & Games', 'XNVT')),
  ...OFFICE.map(toProduct('Office Products', 'XNVO')),
  ...HOME.map(toProduct('Home & Kitchen', 'XNVH')),
];

export const PARCELS: readonly Product[] = PARCEL_STORE.map(toProduct('Home & Kitchen', 'XPCH'));
