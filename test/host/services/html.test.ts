import { describe, expect, it } from 'vitest';
import { Execution } from '../../../src/host/execution.ts';
import { htmlService } from '../../../src/host/services/html.ts';

const service = htmlService(new Execution(), { Sidebar: '<p>Leads</p>' });

describe('HtmlService', () => {
  it('makes a page of a file of the project, with or without .html in its name', () => {
    expect(service.createHtmlOutputFromFile('Sidebar').getContent()).toBe('<p>Leads</p>');
    expect(service.createHtmlOutputFromFile('Sidebar.html').getContent()).toBe('<p>Leads</p>');
  });

  it('names a file that is not there', () => {
    expect(() => service.createHtmlOutputFromFile('Side')).toThrow('No HTML file named Side was found.');
    expect(() => service.createHtmlOutputFromFile('toString')).toThrow(
      'No HTML file named toString was found.',
    );
  });

  it('lets a page be titled, sized and added to in a chain', () => {
    const page = service.createHtmlOutput('<p>').setTitle('Help').setWidth(400).setHeight(300).append('</p>');
    expect([page.getTitle(), page.getWidth(), page.getHeight(), page.getContent()]).toEqual([
      'Help',
      400,
      300,
      '<p></p>',
    ]);
  });

  it('says which members of a page it does not have, at every step of a chain', () => {
    expect(() => service.createHtmlOutput('').setTitle('a').asTemplate()).toThrow(
      'not available in the local host: HtmlOutput.asTemplate',
    );
  });
});
