/** What other programs call the fields of products, opportunities, orders and of what is written to sell, in English and French. */
import {
  contactLink,
  notes,
  opportunityLink,
  organisationLink,
  productLink,
  repLink,
  type Words,
} from '#electron/features/imports/common-heading-words.ts';

export const salesWords = {
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
} satisfies Readonly<Record<string, Words>>;
