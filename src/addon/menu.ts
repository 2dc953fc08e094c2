import { InputError, quoted } from '../domain/input-error.ts';
import { counted } from '../domain/lead/checks.ts';
import { HELP } from './help.ts';
import { runReview } from './review.ts';
import { insertSampleTabs } from './sample.ts';
import { troubleOf } from './trouble.ts';

/** The add-on's name, over its sidebar and its messages. */
const NAME = 'Lead Scorecard';
/** Seconds that a message stays. */
const SHOWN = 12;

/** Adds the menu; works before the add-on is enabled, when nothing of the spreadsheet may be touched. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open Lead Scorecard', 'openSidebar')
    .addItem('Review last month', 'reviewLastMonth')
    .addSeparator()
    .addItem('Insert sample leads', 'insertSample')
    .addItem('Help', 'openHelp')
    .addToUi();
}

export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(NAME));
}

/** Reviews the latest complete month with leads, and says so, or what is in the way. */
export function reviewLastMonth(): void {
  told(() => {
    const { inputs, reviewed } = runReview();
    const { label, counts } = reviewed.review;
    return `${label} of ${quoted(inputs.leadTab.getName())} is reviewed: ${counted(counts.leads, 'lead')}. See Scorecard and Monthly review.`;
  });
}

/** Adds the sample's leads, and says what to do with them. */
export function insertSample(): void {
  told(() => {
    insertSampleTabs();
    return 'Sample leads are in. Choose Extensions, Lead Scorecard, Review last month.';
  });
}

export function openHelp(): void {
  const page = HtmlService.createHtmlOutput(HELP).setWidth(460).setHeight(440);
  SpreadsheetApp.getUi().showModalDialog(page, NAME);
}

/** Does what a menu item asks, and tells how it went. */
function told(work: () => string): void {
  try {
    const said = work();
    SpreadsheetApp.getActiveSpreadsheet().toast(said, NAME, SHOWN);
  } catch (error) {
    const ui = SpreadsheetApp.getUi();
    ui.alert(NAME, `${troubleOf(error).message}${whereToAnswer(error)}`, ui.ButtonSet.OK);
  }
}

/** The menu asks nothing: what a person can only answer in the sidebar says that it is there. */
function whereToAnswer(error: unknown): string {
  if (!(error instanceof InputError) || error.about !== 'columns') return '';
  return ` To answer, choose Extensions, ${NAME}, Open ${NAME}: it matches the columns, and takes another sheet where this one holds no leads.`;
}
