import { describe, expect, it } from 'vitest';
import { readSheet } from './crm/read-sheet.ts';

const isTest = (header: string, cell: string) =>
  readSheet([
    ['Source', header],
    ['Web', cell],
  ]).progress[0] === 'test';

describe('a test lead', () => {
  it.each([
    [
      'Name',
      'Test; test; TEST 2; test123; Test Test; test lead; Test-User 7; asdf; ASDFGH; qwerty; xxx; " test "',
    ],
    ['Company', 'Test; Test Company; test 1; asdfasdf'],
    [
      'Email',
      'test@gmail.com; TEST@b.example; test2@b.example; test+7@b.example; test.user@b.example; asdf@asdf.example',
    ],
  ])('is one whose %s is nothing but "test", with or without digits, or keyboard noise', (header, cells) => {
    for (const cell of cells.replaceAll('"', '').split(';'))
      expect([cell, isTest(header, cell)]).toEqual([cell, true]);
  });

  it.each([
    ['Name', 'Testa; Tess Test-Hansen; Attest; Contest; Ana Test; Asda; Quentin; Xaver; ; n/a'],
    [
      'Company',
      'Test Equipment Ltd; Testarossa GmbH; TestCo; Tester AG; Asdfield Farms; XXL Sports; The Test',
    ],
    [
      'Email',
      'contest@b.example; tester@b.example; ana@test.example; testarossa@b.example; ana.test@b.example',
    ],
    ['Title', 'Test'],
  ])('is not one whose %s has more to it', (header, cells) => {
    for (const cell of cells.split(';')) expect([cell, isTest(header, cell)]).toEqual([cell, false]);
  });

  it('is left out and listed with its cell', () => {
    const sheet = readSheet([
      ['Name', 'Company', 'Won'],
      ['Test', 'Birch', 'yes'],
      ['Ana', 'Birch', 'yes'],
    ]);
    expect(sheet.progress).toEqual(['test', 'accepted conversation opportunity won']);
    expect(sheet.checks).toEqual({ tests: ['A2'] });
  });
});
