/** Words of other programs for the choices of a field and for the stages of a pipeline. */

import type { FieldType } from '#contract/fields.ts';
import type { AppointmentType, SettingsLists, Stage } from '#contract/kinds/workspace.ts';
import { definitionOf, type ListedKind } from '#contract/kinds.ts';
import { foldName } from '#locale/fold.ts';
import { hasMessage, translate } from '#locale/translate.ts';

const yes = 'yes, oui, true, vrai, 1, x, y, o, actif, active, on';
const no = 'no, non, false, faux, 0, n, inactif, inactive, off';
const language = {
  en: 'english, anglais, en us, en gb, eng, uk',
  fr: 'french, francais, fr fr, fra, fre, fr ca',
};

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'organisations.type': {
    client: 'customer, customer direct, customer channel, account, acheteur, existing customer, clients',
    prospect: 'lead, suspect, potential, potentiel, piste',
    supplier: 'vendor, fournisseur, provider, prestataire',
    partner:
      'technology partner, channel partner, channel partner reseller, installation partner, reseller, revendeur, partenaire, distributor, distributeur',
    competitor: 'competition, concurrent',
  },
  'organisations.status': { active: yes, inactive: `${no}, closed, ferme, archived, archive` },
  'organisations.language': language,
  'contacts.language': language,
  'interactions.type': {
    call: 'phone, phone call, telephone, appel, tel, appel telephonique',
    email: 'mail, courriel, message, e mail',
    visit: 'visite, site visit, rdv client, deplacement',
    meeting: 'reunion, rdv, rendez vous, appointment, event, visio, video call',
    note: 'comment, commentaire, other, autre, memo',
  },
  'tasks.priority': {
    low: 'basse, faible, 3, p3, minor',
    normal: 'normale, medium, moyenne, 2, p2, standard',
    high: 'haute, elevee, urgent, urgente, 1, p1, important, critical',
  },
  'tasks.status': {
    open: 'ouverte, ouvert, to do, todo, a faire, not started, in progress, en cours, non commencee, pending, waiting',
    done: 'terminee, termine, fait, faite, completed, complete, closed, finished, resolved',
    cancelled: 'canceled, annulee, annule, deferred, abandonnee',
  },
  'appointments.type': {
    meeting: 'reunion, rdv, rendez vous, appointment, event, visio, video call',
    visit: 'visite, site visit, rdv client, deplacement',
    call: 'phone, phone call, telephone, appel, tel, appel telephonique',
    demo: 'demonstration, presentation',
    training: 'formation, course, workshop, atelier',
    other: 'autre',
  },
  'appointments.status': {
    planned: 'prevu, prevue, planifie, planifiee, scheduled, confirmed, confirme, open, tentative, a venir',
    held: 'tenu, tenue, done, completed, fait, effectue, realise, termine, honore',
    notHeld: 'not held, non tenu, no show, absent, missed, manque, non honore',
    cancelled: 'canceled, annule, annulee, reporte',
  },
  'reps.role': {
    representative:
      'rep, sales rep, sales representative, commercial, commerciale, vendeur, vendeuse, agent, seller',
    manager: 'sales manager, responsable, directeur, chef, director, directrice, responsable commercial',
    coordinator: 'coordinateur, coordinatrice, sales coordinator, assistant',
    other: 'autre',
  },
  'reps.status': { active: yes, inactive: `${no}, left, parti, sorti, terminated` },
  'products.availability': {
    available: `in stock, en stock, disponible, ${yes}`,
    limited: 'low stock, limite, limitee, stock limite, rupture proche',
    discontinued: `arrete, arretee, abandonne, obsolete, end of life, supprime, indisponible, ${no}`,
  },
  'opportunities.forecast': {
    commit: 'committed, engage, engagement, certain',
    bestCase: 'best case, upside, meilleur cas, probable',
    pipeline: 'pipeline, en cours',
    omitted: 'omit, omitted, exclu, omis',
  },
  'orders.status': {
    confirmed:
      'open, confirmee, confirme, validated, validee, new, pending, processing, in process, en cours, ordered',
    shipped: 'sent, expediee, expedie, livree, livre, delivered, complete, completed, in transit',
    invoiced: 'billed, facturee, facture, paid, payee, closed, resolved',
    cancelled: 'canceled, annulee, annule, refunded, returned, disputed',
  },
  'targets.measure': {
    amount: 'revenue, ca, chiffre d affaires, sales, montant, turnover, ventes',
    quantity: 'units, quantite, volume, unites',
    margin: 'marge, profit, gross margin',
    orders: 'commandes, number of orders, nombre de commandes',
    newClients: 'new customers, nouveaux clients, new accounts',
  },
};

const tables = new Map<string, ReadonlyMap<string, string>>();

/** Folded word -> choice, of a choice field. */
export const choiceWords = (kind: ListedKind, field: string): ReadonlyMap<string, string> => {
  const id = `${kind}.${field}`;
  const known = tables.get(id);
  if (known) return known;
  const table = new Map<string, string>();
  for (const choice of definitionOf(kind).fields[field]?.choices ?? []) {
    table.set(foldName(choice), choice);
    const key = `choices.${id}.${choice}`;
    if (hasMessage(key))
      for (const one of ['en', 'fr'] as const) table.set(foldName(translate(one, key)), choice);
    for (const word of (words[id]?.[choice] ?? '').split(', '))
      if (word !== '') table.set(foldName(word), choice);
  }
  tables.set(id, table);
  return table;
};

const stageWords: Readonly<Record<string, string>> = {
  prospecting:
    'prospection, lead, new, nouveau, nouvelle, prospect, contact, a contacter, appointment scheduled',
  engaging:
    'engaged, engagement, qualification, qualified, qualifie, qualifying, decouverte, discovery, needs analysis, value proposition, id decision makers, perception analysis, analyse, qualified to buy, qualifiee',
  proposal:
    'proposition, devis, quote, offre, proposal price quote, quotation, proposition commerciale, presentation scheduled, devis envoye',
  negotiation: 'negociation, negotiation review, negotiating, contract sent, contrat, verbal, en negociation',
  won: 'closed won, gagne, gagnee, signe, signee, success, win, closedwon, affaire gagnee, conclue, remporte, remportee',
  lost: 'closed lost, perdu, perdue, abandonne, abandonnee, closedlost, affaire perdue, dead, lost deal, sans suite',
};

/** Folded word -> id of a type of appointments: their own names first, then what others call the shipped ones. */
const typeTable = (types: readonly AppointmentType[]): ReadonlyMap<string, string> => {
  const table = new Map<string, string>();
  const add = (word: string, id: string) => {
    if (!table.has(foldName(word))) table.set(foldName(word), id);
  };
  for (const { id, name } of types) if (name !== null) add(name, id);
  for (const { id } of types) {
    add(id, id);
    const key = `choices.appointments.type.${id}`;
    if (hasMessage(key)) for (const one of ['en', 'fr'] as const) add(translate(one, key), id);
    for (const word of (words['appointments.type']?.[id] ?? '').split(', ')) if (word !== '') add(word, id);
  }
  return table;
};

/** Folded word -> value, of a field whose values are few; null: any text is a value. */
export const valueWords = (
  kind: ListedKind,
  field: string,
  type: FieldType,
  lists: SettingsLists,
): ReadonlyMap<string, string> | null => {
  if (type === 'choice') return choiceWords(kind, field);
  if (type === 'stage') return stageTable(lists.stages);
  return type === 'appointmentType' ? typeTable(lists.appointmentTypes) : null;
};

/** Folded word -> stage id, for the stages of the workspace: their names first, then what others call the shipped ones. */
export const stageTable = (stages: readonly Stage[]): ReadonlyMap<string, string> => {
  const table = new Map<string, string>();
  const add = (word: string, id: string) => {
    if (!table.has(foldName(word))) table.set(foldName(word), id);
  };
  for (const stage of stages) if (stage.name !== null) add(stage.name, stage.id);
  for (const stage of stages) {
    add(stage.id, stage.id);
    const key = `stages.${stage.id}`;
    if (hasMessage(key)) for (const one of ['en', 'fr'] as const) add(translate(one, key), stage.id);
    for (const word of (stageWords[stage.id] ?? '').split(', ')) if (word !== '') add(word, stage.id);
  }
  // A workspace that renamed its stages still has one that is won and one that is lost.
  for (const outcome of ['won', 'lost'] as const) {
    const stage = stages.find((one) => one.outcome === outcome);
    if (stage) for (const word of [outcome, ...(stageWords[outcome] ?? '').split(', ')]) add(word, stage.id);
  }
  return table;
};
