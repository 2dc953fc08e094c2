import { listed } from '../../input-error.ts';
import type { Scorecard } from '../../scorecard/assemble.ts';
import { against } from '../findings/quality.ts';
import { type Answer, told, untold } from '../question.ts';
import { isNamed } from '../ranking.ts';

/** Which campaigns brought leads without quality. */
export function noisyCampaigns(card: Scorecard): Answer {
  const [id, question] = ['noise', 'Which campaigns made noise?'];
  if (card.counts.leads === 0) return untold(card, id, question, `no ${card.terms.lead.one} came in`);
  const named = card.campaigns.filter(isNamed).filter(({ leads }) => leads > 0);
  if (named.length === 0) {
    return untold(card, id, question, `no campaign is noted for these ${card.terms.lead.many}`);
  }
  const judged = named.filter(({ quality }) => quality !== null);
  if (judged.length === 0) {
    return untold(card, id, question, 'there is no quality by which one can be held against the others');
  }
  const noisy = judged.filter(({ quality }) => quality!.verdict === 'worse');
  if (noisy.length === 0) {
    return told(card, id, question, [
      (voice) => {
        voice.restsOn('counts', 'leads');
        return 'None surely: there is no clear difference between them.';
      },
    ]);
  }
  return told(card, id, question, [
    (voice) =>
      `${listed(noisy.map((campaign) => `${voice.name('campaigns', campaign.group, 'group')} (${against(campaign, voice, 'campaigns')})`))}.`,
  ]);
}
