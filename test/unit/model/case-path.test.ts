import { describe, expect, it } from '@jest/globals';
import { readCasePath } from '../../../src/model/case-path.js';

describe('readCasePath', () => {
  it.each([
    ['orders.txt', 'orders.txt'],
    [' reports/orders.txt ', 'reports/orders.txt'],
    ['././orders.txt', 'orders.txt'],
    ['sub/./x/.//orders.txt', 'sub/x/orders.txt'],
    ['sub\\.\\orders.txt', 'sub\\orders.txt'],
    ['packet/.', 'packet'],
    ['..orders.txt', '..orders.txt'],
  ])('%j means %j', (name, path) => {
    expect(readCasePath(name)).toBe(path);
  });

  it.each([
    '/etc/passwd',
    '\\\\server',
    'C:orders.txt',
    './/etc',
    '../up',
    'a/../b',
    'a\\..\\b',
    'nul\0',
    './',
    ' ',
  ])('%j is no path inside the folder', (name) => {
    expect(readCasePath(name)).toBeNull();
  });
});
