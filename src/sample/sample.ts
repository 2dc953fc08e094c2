export { sampleLeads } from './leads.ts';
export { SAMPLE_RUBRIC } from './rubric.ts';
export { SAMPLE_AS_OF, SAMPLE_SETTINGS } from './settings.ts';
