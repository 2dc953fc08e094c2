import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../src/addon/trouble.ts';
import { InputError } from '../../src/domain/input-error.ts';

describe('troubleOf', () => {
  it('says what to mend in what the user wrote, and nothing else', () => {
    expect(troubleOf(new InputError('leads', 'no sheet reads as leads'))).toEqual({
      trouble: 'input',
      message: 'No sheet reads as leads.',
    });
  });

  it('tells what Google refused from what Google failed at, and says what is whole', () => {
    const refused = troubleOf(new Error('You do not have permission to call setValues.'));
    expect(refused.trouble).toBe('permission');
    expect(refused.message).toMatch(
      /^Google Sheets did not allow it: .*history are whole\. Whoever may edit/,
    );
    expect(troubleOf(new Error('Service error')).message).toMatch(
      /^Google Sheets stopped half way: Service error\./,
    );
  });

  it('says of what only reads that nothing was written', () => {
    expect(troubleOf(new Error('Service error'), false).message).toBe(
      'Google Sheets did not answer: Service error. Nothing was written. Try it again.',
    );
  });

  it.each([
    ['Exceeded maximum execution time', 'six minutes', 'move the leads of past years'],
    ['Service invoked too many times for one day: spreadsheets.', 'in a day is used up', 'tomorrow'],
    ['Service using too much computer time for one day', 'in a day is used up', 'tomorrow'],
    [
      'There are too many scripts running simultaneously for this Google user account.',
      'same time',
      'Wait a minute',
    ],
    [
      'Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.',
      'asked too often',
      'Wait a minute',
    ],
    [
      'Service Spreadsheets timed out while accessing document with id 1a2b.',
      'took too long',
      'Wait a minute',
    ],
    [
      "We're sorry, a server error occurred. Please wait a bit and try again.",
      'error of its own',
      'Wait a minute',
    ],
    [
      'You have exceeded the property storage quota. Please remove some properties',
      'is full',
      'Remove an add-on',
    ],
    [
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      'ten million cells',
      'Delete tabs',
    ],
  ])('says in plain words what Google\'s "%s" means and the way out', (said, what, remedy) => {
    const { trouble, message } = troubleOf(new Error(said));
    expect(trouble).toBe('service');
    expect(message).toContain(what);

    expect(message).toContain(remedy);
    expect(message).not.toContain('connection');
  });

  it('does not blame Google for a mistake of our own', () => {
    const { message } = troubleOf(new ReferenceError('count is not defined'));
    expect(message).toMatch(
      /^The add-on stopped: count is not defined\. .* please report it, with these words\.$/,
    );
  });
});
