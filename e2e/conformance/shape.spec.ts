// The check of answers against their types notices what is wrong with them.

import { expect, test } from '@playwright/test';
import { blank } from './facts';
import { misfits } from './shape';

const job = blank('BackupJobDetail') as Record<string, unknown>;

test('a document with all its fields fits', () => {
  expect(misfits('BackupJobDetail', job)).toEqual([]);
  expect(misfits('UserProfileConfig', blank('UserProfileConfig'))).toEqual([]);
});

for (const [what, change, told] of [
  ['a field that is left out', { GUID: undefined }, 'BackupJobDetail.GUID is missing'],
  ['a field of another type', { TotalSize: '5' }, 'BackupJobDetail.TotalSize is no int: "5"'],
  ['a fraction', { TotalSize: 0.5 }, 'BackupJobDetail.TotalSize is no int: 0.5'],
  ['a number below zero', { Status: -1 }, 'BackupJobDetail.Status is no uint: -1'],
  ['a number that no constant names', { Status: 4242 }, 'BackupJobDetail.Status is none of JOB_STATUS_: 4242'],
  ['a field that nobody knows', { Colour: 'red' }, 'BackupJobDetail.Colour is not known to the facts'],
  ['nothing where an object should be', { Progress: null }, 'BackupJobDetail.Progress is no object: null'],
] as const) {
  test(`${what} is told`, () => {
    const document = JSON.parse(JSON.stringify({ ...job, ...change })) as unknown;
    expect(misfits('BackupJobDetail', document)).toEqual([told]);
    const place = told.replace('BackupJobDetail', 'List<BackupJobDetail>[]');
    expect(misfits('List<BackupJobDetail>', [job, document])).toEqual([place]);
  });
}
