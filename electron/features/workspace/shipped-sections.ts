/** The library that every workspace begins with: the sections of proposals, contracts and letters, in both languages. */
import type { LibrarySection } from '#contract/kinds.ts';

/** What is said in each language: the heading ('' for none), and the body in the marks of contract/document-text.ts. */
interface Said {
  readonly name: string;
  readonly heading: string;
  readonly body: string;
}

interface ShippedSection extends Pick<LibrarySection, 'use' | 'type' | 'standard'> {
  readonly en: Said;
  readonly fr: Said;
}

const paragraphs = (...all: readonly string[]): string => all.join('\n\n');

export const shippedSections: readonly ShippedSection[] = [
  {
    use: 'proposal',
    type: 'text',
    standard: true,
    en: {
      name: 'About us',
      heading: 'About us',
      body: paragraphs(
        '**{company.name}** equips and advises professionals, and stays at their side afterwards: one person to talk to, advice that fits the place and the team, and a service that answers.',
        'What our clients count on:',
        '- a recommendation that starts from your use, not from our catalogue;\n- prices that are stated in full, options apart;\n- delivery, commissioning and training by our own people;\n- spare parts and help for as long as you use what we delivered.',
      ),
    },
    fr: {
      name: 'Qui nous sommes',
      heading: 'Qui nous sommes',
      body: paragraphs(
        '**{company.name}** équipe et conseille les professionnels, puis reste à leurs côtés\u00a0: un interlocuteur unique, un conseil adapté au lieu et à l’équipe, un service qui répond.',
        'Ce que nos clients apprécient\u00a0:',
        '- une recommandation qui part de votre usage, et non de notre catalogue\u00a0;\n- des prix annoncés en entier, options à part\u00a0;\n- une livraison, une mise en service et une formation assurées par nos équipes\u00a0;\n- des pièces et une assistance aussi longtemps que vous utilisez votre équipement.',
      ),
    },
  },
  {
    use: 'proposal',
    type: 'text',
    standard: true,
    en: {
      name: 'Your needs',
      heading: 'Your needs',
      body: paragraphs(
        '{#hasContact}{contact.name}, thank you for the time you took to show us what matters to you. {/hasContact}This proposal answers what {client.name} told us it is looking for:',
        '- equipment sized for your busiest hours, with room to grow;\n- a constant quality, whoever is at work;\n- costs that are known in advance, running costs included.',
        'If we have misunderstood a point, tell us: we will put it right in the next version.',
      ),
    },
    fr: {
      name: 'Vos besoins',
      heading: 'Vos besoins',
      body: paragraphs(
        '{#hasContact}{contact.name}, merci du temps que vous avez pris pour nous présenter ce qui compte pour vous. {/hasContact}Cette proposition répond aux attentes exprimées par {client.name}\u00a0:',
        '- un équipement dimensionné pour vos heures de pointe, avec une marge pour grandir\u00a0;\n- une qualité constante, quelle que soit la personne en poste\u00a0;\n- des coûts connus d’avance, fonctionnement compris.',
        'Si nous avons mal compris un point, dites-le-nous\u00a0: nous le corrigerons dans la version suivante.',
      ),
    },
  },
  {
    use: 'proposal',
    type: 'prices',
    standard: true,
    en: {
      name: 'Our offer',
      heading: 'Our offer',
      body: paragraphs(
        'The table below states every item with its price{#hasTax} before tax; tax is added at the end, by rate{/hasTax}.',
        '{#hasOptions}Options are shown with their price and are in no total: you choose them when you accept.{/hasOptions}',
      ),
    },
    fr: {
      name: 'Notre offre',
      heading: 'Notre offre',
      body: paragraphs(
        'Le tableau ci-dessous donne le prix de chaque poste{#hasTax} hors taxes\u00a0; la TVA est ajoutée à la fin, par taux{/hasTax}.',
        '{#hasOptions}Les options figurent avec leur prix et n’entrent dans aucun total\u00a0: vous les retenez au moment d’accepter.{/hasOptions}',
      ),
    },
  },
  {
    use: 'proposal',
    type: 'text',
    standard: true,
    en: {
      name: 'Delivery',
      heading: 'Delivery and commissioning',
      body: paragraphs(
        'From your acceptance on, this is how we proceed:',
        '1. We confirm your order and agree with you on a date.\n2. We check the site: water, power, access.\n3. We deliver, install and test everything in your presence.\n4. We train your team, and leave instructions that fit on one page.',
        'Usual time from order to commissioning: three to four weeks.',
      ),
    },
    fr: {
      name: 'Livraison',
      heading: 'Livraison et mise en service',
      body: paragraphs(
        'Dès votre accord, nous procédons ainsi\u00a0:',
        '1. Nous confirmons votre commande et convenons d’une date avec vous.\n2. Nous vérifions le site\u00a0: eau, électricité, accès.\n3. Nous livrons, installons et testons l’ensemble en votre présence.\n4. Nous formons votre équipe et laissons un mode d’emploi qui tient sur une page.',
        'Délai habituel de la commande à la mise en service\u00a0: trois à quatre semaines.',
      ),
    },
  },
  {
    use: 'proposal',
    type: 'clauses',
    standard: true,
    en: {
      name: 'Terms',
      heading: 'Terms',
      body: paragraphs(
        '{#proposal.validUntil}This proposal is valid until {proposal.validUntil}. {/proposal.validUntil}It becomes a contract when the client signs it without reservation.',
        'Prices are firm for the period of validity. Anything not mentioned in the table of prices is not included.',
        '{#hasDeposit}A deposit of {total.depositPercent}, that is {total.deposit}, is due with the order; the balance of {total.balance} is due within 30 days of the invoice.{/hasDeposit}{^hasDeposit}Invoices are due within 30 days of their date.{/hasDeposit}',
        'The goods remain the property of {company.name} until they are paid for in full. Risk passes to the client on delivery.',
        'Equipment is guaranteed for 24 months from commissioning, parts and labour. Wear parts, and damage caused by use against the instructions, are excluded.',
        'A delay due to an event that neither party could foresee or prevent gives no right to compensation. Each party may withdraw if it lasts longer than 60 days.',
        'Disputes that cannot be settled amicably are brought before the courts of the seat of {company.name}.',
      ),
    },
    fr: {
      name: 'Conditions',
      heading: 'Conditions',
      body: paragraphs(
        '{#proposal.validUntil}La présente proposition est valable jusqu’au {proposal.validUntil}. {/proposal.validUntil}Elle vaut contrat dès sa signature sans réserve par le client.',
        'Les prix sont fermes pendant la durée de validité. Ce qui ne figure pas dans le tableau des prix n’est pas compris.',
        '{#hasDeposit}Un acompte de {total.depositPercent}, soit {total.deposit}, est dû à la commande\u00a0; le solde de {total.balance} est payable à 30\u00a0jours, date de facture.{/hasDeposit}{^hasDeposit}Les factures sont payables à 30\u00a0jours, date de facture.{/hasDeposit}',
        'Les biens restent la propriété de {company.name} jusqu’à leur paiement intégral. Les risques passent au client à la livraison.',
        'Le matériel est garanti 24\u00a0mois à compter de la mise en service, pièces et main-d’œuvre. Les pièces d’usure et les dommages dus à un usage contraire au mode d’emploi sont exclus.',
        'Un retard dû à un événement imprévisible et irrésistible n’ouvre droit à aucune indemnité. Chaque partie peut se retirer s’il dure plus de 60\u00a0jours.',
        'Les litiges qui ne peuvent être réglés à l’amiable relèvent des tribunaux du siège de {company.name}.',
      ),
    },
  },
  {
    use: 'proposal',
    type: 'signature',
    standard: true,
    en: {
      name: 'Signature',
      heading: 'Agreement',
      body: 'Please return one signed copy{#company.email} to {company.email}{/company.email}. {#rep.name}{rep.name} is at your disposal for any question{#rep.phone}: {rep.phone}{/rep.phone}.{/rep.name}',
    },
    fr: {
      name: 'Signature',
      heading: 'Bon pour accord',
      body: 'Merci de nous retourner un exemplaire signé{#company.email} à {company.email}{/company.email}. {#rep.name}{rep.name} se tient à votre disposition pour toute question{#rep.phone}\u00a0: {rep.phone}{/rep.phone}.{/rep.name}',
    },
  },
  {
    use: 'proposal',
    type: 'text',
    standard: false,
    en: {
      name: 'Service and maintenance',
      heading: 'Service and maintenance',
      body: paragraphs(
        'A maintenance contract keeps your equipment at its best and your costs known:',
        '- one preventive visit a year, wear parts included;\n- an answer by telephone within two working hours;\n- a technician on site within one working day, and a machine on loan where the repair takes longer.',
      ),
    },
    fr: {
      name: 'Service et entretien',
      heading: 'Service et entretien',
      body: paragraphs(
        'Un contrat d’entretien garde votre équipement au mieux de sa forme et vos coûts prévisibles\u00a0:',
        '- une visite préventive par an, pièces d’usure comprises\u00a0;\n- une réponse téléphonique sous deux heures ouvrées\u00a0;\n- un technicien sur place sous un jour ouvré, et une machine de prêt si la réparation dure.',
      ),
    },
  },
  {
    use: 'contract',
    type: 'clauses',
    standard: true,
    en: {
      name: 'Subject and duration',
      heading: 'Subject and duration',
      body: paragraphs(
        '{company.name} (the supplier) keeps the equipment of {client.name} (the client) in working order under the terms of this contract.',
        'The contract begins on {document.date} and lasts one year. It is renewed year by year unless one of the parties ends it in writing two months before it expires.',
      ),
    },
    fr: {
      name: 'Objet et durée',
      heading: 'Objet et durée',
      body: paragraphs(
        '{company.name} (le prestataire) maintient en état de fonctionnement l’équipement de {client.name} (le client) aux conditions du présent contrat.',
        'Le contrat prend effet le {document.date} pour une durée d’un an. Il se renouvelle d’année en année, sauf dénonciation écrite par l’une des parties deux mois avant son terme.',
      ),
    },
  },
  {
    use: 'contract',
    type: 'clauses',
    standard: true,
    en: {
      name: 'Duties of the supplier',
      heading: 'Duties of the supplier',
      body: paragraphs(
        'The supplier makes one preventive visit a year, on a date agreed on with the client, and replaces wear parts on that occasion.',
        'Faults reported on a working day before noon are dealt with by telephone the same day, and on site the next working day at the latest.',
        'Where a repair takes more than three working days, the supplier lends an equivalent machine free of charge.',
      ),
    },
    fr: {
      name: 'Obligations du prestataire',
      heading: 'Obligations du prestataire',
      body: paragraphs(
        'Le prestataire effectue une visite préventive par an, à une date convenue avec le client, et remplace à cette occasion les pièces d’usure.',
        'Une panne signalée un jour ouvré avant midi est traitée par téléphone le jour même, et sur place au plus tard le jour ouvré suivant.',
        'Si la réparation dure plus de trois jours ouvrés, le prestataire prête gratuitement une machine équivalente.',
      ),
    },
  },
  {
    use: 'contract',
    type: 'clauses',
    standard: true,
    en: {
      name: 'Duties of the client',
      heading: 'Duties of the client',
      body: paragraphs(
        'The client uses and cleans the equipment according to the instructions, and reports faults without delay.',
        'The client gives access to the equipment on the agreed dates and names one person who is responsible for it.',
        'The yearly fee is invoiced in advance and payable within 30 days. It follows the price list of 1 January, of which the client is told two months before.',
      ),
    },
    fr: {
      name: 'Obligations du client',
      heading: 'Obligations du client',
      body: paragraphs(
        'Le client utilise et nettoie l’équipement conformément au mode d’emploi et signale toute panne sans délai.',
        'Le client donne accès à l’équipement aux dates convenues et désigne une personne responsable.',
        'La redevance annuelle est facturée d’avance et payable à 30\u00a0jours. Elle suit le tarif du 1er\u00a0janvier, communiqué au client deux mois auparavant.',
      ),
    },
  },
  {
    use: 'contract',
    type: 'signature',
    standard: true,
    en: { name: 'Signatures', heading: 'Signatures', body: 'Made in two copies, one for each party.' },
    fr: {
      name: 'Signatures',
      heading: 'Signatures',
      body: 'Fait en deux exemplaires, un pour chaque partie.',
    },
  },
  {
    use: 'letter',
    type: 'text',
    standard: true,
    en: {
      name: 'Letter',
      heading: '',
      body: paragraphs(
        'Dear {#contact.salutation}{contact.salutation} {contact.lastName}{/contact.salutation}{^contact.salutation}{#hasContact}{contact.name}{/hasContact}{^hasContact}Sir or Madam{/hasContact}{/contact.salutation},',
        'Thank you for your interest in our work. Please find enclosed the information you asked for.',
        'We will call you in the next few days to answer your questions and to agree on what comes next.',
        'Yours sincerely,',
      ),
    },
    fr: {
      name: 'Lettre',
      heading: '',
      body: paragraphs(
        '{#contact.salutation}{contact.salutation} {contact.lastName}{/contact.salutation}{^contact.salutation}Madame, Monsieur{/contact.salutation},',
        'Nous vous remercions de l’intérêt que vous portez à notre maison. Vous trouverez ci-joint les informations demandées.',
        'Nous vous appellerons dans les prochains jours pour répondre à vos questions et convenir de la suite.',
        'Nous vous prions d’agréer l’expression de nos salutations distinguées.',
      ),
    },
  },
  {
    use: 'letter',
    type: 'signature',
    standard: true,
    en: { name: 'Signed by', heading: '', body: '' },
    fr: { name: 'Signataire', heading: '', body: '' },
  },
];

/** The shipped sections as records of a workspace; they are called in its language. @param now ISO 8601 in UTC */
export const sectionRecords = (
  language: 'en' | 'fr',
  newId: () => string,
  now: string,
): readonly LibrarySection[] =>
  shippedSections.map(({ use, type, standard, en, fr }, at) => ({
    id: newId(),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    name: { en, fr }[language].name,
    type,
    use,
    standard,
    position: (at + 1) * 10,
    headingEnglish: en.heading || null,
    bodyEnglish: en.body || null,
    headingFrench: fr.heading || null,
    bodyFrench: fr.body || null,
  }));
