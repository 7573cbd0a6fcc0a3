/** What other programs call the fields of each kind, in English and French, and what they call its things. */
import type { ListedKind } from '#contract/kinds.ts';

/** Comma-separated; a leading ~ marks a word that other columns may carry as well. */
type Words = Readonly<Record<string, string>>;

const address: Words = {
  street:
    'address, adresse, street, rue, voie, address1, address line 1, address 1, adresse 1, billing street, business street, work address, home address, home street, mailing street, address 1 street, adresse postale, billing address, ~complement adresse',
  postalCode:
    'postal code, zip, zipcode, zip code, code postal, cp, postcode, billing postal code, work zip, home zip, work zip code, home zip code, business postal code, home postal code, address 1 postal code, mailing zip',
  city: 'city, ville, town, commune, localite, billing city, work city, home city, business city, mailing city, address 1 city',
  state:
    'state, province, etat, departement, state region, state province, ~region, billing state, work state, home state, business state, mailing state, address 1 region, county',
  country:
    'country, pays, country region, nation, billing country, work country, home country, business country region, business country, home country region, mailing country, address 1 country, office location, location, ~localisation',
};

const organisationLink =
  'account, account name, company, company name, organisation, organization, client, customer, client name, customer name, societe, entreprise, raison sociale, nom du client, customer id, client id, account id, company id, code client, no client, numero client, organization 1 name, employer, employeur, customer code, id client';
const contactLink = 'contact, contact name, contact id, interlocuteur, nom du contact, contact email';
const repLink =
  'owner, sales agent, agent, rep, representative, sales rep, salesperson, seller, employee, employee id, commercial, vendeur, representant, responsable, proprietaire, account owner, opportunity owner, owner id, owner name, charge de compte, account manager, code commercial, assigned to, attribue a, assignee, sales person, salesman, employee name, rep name';
const productLink =
  'product, product id, product name, produit, article, item, sku, reference, product code, code produit, code article, ref article, nom du produit, id produit, reference produit, item code, designation';
const opportunityLink = 'opportunity, opportunite, deal, affaire, opportunity id, deal id, opportunity name';
const notes =
  'notes, note, comments, comment, commentaire, commentaires, remarks, remarques, observations, memo, description';
const email =
  'email, e mail, mail, courriel, email address, e mail address, adresse email, adresse mail, adresse e mail, primary email, email work, e mail 1 value, adresse electronique, work email, business email, ~email home, ~e mail 2 value';
const phone =
  'phone, telephone, tel, phone number, business phone, work phone, telephone 1, numero de telephone, primary phone, phone 1 value, tel fixe, office phone, ~home phone, ~business phone 2';

export const words: { readonly [K in ListedKind]: Words } = {
  organisations: {
    ...address,
    name: `${organisationLink.replace(/, (customer|client|account|company) id|, code client|, no client|, numero client|, customer code|, id client/g, '')}, ~name, ~nom, supplier, supplier name, fournisseur, denomination`,
    code: 'code, id, customer id, client id, account id, company id, supplier id, account number, code client, numero client, no client, customer number, reference id, attributes reference id, siren, siret, customer code, id client, external id',
    type: 'type, account type, customer type, company type, relationship, categorie de client, type de client',
    status: 'status, statut, etat du compte, active, actif',
    ownerId: repLink,
    sector:
      'sector, industry, secteur, industrie, activite, domaine, secteur d activite, branche, line of business',
    source: 'source, lead source, origine, account source, provenance',
    language: 'language, langue',
    email,
    phone,
    website:
      'website, web, url, site web, site, homepage, home page, site internet, web page, website work, website 1 value',
    vatNumber: 'vat, vat number, tva, numero tva, no tva, tva intracommunautaire, vat id, tax id',
    parentId:
      'parent, parent account, parent company, subsidiary of, filiale de, maison mere, societe mere, parent id, parent account id, groupe, holding',
    foundedYear:
      'founded, year founded, founded year, year established, established, annee de creation, creation, annee de fondation',
    employees:
      'employees, number of employees, effectif, effectifs, nombre d employes, employes, headcount, nb employes, salaries, staff',
    annualRevenue: 'revenue, annual revenue, ca, chiffre d affaires, ca annuel, turnover, sales volume',
    tags: 'tags, etiquettes, mots cles, categories, labels, keywords',
    notes,
  },
  contacts: {
    ...address,
    name: 'display name, full name, nom complet, nom et prenom, prenom et nom, ~name, ~contact, contact name',
    lastName: 'last name, family name, surname, nom de famille, lastname, contact last name, ~nom, nom usuel',
    firstName: 'first name, given name, prenom, firstname, forename, contact first name',
    salutation: 'salutation, civilite, title of courtesy, name prefix, prefix, honorific, ~titre',
    organisationId: organisationLink,
    jobTitle:
      'title, job title, fonction, poste, position, role, organization 1 title, contact title, intitule du poste, job, occupation',
    department: 'department, service, departement de l entreprise, division, organization 1 department',
    email,
    phone,
    mobile:
      'mobile, mobile phone, portable, cell, cell phone, gsm, telephone mobile, mobile number, home mobile, tel portable, mobile tel',
    language: 'language, langue',
    ownerId: repLink.replace('responsable, ', ''),
    website:
      'website, web, url, web page, web page 1, site web, website work, website home page, website 1 value, site internet',
    tags: 'tags, etiquettes, categories, group membership, mots cles, groupes',
    notes,
  },
  interactions: {
    subject: 'subject, objet, sujet, ~title, ~titre, ~name, intitule',
    type: 'type, kind, channel, canal, interaction type, activity type, nature, type d interaction',
    at: 'date, at, when, date time, datetime, start, activity date, date heure, quand, ~time, ~heure, horodatage',
    organisationId: organisationLink,
    contactId: contactLink,
    opportunityId: opportunityLink,
    repId: repLink,
    durationMinutes: 'duration, duree, minutes, duration minutes, duree minutes, call duration',
    body: `${notes}, body, text, texte, contenu, details, compte rendu`,
  },
  tasks: {
    title: 'title, task, subject, titre, tache, objet, ~name, ~nom, intitule, todo',
    dueOn: 'due, due date, deadline, echeance, date d echeance, due on, date limite, ~date',
    priority: 'priority, priorite, importance, urgence',
    status: 'status, statut, etat, state, avancement',
    organisationId: organisationLink,
    contactId: contactLink,
    opportunityId: opportunityLink,
    assigneeId: repLink,
    doneAt: 'done, done on, completed, completed at, completion date, termine le, fait le, date de fin',
    notes,
  },
  appointments: {
    title:
      'subject, title, objet, titre, sujet, appointment, rendez vous, rdv, summary, ~name, ~nom, intitule',
    type: 'type, appointment type, type de rendez vous, nature',
    startsOn:
      'start date, date de debut, date, day, jour, starts on, debut le, date du rendez vous, debut, start',
    startTime: 'start time, heure de debut, time, heure, starts at, horaire, heure du rendez vous',
    durationMinutes: 'duration, duree, minutes, duration minutes, duree minutes',
    zone: 'time zone, timezone, fuseau horaire, fuseau, tz, tzid',
    place: 'location, place, lieu, room, salle, endroit, where, adresse du rendez vous, emplacement',
    status: 'status, statut, state, etat',
    organisationId: organisationLink,
    contactId: contactLink,
    opportunityId: opportunityLink,
    repId: `${repLink}, organizer, organisateur, meeting organizer`,
    notes: `${notes}, details, agenda, ordre du jour`,
  },
  events: {
    name: 'name, event, event name, title, nom, evenement, nom de l evenement, manifestation, salon, trade show',
    type: 'type, event type, type d evenement, kind, category, categorie',
    status: 'status, statut, etat',
    startsOn: 'start, start date, from, begin, date, debut, date de debut, du, starts',
    endsOn: 'end, end date, to, until, fin, date de fin, au, ends',
    place: 'place, venue, location, lieu, site',
    city: address['city'] ?? '',
    country: address['country'] ?? '',
    ownerId: repLink,
    notes,
  },
  resources: {
    name: 'name, room, room name, resource, nom, salle, ressource, equipment, materiel, vehicle, vehicule',
    code: 'code, id, number, numero',
    type: 'type, kind, category, categorie, nature',
    status: 'status, statut, etat',
    capacity: 'capacity, seats, places, people, capacite, nombre de places, personnes',
    place: 'place, building, floor, site, location, lieu, batiment, etage',
    notes,
  },
  absences: {
    title: 'title, subject, reason, titre, objet, motif, libelle',
    repId: repLink,
    type: 'type, leave type, type d absence, type de conge, nature',
    startsOn: 'start, start date, from, begin, debut, date de debut, du, first day, date',
    endsOn: 'end, end date, to, until, fin, date de fin, au, last day',
    startTime: 'start time, heure de debut, from time',
    endTime: 'end time, heure de fin, to time',
    notes,
  },
  concerns: {
    title: 'title, concern, subject, issue, titre, sujet, preoccupation, probleme, question',
    raisedById: repLink,
    raisedOn: 'date, raised on, on, signale le, date de signalement',
    status: 'status, statut, etat',
    outcome: 'outcome, answer, result, resolution, suite, suite donnee, reponse, resultat',
    notes,
  },
  proposals: {
    title: 'title, subject, proposal, titre, objet, intitule',
    number:
      'number, quote number, proposal number, quotation number, numero, no, numero de devis, no devis, reference',
    version: 'version, revision',
    status: 'status, statut, etat',
    organisationId: organisationLink,
    contactId: contactLink,
    opportunityId: opportunityLink,
    repId: repLink,
    language: 'language, langue',
    currency: 'currency, devise',
    issuedOn: 'date, issued on, issue date, quote date, date du devis, date d emission',
    validUntil: 'valid until, expires, expiry date, validity, valable jusqu au, date de validite, echeance',
    sentAt: 'sent, sent at, sent on, envoye le, date d envoi',
    decidedOn: 'decided on, decision date, date de decision',
    declineReason: 'reason, decline reason, motif, motif du refus',
    discount: 'discount, remise, rabais',
    deposit: 'deposit, down payment, acompte',
    previousId: 'previous version, replaces, version precedente, remplace',
    notes,
  },
  letters: {
    title: 'title, subject, titre, objet',
    type: 'type, nature',
    status: 'status, statut, etat',
    organisationId: organisationLink,
    contactId: contactLink,
    opportunityId: opportunityLink,
    proposalId: 'proposal, quote, devis, proposition',
    repId: repLink,
    language: 'language, langue',
    writtenOn: 'date, written on, redige le, date du courrier',
    notes,
  },
  documents: {
    title: 'title, document, titre',
    type: 'type, nature',
    format: 'format, file format',
    number: 'number, numero, no',
    version: 'version, revision',
    language: 'language, langue',
    madeAt: 'made at, made, created, date, cree le, date de creation',
    organisationId: organisationLink,
    contactId: contactLink,
    opportunityId: opportunityLink,
    proposalId: 'proposal, quote, devis, proposition',
    letterId: 'letter, lettre, contract, contrat',
    appointmentId: 'appointment, meeting, rendez vous, reunion',
    fileName: 'file, file name, fichier, nom du fichier',
    size: 'size, taille',
    notes,
  },
  reps: {
    name: 'sales agent, name, agent, rep, representative, sales rep, salesperson, employee, full name, nom, commercial, vendeur, nom complet, representant, collaborateur, employee name',
    code: 'code, id, employee id, matricule, rep id, agent id, numero, employee number, code commercial, code vendeur, initials, initiales',
    role: 'role, profile, profil',
    jobTitle: 'title, job title, fonction, poste, position, titre, emploi',
    status: 'status, statut, active, actif',
    teamId: 'team, equipe, sales team, equipe de vente, team name',
    regionId:
      'region, regional office, territory, territoire, secteur, sales region, region name, agence, bureau regional, area, zone',
    managerId:
      'manager, reports to, supervisor, responsable, manager name, superieur, manager id, chef, chef d equipe, n 1, boss, superieur hierarchique, directeur',
    email,
    phone,
    startedOn:
      'hire date, start date, started, date d embauche, entree, date d entree, hired, debut, embauche le, arrivee',
    endedOn: 'end date, left, date de sortie, termination date, depart, sortie, date de depart',
    city: address['city'] ?? '',
    country: address['country'] ?? '',
    notes,
  },
  regions: {
    name: 'region, region name, region description, name, nom, territory, territoire, zone, regional office, libelle, area, territory description',
    code: 'code, id, region id, code region, territory id',
    notes,
  },
  teams: {
    name: 'team, team name, equipe, name, nom, nom de l equipe, libelle',
    code: 'code, id, team id, code equipe',
    regionId: 'region, regional office, territoire, zone, region id',
    managerId: 'manager, responsable, leader, team leader, chef d equipe, chef, lead, manager id',
    notes,
  },
  products: {
    name: 'product, product name, name, nom, produit, article, item, designation, libelle, nom du produit, intitule, item name, product description',
    code: 'code, id, product id, name id, sku, product code, reference, ref, code produit, code article, code barre, ean, item code, reference produit, id produit, upc, part number',
    family:
      'family, series, category, categorie, famille, gamme, product line, category id, product family, categorie de produit, product category, ligne, type, product type, famille de produit, category name',
    price:
      'price, unit price, sales price, list price, prix, prix unitaire, prix de vente, tarif, pv, prix ht, pu ht, prix unitaire ht, selling price, pu, prix catalogue',
    cost: 'cost, unit cost, cout, prix de revient, cout unitaire, purchase price, prix d achat, standard cost, pa, cost price',
    unit: 'unit, unite, quantity per unit, conditionnement, uom, size, taille, unit of measure, packaging, format',
    availability: 'availability, disponibilite, discontinued, ~status, ~statut, arrete, ~active, ~actif',
    notes,
  },
  opportunities: {
    name: 'opportunity, opportunity name, deal name, deal, affaire, opportunite, ~name, ~nom, ~title, nom de l affaire, nom de l opportunite, intitule, ~titre',
    code: 'opportunity id, code, id, deal id, attributes reference id, reference id, numero, reference, opportunity number, record id, deal number, id opportunite',
    organisationId: organisationLink,
    contactId: contactLink,
    ownerId: repLink,
    productId: productLink.replace(', reference,', ','),
    stageId:
      'stage, deal stage, stage name, etape, phase, pipeline stage, statut, status, sales stage, etape de vente, opportunity stage, avancement',
    amount:
      'amount, value, close value, deal value, montant, valeur, revenue, expected revenue, montant estime, total, deal amount, montant ht, price, opportunity amount, ca, potentiel',
    quantity: 'quantity, qty, quantite, qte, units, volume',
    probability: 'probability, probabilite, chance, win probability, probability percent, taux',
    forecast: 'forecast, forecast category, categorie de prevision, prevision',
    openedOn:
      'engage date, created, created date, created on, opened, open date, date d ouverture, date de creation, cree le, creation date, create date, start date, opened on, ouverte le',
    expectedCloseOn:
      'expected close, expected close date, expected closing, cloture prevue, date de cloture prevue, signature prevue, estimated close date, forecast close date, echeance',
    closedOn:
      'close date, closed, closed date, closing date, date de cloture, cloture, won date, date de signature, closed on, cloturee le, actual close date, signee le',
    lostReason:
      'lost reason, reason lost, loss reason, motif de perte, raison de la perte, closed lost reason, motif',
    source: 'source, lead source, origine, provenance',
    notes: `${notes}, next step`,
  },
  orders: {
    number:
      'order id, order number, order, number, order no, commande, numero de commande, no commande, n commande, num commande, id commande, order ref, reference commande, invoice, invoice number, facture, numero, document number, sales order, numero de facture, id',
    orderedOn:
      'order date, date, date de commande, date commande, ordered on, invoice date, commande le, date de facture, order day, ordered, date facture',
    organisationId: organisationLink,
    contactId: contactLink,
    repId: repLink,
    opportunityId: opportunityLink,
    status: 'status, order status, statut, etat, etat de la commande, statut commande',
    requiredOn:
      'required date, required by, delivery date, date souhaitee, livraison prevue, date de livraison, due date',
    shippedOn: 'shipped date, ship date, date d expedition, expedie le, shipped, date expedition, expedition',
    freight: 'freight, shipping, shipping cost, port, frais de port, transport, fret, livraison',
    shipCity: 'ship city, shipping city, ville de livraison, delivery city',
    shipCountry: 'ship country, shipping country, pays de livraison, delivery country',
    notes,
    'lines.product': productLink,
    'lines.description':
      'line description, libelle, description, item description, designation de la ligne, ~designation, ~product name, ~nom du produit, ~item name, ~libelle article',
    'lines.quantity':
      'quantity, qty, quantite, qte, units, units sold, nombre, unites, quantity ordered, qte commandee, nb, volume',
    'lines.unitPrice':
      'unit price, price, prix unitaire, prix, pu, pu ht, prix unitaire ht, sales price, price each, unit sales price, prix de vente',
    'lines.unitCost': 'unit cost, cost, cout unitaire, prix de revient, cout, cost price, prix d achat',
    'lines.discount': 'discount, remise, rabais, ristourne, discount percent, remise pct, taux de remise',
  },
  targets: {
    period:
      'period, periode, month, mois, quarter, trimestre, year, annee, date, target period, fiscal period, exercice',
    measure: 'measure, mesure, indicator, indicateur, kpi, metric, type, unit',
    repId: repLink,
    teamId: 'team, equipe, sales team, team name',
    regionId: 'region, regional office, territoire, territory, zone, region name',
    productId: productLink,
    organisationId: organisationLink,
    amount:
      'amount, target, quota, target amount, objectif, montant, objectif de ca, sales target, objectif ca, quota amount, value, valeur, cible',
    count: 'count, nombre, target count, units, quantity, objectif quantite, quantite',
    notes,
  },
};

/** How the things of a kind are called, for prefixes ('Account: Phone', 'client_id') and file names. */
export const nouns: { readonly [K in ListedKind]: readonly string[] } = {
  organisations:
    'account, accounts, organisation, organisations, organization, company, companies, client, clients, customer, customers, supplier, suppliers, societe, entreprise, fournisseur, fournisseurs, comptes, societes, entreprises'.split(
      ', ',
    ),
  contacts:
    'contact, contacts, person, people, personne, personnes, lead, leads, outlook, gmail, google, mautic'.split(
      ', ',
    ),
  interactions:
    'interaction, interactions, activity, activities, activite, activites, calls, appels, visits, visites'.split(
      ', ',
    ),
  tasks: 'task, tasks, tache, taches, todo, todos'.split(', '),
  appointments:
    'appointment, appointments, meetings, calendar, rendez vous, rdv, reunions, calendrier, agenda'.split(
      ', ',
    ),
  events: 'event, events, trade show, trade shows, evenement, evenements, salon, salons'.split(', '),
  resources: 'room, rooms, resource, resources, salle, salles, ressource, ressources, equipment'.split(', '),
  absences: 'absence, absences, leave, leaves, holiday, vacation, conge, conges, vacances'.split(', '),
  concerns: 'concern, concerns, preoccupation, preoccupations'.split(', '),
  reps: 'rep, reps, agent, agents, employee, employees, salesperson, salespeople, commercial, commerciaux, vendeur, vendeurs, employes, representants, team, teams, equipe, equipes'.split(
    ', ',
  ),
  regions: 'region, regions, territory, territories, territoires, zones'.split(', '),
  teams: 'team, teams, equipe, equipes'.split(', '),
  products:
    'product, products, produit, produits, article, articles, item, items, menu, catalogue, catalog, tarif'.split(
      ', ',
    ),
  opportunities:
    'opportunity, opportunities, deal, deals, pipeline, opportunite, opportunites, affaire, affaires'.split(
      ', ',
    ),
  orders:
    'order, orders, commande, commandes, ventes, sales, invoices, factures, details, lignes, lines'.split(
      ', ',
    ),
  proposals: 'proposal, proposals, quote, quotes, quotation, quotations, devis, offre, offres'.split(', '),
  letters:
    'letter, letters, contract, contracts, lettre, lettres, courrier, courriers, contrat, contrats'.split(
      ', ',
    ),
  documents: 'document, documents, file, files, fichier, fichiers'.split(', '),
  targets: 'target, targets, quota, quotas, objectif, objectifs, goals'.split(', '),
};
