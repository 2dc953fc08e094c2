import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import type { Sentence } from '../sentence.ts';
import { sentence, type Voice } from '../voice.ts';

/** How people took the contact: pressed, called after "stop", surprised, or warm. */
export function people(card: Scorecard): readonly Sentence[] {
  const { pressure, breaches, surprised, feedback } = card.people;
  const say = (write: (voice: Voice) => string): Sentence => sentence(card, 'follow-up', write);
  return [
    ...(breaches.touched.count > 0 ? [say((voice) => touchedAfterAll(card, voice))] : []),
    ...(pressure.over.count > 0 ? [say((voice) => pressed(card, voice))] : []),
    ...(surprised.denominator > 0 ? [say((voice) => surprise(card, voice))] : []),
    ...(feedback.warm.denominator > 0 ? [say((voice) => warmth(card, voice))] : []),
  ];
}

function touchedAfterAll(card: Scorecard, voice: Voice): string {
  const { one, many } = card.terms.lead;
  const { count } = card.people.breaches.touched;
  const marked = voice.count('people', 'breaches', 'marked');
  const touched = voice.count('people', 'breaches', 'touched', 'count');
  if (card.people.breaches.marked === count) {
    return `${touched} ${count === 1 ? `${one} marked do-not-contact was` : `${many} marked do-not-contact were`} touched by sales; the sheet does not say whether before or after the mark.`;
  }
  return `Of ${marked} ${many} marked do-not-contact, ${touched} ${count === 1 ? 'was' : 'were'} touched by sales; the sheet does not say whether before or after the mark.`;
}

function pressed(card: Scorecard, voice: Voice): string {
  const { count } = card.people.pressure.over;
  const over = voice.counted(card.terms.lead, 'people', 'pressure', 'over', 'count');
  const cap = voice.count('people', 'pressure', 'cap');
  const touches = card.people.pressure.cap === 1 ? 'touch' : 'touches';
  return `${over} got more than ${cap} ${touches} in the first week${count === 1 ? '' : `, up to ${voice.count('people', 'pressure', 'mostTouches')}`}.`;
}

function surprise(card: Scorecard, voice: Voice): string {
  const { denominator, groups } = card.people.surprised;
  const asked = denominator === 1 ? 'person who was asked' : 'people who were asked';
  const all = `The call surprised ${voice.outOf(['people', 'surprised'])} ${asked}`;
  const often = groups.filter(({ verdict }) => verdict === 'more often than elsewhere');
  if (often.length === 0) return `${all}.`;
  const parts = often.map(
    ({ group }) =>
      `${voice.name('people', 'surprised', 'groups', group, 'group')} (${voice.outOf(['people', 'surprised', 'groups', group])})`,
  );
  return `${all}, those from ${listed(parts)} more often than the others.`;
}

function warmth(card: Scorecard, voice: Voice): string {
  return `Of ${knewUs(card, voice)}.`;
}

/** `18 people whose feedback says, 12 already knew us`. */
export function knewUs(card: Scorecard, voice: Voice): string {
  const { numerator, denominator } = card.people.feedback.warm;
  const path = ['people', 'feedback', 'warm'];
  const all = voice.count(...path, 'denominator');
  const warm = numerator === 0 ? 'none' : voice.count(...path, 'numerator');
  voice.restsOn(...path, 'numerator');
  return `${all} ${denominator === 1 ? 'person' : 'people'} whose feedback says, ${warm} already knew us`;
}
