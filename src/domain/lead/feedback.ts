import { comparable } from './cell.ts';
import type { Leads } from './read.ts';

/** What sales heard when it reached a person, as a theme. */
export type ThemeId =
  | 'knew_us'
  | 'did_not_know_us'
  | 'leave_alone'
  | 'information'
  | 'not_now'
  | 'wrong_person'
  | 'price'
  | 'other';

/** A theme: how it reads in a list, and the phrases that tell it. */
export interface Theme {
  readonly id: ThemeId;
  readonly label: string;
  /**
   * Phrases found in what people write, in lower case without accents or punctuation: `a/b` is either word, `/a/b` either or
   * none, `*` any one word. The longest that begins at a word is taken, and its words are used up.
   */
  readonly told: readonly string[];
}

const theme = (id: ThemeId, label: string, told: string): Theme => ({
  id,
  label,
  told: told
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== ''),
});

const PAPERS =
  'brochure/brochures/catalogue/catalog/checklist/guide/flyer/leaflet/literature/whitepaper/ebook/pdf/report/datasheet/slides/deck/template';

/** Every theme, in the order in which they are listed. */
export const THEMES: readonly Theme[] = [
  theme(
    'knew_us',
    'Knew us',
    `expected/expecting/expects/awaited/awaiting /our/the/my/a call/callback, expecting us, expected us to call
    waiting/waited for us/our/the/my /call/callback, looking/looked forward to our/the/talking/speaking
    knew/knows/knowing /of/about us/our, already/they know us/our, knew/knows * of our
    knew/knows the/my company/brand/firm/name/product/team, knew/knows who we are/were
    knew/knows what we do/did/offer/sell, knew why we/i call/called/rang/were
    familiar with us/our, aware of us/our, heard of/about us/our, heard * things about us/our, heard a lot about us/our
    remembered/remembers/recalled/recalls us/me/our/the/my/meeting/talking/filling/reading/downloading
    remember/recall us/our/the/filling/meeting, recognised/recognized/recognises/recognizes us/me/our/the
    read/reads/reading/saw/seen/watched/visited/attended/downloaded/follows/followed/following/studied/loves/loved our
    saw/seen/met/visited/follows/following us, met our, subscribed/subscribes/subscriber to our, reader of our, fan of ours/our
    had/has/have our card/article/newsletter/page/site/website/video/book/paper/offer/${PAPERS}
    recommended by/us, was/were/came/been recommended, referred by, introduced by, word of mouth
    existing/former/previous/returning customer/client, customer/client of ours
    worked/works with us, bought from us, used/uses/using us, used/uses/using our product/products/service/services/tool/software/app
    kannte/kannten/kennt/kennen uns/unser/unsere/unseren, von uns gehort, anruf erwartet, erinnerte/erinnert sich an
    nos conocia/conocian/conoce/conocen, esperaba/esperaban nuestra llamada, oido hablar de nosotros
    nous connaissait/connaissaient/connait/connaissent, attendait/attendaient notre appel, entendu parler de nous
    nos conhecia/conheciam/conhece/conhecem, esperava/esperavam /a nossa ligacao/chamada, ouvido/ouviu falar de nos`,
  ),
  theme(
    'did_not_know_us',
    'Did not know us',
    `not/t/never/cannot/couldnt/didnt remember/recall/recognise/recognize, no recollection/memory
    not/t/didnt/doesnt know /of/about us/our, not/t/didnt/doesnt know who/what we
    not/t/didnt/never expect/expecting/expected us, not/t/didnt/never expect/expecting/expected our/the/a/any/my call
    thought /that we/it/this/i were/was/are/is/sell/sold/do/did, mistook us/me/it, took us/me/it for, mixed us up
    confused, confused us/me/by/with, expected somebody/someone/something else/different
    no/not idea/sure/clue who/what/why/where we/i, who are you, asked/asks/wondered/wonders who/where/how we/i
    where we/i /had/have got/get/had/have/found his/her/their/the/my number/email/address/details/data
    forgot/forgotten /about us/our, forgot/forgotten /about the form/request/download/checklist, unaware of us/our, unfamiliar with us/our
    never/not/didnt/t fill/filled/sign/signed in/out/up, never/not/didnt/t ask/asked for a/the/any/our call/contact
    surprised /by/at/that/when /the/our/a/my call/we/i/us, was/were/sounded/seemed/very surprised, unexpected call
    kannte/kannten/kennt/kennen uns nicht, nie /von /uns gehort, erinnerte/erinnert sich nicht, anruf nicht erwartet, hielt uns fur
    no recordaba/recuerda, no se acordaba/acuerda, pensaba que eramos
    connaissait/connait pas, souvenait/souvient pas, attendait pas notre appel, croyait que nous
    nao lembrava/lembra, nao se lembrava/lembra, achou que eramos`,
  ),
  theme(
    'leave_alone',
    'Asked to be left alone',
    `stop calling/contacting/emailing/mailing/messaging/writing/texting/phoning/ringing/bothering/harassing/pestering/sending
    stop /the/all/these/any calls/emails/mails/messages/contact
    remove/delete me/him/her/them/us, remove/delete */ number/data/details/address, remove/removed from
    take/taken/took me/him/her/them/us off, off the/our/your list/lists/mailing
    unsubscribe/unsubscribed/unsubscribing, opt/opted/opting out
    do not call/contact/email/phone/ring/disturb, don t call/contact/email/phone/ring, dont call/contact/email/phone/ring
    not to call/contact/email/phone/ring, not want/wish to be called/contacted/emailed/phoned/bothered/disturbed
    not to be called/contacted/emailed/phoned/bothered/disturbed, t want/wish to be called/contacted/emailed/phoned/bothered/disturbed
    never call/contact/email/phone, no more calls/emails/mails/messages/contact, no further calls/emails/messages/contact
    leave me/him/her/them/us alone, left alone, leave me/him/her/them/us in peace, left in peace
    too many calls/emails/mails/messages, called/calling/calls/contacted too often, keep/keeps/kept calling
    harassed/harassing/harassment/pestered/pestering, lose my/his/her number, blocked us/our/me
    nicht mehr anrufen/kontaktieren/melden, keine anrufe/werbung/mails, keinen kontakt, in ruhe lassen, aus dem verteiler
    no llamar, no me/nos/le/les llame/llamen, deje/dejen/dejar de llamar, darse/dar/darle de baja
    ne plus appeler/rappeler/contacter, plus etre appele/rappele/contacte, laisser tranquille
    nao ligar, parar/pare/parem de ligar, nao quer ser contatado/contatada`,
  ),
  theme(
    'information',
    'Wanted information only',
    `send/sends/sent/want/wants/wanted/requested/requests/asked/asks/email/mail /only/just/for/to /get/have/see/receive /us/him/her/them/me/ /a/an/the/some/more/our/further/general details/information/info/infos/material/materials/documents/documentation/overview/${PAPERS}
    send/want/wants/wanted /us/him/her/them/me /an/by email/mail, send/want/wants/wanted /by e mail
    only/just /a/an/the/our/some details/information/info/infos/material/documentation/${PAPERS}
    details/information/info/material/brochure/catalogue/catalog only/please/first
    details/information/info/something/everything/it/material/brochure by/via/per /e email/mail/post, prefers /e email/mail
    only/just/merely looking/browsing/curious/researching/exploring
    gather/gathering/collect/collecting information/info/ideas, doing /some research
    nur infos/informationen/unterlagen/prospekt, unterlagen/infos/informationen schicken/senden/zusenden/zuschicken/gewunscht, unterlagen/infos/informationen per /e mail/email
    mas informacion, solo informacion, enviar/envien informacion/catalogo
    plus d information/informations, envoyer /de/une/la /la documentation/brochure
    mais informacoes, so informacoes, enviar informacoes/material/catalogo`,
  ),
  theme(
    'not_now',
    'Not now',
    `busy, call/calls/called/calling/ring/phone /him/her/them/me/us back, callback
    call/try/ring/phone/contact /him/her/them/me/us /again/back later/tomorrow/next/after
    do not call/contact/email/phone/ring before/until/after/on/during/today/at/in, don t call/contact/phone/ring before/until/after/on/during/today/at/in
    not to call/contact/phone/ring before/until/after/on/during/today/at/in
    not now, not right now, not yet, not ready, not /a/the good/right/best time/moment, bad/wrong time/timing/moment, no time, t time
    in a/another meeting, on holiday/holidays/vacation/leave, out of office, too early, on hold, postponed
    next week/month/quarter/year/spring/summer/autumn/fall/winter/season, new year
    later this week/month/quarter/year, maybe/perhaps/again later, later on, after /the summer/christmas/easter/holidays
    keine zeit, spater /noch /mal/nochmal/wieder melden/anrufen, zuruckrufen, ruckruf, im urlaub, in einer besprechung, nachste/nachsten/nachstes woche/monat/quartal/jahr
    ocupado/ocupada, mas tarde, mas adelante, de vacaciones, en /una reunion, proximo mes/trimestre/ano
    occupe/occupee, rappeler, plus tard, pas le temps, en vacances, mois/trimestre prochain
    ligar depois, mais tarde, sem tempo, de ferias, em reuniao, proximo trimestre`,
  ),
  theme(
    'wrong_person',
    'Wrong person',
    `wrong person/contact/number/department/company/address, not the right/correct person/contact/department
    not /the person responsible, not responsible, not in charge, not /the /a decision maker, not/t decide
    not his/her/their/my job/department/area/decision
    no longer works/there/with/at/employed, not/t work there/here/with, left the company/firm/business, retired
    someone/somebody else decides/handles/does/is, colleague handles/decides/is, referred us/me to, refers/refer us/me to
    falscher ansprechpartner/kontakt, falsche person/nummer, nicht zustandig
    persona equivocada, numero equivocado, mauvaise personne, mauvais interlocuteur/numero, pessoa errada, numero errado`,
  ),
  theme(
    'price',
    'Price only',
    `only/just/merely /want/wants/wanted/ask/asks/asked/interested/cares/after/needs/needed /to/in/about/for /know/get/have/compare /a/an/the/our/his /day/hourly/daily/best/cheap/cheapest/lowest price/prices/pricing/quote/quotes/rate/rates/cost/costs/estimate
    price/prices/pricing/quote/rate/cost only, all about price/money, cheaper, cheapest
    compare/compares/comparing prices/quotes/offers/suppliers/costs, price/quote shopping/shopper/hunter, shopping around
    too expensive/dear/pricey/costly, price/prices/cost/costs /is/was/are/were too high
    zu teuer, nur preis/preise, nur der/den preis, preisvergleich, solo /el precio/precios, demasiado/muy caro
    seulement le prix/tarif, juste le prix/tarif, trop cher, so /o preco, muito caro`,
  ),
  theme('other', 'Something else', ''),
];

/** The bit of each theme in what `themesOf` answers. */
export const THEME_BITS = Object.fromEntries(THEMES.map(({ id }, k) => [id, 1 << k])) as Record<
  ThemeId,
  number
>;

/** What turns knowing us into its opposite, and that into nothing, within the two words before. */
const DENIALS = new Set(
  'not,t,no,never,nobody,none,without,hardly,barely,cannot,didnt,doesnt,dont,wasnt,isnt,hadnt,hasnt,havent,couldnt,nicht,nie,kein,keine,nunca,nadie,ne,n,jamais,nao,ninguem'.split(
    ',',
  ),
);
const DENIAL_REACH = 2;
/** Words of the alphabet that the phrases are written in, and what ends a clause. */
const TOKENS = /[a-z0-9]+|[.,;:!?()–—]| -+ /g;
const WORD = /^[a-z0-9]/;

interface Phrase {
  readonly bit: number;
  /** What may stand at each place; '' where nothing has to. */
  readonly steps: readonly ReadonlySet<string>[];
}

let phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;

/** The phrases by their first word. */
function phraseIndex(): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const { id, told } of THEMES) {
    for (const text of told) {
      const [first = '', ...rest] = text.split(' ');
      const phrase = { bit: THEME_BITS[id], steps: rest.map((step) => new Set(step.split('/'))) };
      for (const word of first.split('/')) index.set(word, [...(index.get(word) ?? []), phrase]);
    }
  }
  return index;
}

/**
 * The themes of a text as the bits of `THEME_BITS`: none for '', `other` alone where no theme knows it.
 * "Knew us" that is denied ("had never heard of us") is `did_not_know_us`; denied, that says nothing.
 */
export function themesOf(text: string): number {
  if (text === '') return 0;
  phrases ??= phraseIndex();
  const said = comparable(text.replaceAll('\n', '; ')).match(TOKENS) ?? [];
  let found = 0;
  let free = 0;
  for (let at = 0; at < said.length; at++) {
    const candidates = phrases.get(said[at]!);
    if (candidates === undefined) continue;
    let [end, bit] = [-1, 0];
    for (const phrase of candidates) {
      const reached = endOf(phrase.steps, 0, said, at + 1);
      if (reached > end) [end, bit] = [reached, phrase.bit];
    }
    if (end < 0) continue;
    found |= isDenied(said, free, at) ? denied(bit) : bit;
    free = end;
    at = end - 1;
  }
  return found === 0 ? THEME_BITS.other : found;
}

/** Where the longest match of a phrase's steps from `k` on ends, begun at word `at`; -1 where there is none. */
function endOf(steps: Phrase['steps'], k: number, said: readonly string[], at: number): number {
  const step = steps[k];
  if (step === undefined) return at;
  const takes = at < said.length && (step.has(said[at]!) || (step.has('*') && WORD.test(said[at]!)));
  const taken = takes ? endOf(steps, k + 1, said, at + 1) : -1;
  return step.has('') ? Math.max(taken, endOf(steps, k + 1, said, at)) : taken;
}

/** Whether a denial stands just before word `at`, in the same clause and in no phrase that ended at `free`. */
function isDenied(said: readonly string[], free: number, at: number): boolean {
  for (let k = at - 1; k >= free && k >= at - DENIAL_REACH && WORD.test(said[k]!); k--) {
    if (DENIALS.has(said[k]!)) return true;
  }
  return false;
}

function denied(bit: number): number {
  if (bit === THEME_BITS.knew_us) return THEME_BITS.did_not_know_us;
  return bit === THEME_BITS.did_not_know_us ? 0 : bit;
}

/** The themes of what sales heard of lead i, each distinct text read once; undefined where the sheet has no such column. */
export function heardOf(leads: Leads): ((i: number) => number) | undefined {
  const feedback = leads.texts('feedback');
  if (feedback === undefined) return undefined;
  const { codes, values } = feedback;
  const known = new Int32Array(values.length).fill(-1);
  return (i) => {
    const code = codes[i]!;
    if (known[code]! < 0) known[code] = themesOf(values[code]!);
    return known[code]!;
  };
}
