/** What a line is about, told by how it begins: something that happened, an appointment, something to do, or a note. */
import { type Line, type Span, whole } from '#electron/features/capture/line.ts';

export type ActType = 'call' | 'email' | 'visit' | 'meeting' | 'demo' | 'training' | 'note' | 'other';

export type ActMode =
  | 'note' // what follows is kept as it stands
  | 'logged' // happened
  | 'meet' // a meeting: to come where it has a day or a time, else to be arranged
  | 'call' // a call: an appointment where it has a time, else to be done
  | 'planned'; // to be done

export interface Act extends Span {
  readonly mode: ActMode;
  readonly type: ActType;
  /** Says what the record is and nothing else: it is left out of its title. */
  readonly drop: boolean;
}

interface Words {
  readonly mode: ActMode;
  readonly type: ActType;
  readonly words: string;
  readonly drop?: boolean;
  /** The end as typed, where folding takes away what tells 'visité' from 'visite'. */
  readonly accent?: RegExp;
}

const did =
  "(?:j'ai |j'viens d[e'] ?|je viens d[e'] ?|viens d[e'] ?|on a |nous avons |i |i've |we |we've |just |have )?(?:bien |just )?";

/** In this order: what happened before what is to be done, since it is the same words with an ending. */
const table: readonly Words[] = [
  {
    mode: 'note',
    type: 'note',
    drop: true,
    words: '(?:note|notes|memo|nb|remarque|commentaire|comment|info|fyi)(?=\\s*:)',
  },
  {
    mode: 'planned',
    type: 'other',
    drop: true,
    words:
      "(?:to ?do|a faire|tache|task|rappel|reminder|remind me to|rappelle[- ]moi (?:de |d')|penser a|don'?t forget to|ne pas oublier (?:de |d'))(?:\\s*:)?",
  },
  {
    mode: 'logged',
    type: 'email',
    words: `${did}(?:(?:e-?mail|mail|courriel|devis|quote|offre|catalogue|tarif) (?:envoye|sent|recu|received)e?|emailed|e-mailed|mailed|wrote to|recu un (?:e-?mail|mail|courriel)|got an? e-?mail|received an? e-?mail|ecrit a)`,
  },
  { mode: 'logged', type: 'email', words: `${did}(?:envoye|sent)`, accent: /(?:é|ée|és|ées|sent)$/i },
  {
    mode: 'logged',
    type: 'call',
    words: `${did}(?:(?:r?appele|telephone a|telephone|called|phoned|rang|spoke (?:to|with)|talked (?:to|with)|parle (?:a|avec)|discute avec|echange avec|eu(?= .{1,60} au (?:telephone|tel))|laisse un message|left a (?:message|voicemail)|got a call from|had a call with|recu un appel)e?s?)`,
    accent: /(?:é|ée|és|ées|é à|é avec|d|g|to|with|message|voicemail|appel|from|à|eu|elephoned?)$/i,
  },
  {
    mode: 'logged',
    type: 'meeting',
    words: `${did}(?:met(?: with)?|saw|had (?:lunch|a meeting|a coffee) with)`,
  },
  { mode: 'logged', type: 'meeting', words: `${did}(?:rencontree?s?)`, accent: /(?:é|ée|és|ées)$/i },
  { mode: 'logged', type: 'meeting', words: "(?:j'ai |on a |nous avons )?vu(?= )" },
  { mode: 'logged', type: 'visit', words: `${did}(?:visitee?s?|visited)`, accent: /(?:é|ée|és|ées|d)$/i },
  {
    mode: 'logged',
    type: 'call',
    words: `${did}(?:relancee?s?|followed up(?: with)?|chased)`,
    accent: /(?:é|ée|és|ées|with|up|d)$/i,
  },
  {
    mode: 'planned',
    type: 'other',
    words:
      '(?:planifier|organiser|prendre|fixer|caler|preparer|confirmer|annuler|deplacer|decaler|schedule|arrange|plan|set up|book|organi[sz]e|prepare|confirm|cancel|move)(?= )',
  },
  {
    mode: 'meet',
    type: 'visit',
    words: 'visite|visit|site visit|dejeuner|diner|petit[- ]dej(?:euner)?|lunch|dinner|breakfast',
  },
  { mode: 'meet', type: 'demo', words: 'demo|demonstration|presentation' },
  { mode: 'meet', type: 'training', words: 'formation|training|atelier|workshop|webinaire?' },
  {
    mode: 'meet',
    type: 'call',
    words:
      '(?:rdv|rendez[- ]vous|point) (?:tel|telephonique)|visio(?:conference)?|video ?call|conf(?:erence)? call|phone meeting',
  },
  {
    mode: 'meet',
    type: 'meeting',
    words:
      'rdv|rendez[- ]vous|reunion|meeting|meet(?: with)?|appointment|appt|entretien|point|cafe avec|coffee with',
  },
  {
    mode: 'call',
    type: 'call',
    words:
      '(?:r?appeler|re-?appeler|telephoner a|telephoner|passer un coup de fil a|coup de fil a|appel|call back|call|phone|ring|give .{1,40} a call)(?: a(?= ))?',
  },
  {
    mode: 'planned',
    type: 'other',
    words:
      'relancer?|relance|follow[- ]?up|chase|send|check|write|ask|order|buy|fix|review|update|email|e-mail|mail|reply|answer|invite|quote|invoice|ship|remind|contact|get|find|make|print|sign|create|finish|submit|forward|pay|report|verify|clean|bring|collect|deliver|need to|must|should|please|il faut|faut|devis|merci de',
  },
];

const compiled = table.map((entry) => ({ ...entry, pattern: whole(entry.words) }));

/** A French infinitive begins what is to be done: 'vérifier', 'choisir', 'répondre'. */
const infinitive = /^\p{L}{2,}(?:er|ir|re|oir)$/u;
const noInfinitives = new Set(
  (
    'hier cher premier dernier chantier courrier papier danger loisir avenir plaisir soir noir entre notre votre autre ' +
    'offre titre lettre contre propre libre membre nombre centre chambre octobre septembre novembre decembre ordre ' +
    'facture voiture mesure culture livre theatre maitre peter walter oliver jennifer order over under after never ' +
    'water paper number manager customer partner where there more before store future here sure air fair their dinner ' +
    'super hiver clair encore guere faire-part supplier carrier dealer buyer seller user owner our your four hour'
  ).split(' '),
);

/** The first word, but for 'urgent:' before it. */
const firstWord = (line: Line) => line.words.find((word) => line.isFree(word));

/** How the line begins; else a meeting named within it; else an infinitive. Null where nothing tells. */
export const findAct = (line: Line): Act | null => {
  const first = firstWord(line);
  const from = first?.from ?? 0;
  for (const { pattern, mode, type, drop, accent } of compiled) {
    pattern.lastIndex = 0;
    for (const match of line.find(pattern)) {
      if (match.from !== from) break;
      if (accent && !accent.test(line.typed(match))) break;
      return { from, to: match.to, mode, type, drop: drop ?? false };
    }
  }
  if (first && infinitive.test(first.text) && !noInfinitives.has(first.text) && !first.capitals)
    return { from, to: first.to, mode: 'planned', type: 'other', drop: false };
  return null;
};

const within = compiled.filter(({ mode, words }) => mode === 'meet' && !words.startsWith('visite|visit'));

/** A meeting named further on: 'Konex: réunion mardi'. */
export const findMeeting = (line: Line): Act | null => {
  for (const { pattern, mode, type } of within) {
    const match = line.first(pattern);
    if (match && match[0] !== 'point') return { from: match.from, to: match.to, mode, type, drop: false };
  }
  return null;
};

const byMail = whole('(?:par|by|via) (?:e-?mail|mail|courriel)');
const byPhone = whole('(?:par|by|on the) (?:telephone|tel|phone)|au (?:telephone|tel)');

/** How it was done, where the line says so: 'relancé par mail'. */
export const findMeans = (line: Line): ActType | null =>
  line.first(byMail) ? 'email' : line.first(byPhone) ? 'call' : null;

const high = whole(
  'urgente?s?|asap|prioritaires?|tres important|haute priorite|priorite haute|high priority|priority high',
);
const low = whole(
  'pas urgente?|pas presse|not urgent|basse priorite|priorite basse|low priority|priority low|when possible|quand possible',
);
const marks = /(?<=^|\s)!+(?=\s|$)|(?<=[\p{L}\p{N}])!{2,}(?=\s|$)|(?<=[\p{L}\p{N}]) ?!(?=\s*$)/gu;

/** 'urgent', 'asap', '!!', 'pas urgent'. */
export const findPriority = (line: Line): (Span & { value: 'low' | 'high' }) | null => {
  const lowered = line.first(low);
  if (lowered) return { from: lowered.from, to: lowered.to, value: 'low' };
  const raised = line.first(high) ?? line.first(marks);
  return raised ? { from: raised.from, to: raised.to, value: 'high' } : null;
};
