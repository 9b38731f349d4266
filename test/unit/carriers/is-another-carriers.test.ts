import { expect, it } from '@jest/globals';
import { identifyNumber } from '../../../src/carriers/identify-number.js';
import { isAnotherCarriers } from '../../../src/carriers/is-another-carriers.js';

it.each([
  ['a UPS number', '1Z999AA10123456784', 'USPS'],
  ['a UPS number', '1Z999AA10123456784', 'FedEx'],
  ['a FedEx number of 22 digits', '9611020987654312345672', 'UPS'],
  ['a USPS barcode of a postage vendor', '9400111899223197428497', 'UPS'],
  ['a USPS barcode of a postage vendor', '420773019400111899223197428497', 'Federal Express'],
  ['a USPS barcode of a counter', '9505511069605048600624', 'FedEx'],
  ['a USPS number to abroad', 'RA123456785US', 'UPS'],
])('%s, %s, is another carrier’s than %s', (_, number, claimed) => {
  expect(isAnotherCarriers(identifyNumber(number, claimed), claimed)).toBe(true);
});

it.each([
  ['the carrier’s own', '9400111899223197428497', 'USPS'],
  ['the carrier’s own', '1Z999AA10123456784', 'UPS®'],
  ['the carrier’s own', '986578788855', 'fedex'],
  ['a barcode that FedEx SmartPost may have printed', '9261292700768711948021', 'FedEx'],
  ['a barcode that UPS Mail Innovations may have printed', '92748931507708513018050063', 'UPS'],
  ['a barcode of an older consolidator', '9101123456789000000013', 'FedEx'],
  ['a barcode of a commercial mailer', '9361289878700317633795', 'UPS'],
  ['a SmartPost number, delivered by USPS', '61299998820821171811', 'USPS'],
  ['a SurePost number, delivered by USPS', '1ZXX3150YW44070023', 'USPS'],
  ['12 digits, which one reference in ten has by chance', '986578788855', 'USPS'],
  ['15 digits, which one reference in ten has by chance', '041441760228964', 'U.S. Postal Service'],
  ['12 digits, which UPS has as well', '986578788855', 'UPS'],
  ['any number where no carrier is claimed', '1Z999AA10123456784', null],
  ['any number where the carrier is blank', '1Z999AA10123456784', ''],
  ['a consolidator’s carrier name', '9400111899223197428497', 'UPSMI'],
  ['a consolidator’s carrier name', '9400111899223197428497', 'FedEx SmartPost'],
  ['a carrier of another name', '9400111899223197428497', 'Other'],
  ['a number of unknown shape', 'LTR00123', 'USPS'],
  ['a number of unknown shape', '12345678901234567890', 'UPS'],
  ['certified mail of 20 digits', '71123456789123456787', 'USPS'],
  ['a number whose check fails', '1Z999AA10123456785', 'USPS'],
  ['a number that a spreadsheet damaged', '9.40011E+21', 'FedEx'],
  ['zeros to fill the field', '000000000000', 'USPS'],
  ['no number', '', 'USPS'],
])('%s, %s, is no mismatch with %s', (_, number, claimed) => {
  expect(isAnotherCarriers(identifyNumber(number, claimed), claimed)).toBe(false);
});
