import { FREE_MAIL } from '../lead/mailbox.ts';
import type { Rubric } from './criterion.ts';
import { DEFAULT_THRESHOLD } from './sheet.ts';

/**
 * A rubric any B2B team can start from. What holds everywhere is set; what only the team can know, the
 * companies it serves and those it does not, is left without a value, takes no part, and is asked for.
 */
export const DEFAULT_RUBRIC: Rubric = {
  threshold: DEFAULT_THRESHOLD,
  criteria: [
    {
      dimension: 'fit',
      name: 'Industry we serve',
      column: 'Industry',
      test: 'is one of',
      value: '',
      points: 10,
      mustHave: true,
    },
    {
      dimension: 'fit',
      name: 'Size we serve',
      column: 'Employees',
      test: 'at least',
      value: '',
      points: 10,
      mustHave: true,
    },
    {
      dimension: 'fit',
      name: 'Region we serve',
      column: 'Region',
      test: 'is one of',
      value: '',
      points: 10,
      mustHave: true,
    },
    {
      dimension: 'fit',
      name: 'Not a competitor or vendor',
      column: 'Company',
      test: 'is none of',
      value: '',
      points: 0,
      mustHave: true,
    },
    {
      dimension: 'fit',
      name: 'Not a personal mailbox',
      column: 'Email',
      test: 'contains none of',
      value: FREE_MAIL.map((provider) => `@${provider}`).join('; '),
      points: 0,
      mustHave: true,
    },
    {
      dimension: 'pain',
      name: 'A problem is named',
      column: 'Pain',
      test: 'contains none of',
      value: 'no pain; no problem; just looking; just browsing; research only; homework',
      points: 20,
      mustHave: false,
    },
    {
      dimension: 'timing',
      name: 'A reason to act now',
      column: 'Timing',
      test: 'contains none of',
      value:
        'no timeline; no timeframe; no date; not now; someday; no plans; just looking; just researching; next year',
      points: 20,
      mustHave: false,
    },
    {
      dimension: 'authority',
      name: 'Not a student or job seeker',
      column: 'Title',
      test: 'contains none of',
      value: 'student; pupil; trainee; internship; job seeker; jobseeker; looking for work',
      points: 0,
      mustHave: true,
    },
    {
      dimension: 'authority',
      name: 'A title that decides',
      column: 'Title',
      test: 'contains any of',
      value:
        'owner; founder; chief; ceo; cfo; coo; cto; cmo; cio; president; vp; svp; evp; director; head; manager; partner; principal',
      points: 20,
      mustHave: false,
    },
    {
      dimension: 'next_step',
      name: 'A next step is agreed',
      column: 'Next step',
      test: 'is filled',
      value: '',
      points: 20,
      mustHave: false,
    },
  ],
};
