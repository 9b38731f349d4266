import type { CarrierId } from './number-shape.js';
import { remember } from './remember.js';

/** A carrier by the name that reports, shipping tools and sellers use for it. */
export interface CarrierName {
  /** As Amazon's list of carriers spells it, or as the carrier itself does. */
  readonly name: string;
  /** Whose formats its numbers have; null: of no format that is known, so that nothing is claimed of its numbers. */
  readonly numbers: CarrierId | null;
  /** The carriers that it hands packages to, or works for, so that their numbers are no mismatch either. */
  readonly alsoBears: readonly CarrierId[];
  /** Other spellings than `name`, without case, spaces, dots, hyphens and lines. */
  readonly spellings: readonly string[];
}

/**
 * Carrier-code values of Amazon's confirmation template; tokens of Shippo (https://docs.goshippo.com/docs/tracking/trackingcarriers),
 * EasyPost (https://docs.easypost.com) and ShipStation (`stamps_com`, `ups_walleted`, `fedex_walleted`), and Walmart's names
 * (https://developer.walmart.com/us-marketplace/docs/supported-carrier-names). stamps.com and Endicia sell postage of USPS.
 */
export const CARRIER_NAMES: readonly CarrierName[] = [
  {
    name: 'USPS',
    numbers: 'USPS',
    alsoBears: ['S10'],
    spellings: ['uspostalservice', 'unitedstatespostalservice', 'stampscom', 'endicia'],
  },
  { name: 'UPS', numbers: 'UPS', alsoBears: [], spellings: ['unitedparcelservice', 'upsdap', 'upswalleted'] },
  {
    name: 'UPSMI',
    numbers: 'UPS',
    alsoBears: ['USPS', 'S10'],
    spellings: ['upsmailinnovations', 'upsmi(upsmailinnovations)'],
  },
  { name: 'UPS SurePost', numbers: 'UPS', alsoBears: ['USPS'], spellings: ['upsgroundsaver'] },
  {
    name: 'FedEx',
    numbers: 'FedEx',
    alsoBears: [],
    spellings: ['federalexpress', 'fedexdefault', 'fedexwalleted'],
  },
  {
    name: 'FedEx SmartPost',
    numbers: 'FedEx',
    alsoBears: ['USPS'],
    spellings: ['fedexgroundeconomy', 'fedexsp', 'fedexsp(fedexsmartpost)'],
  },
  { name: 'DHL', numbers: 'DHL', alsoBears: ['USPS', 'S10'], spellings: [] },
  { name: 'DHL Express', numbers: 'DHL', alsoBears: ['S10'], spellings: ['dhlexpressdefault'] },
  {
    name: 'DHL eCommerce',
    numbers: 'DHL',
    alsoBears: ['USPS', 'S10'],
    spellings: ['dhlecommerceus', 'dhlecommercesolutions', 'dhlecs'],
  },
  { name: 'DHL Global Mail', numbers: 'DHL', alsoBears: ['USPS', 'S10'], spellings: ['dhlgm'] },
  { name: 'OnTrac', numbers: 'OnTrac', alsoBears: ['LaserShip'], spellings: ['ontracv3'] },
  {
    name: 'Lasership',
    numbers: 'LaserShip',
    alsoBears: ['OnTrac'],
    spellings: ['lasershipv2', 'ls(lasership)', 'lasership/ontrac'],
  },
  {
    name: 'Amazon Logistics',
    numbers: 'Amazon',
    alsoBears: ['USPS'],
    spellings: ['amazonlogisticsus', 'amazonshipping', 'amzl', 'amzlus', 'amznus'],
  },
  {
    // Sellers also name it so where they bought another carrier's postage of it.
    name: 'Amazon',
    numbers: 'Amazon',
    alsoBears: ['USPS', 'UPS', 'FedEx', 'DHL', 'OnTrac', 'LaserShip', 'S10'],
    spellings: [],
  },
  { name: 'Canada Post', numbers: 'Canada Post', alsoBears: ['S10'], spellings: [] },
  { name: 'Royal Mail', numbers: 'Royal Mail', alsoBears: ['S10'], spellings: [] },
  { name: 'China Post', numbers: null, alsoBears: [], spellings: [] },
  { name: 'Yanwen', numbers: null, alsoBears: [], spellings: ['yanwenexpress', 'yanwenlogistics'] },
  { name: '4PX', numbers: null, alsoBears: [], spellings: ['4pxexpress'] },
  { name: 'SF Express', numbers: null, alsoBears: [], spellings: [] },
];

const keyOf = (text: string): string => text.toLowerCase().replaceAll(/[\s.,_®™-]/g, '');

const BY_SPELLING: ReadonlyMap<string, CarrierName> = new Map(
  CARRIER_NAMES.flatMap((one) =>
    [keyOf(one.name), ...one.spellings].map((spelling) => [spelling, one] as const),
  ),
);

/** The carrier that a text names, however it is spelled; null for a name that is not known. The whole name must be known. */
export const findCarrierName: (text: string) => CarrierName | null = remember(
  (text) => BY_SPELLING.get(keyOf(text)) ?? null,
);
