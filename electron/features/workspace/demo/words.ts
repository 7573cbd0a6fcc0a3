/** The words the demo company is made of: a maker of professional coffee equipment that sells in French and in English. */

export type Words = { readonly en: string; readonly fr: string };

export const company: Words = { en: 'Verdier Coffee Equipment', fr: 'Verdier Équipement café' };

export const regions: readonly { code: string; name: Words }[] = [
  { code: 'IDF', name: { en: 'Paris and North', fr: 'Paris et Nord' } },
  { code: 'SUD', name: { en: 'South-East', fr: 'Sud-Est' } },
  { code: 'OUE', name: { en: 'West', fr: 'Ouest' } },
  { code: 'EXP', name: { en: 'Export', fr: 'Export' } },
];

/** `strength` scales what a representative sells; `startedMonthsAgo` makes one of them a newcomer. */
export const people: readonly {
  name: string;
  region: string;
  manager?: true;
  strength: number;
  startedMonthsAgo: number;
}[] = [
  { name: 'Hélène Marchand', region: 'IDF', manager: true, strength: 0.4, startedMonthsAgo: 132 },
  { name: 'Karim Benali', region: 'IDF', strength: 1.5, startedMonthsAgo: 74 },
  { name: 'Sophie Lefèvre', region: 'IDF', strength: 1.1, startedMonthsAgo: 51 },
  { name: 'Julien Caron', region: 'IDF', strength: 0.9, startedMonthsAgo: 30 },
  { name: 'Marc Fabre', region: 'SUD', manager: true, strength: 0.5, startedMonthsAgo: 98 },
  { name: 'Inès Roche', region: 'SUD', strength: 1.3, startedMonthsAgo: 63 },
  { name: 'Thomas Blanc', region: 'SUD', strength: 0.8, startedMonthsAgo: 41 },
  { name: 'Léa Moretti', region: 'SUD', strength: 0.7, startedMonthsAgo: 5 },
  { name: 'Yann Le Goff', region: 'OUE', manager: true, strength: 0.5, startedMonthsAgo: 110 },
  { name: 'Anaïs Guérin', region: 'OUE', strength: 1.0, startedMonthsAgo: 36 },
  { name: 'Pierre Delorme', region: 'OUE', strength: 0.55, startedMonthsAgo: 88 },
  { name: 'Emma Clarke', region: 'EXP', manager: true, strength: 0.6, startedMonthsAgo: 80 },
  { name: 'Oliver Hughes', region: 'EXP', strength: 1.2, startedMonthsAgo: 47 },
  { name: 'Mei Tanaka', region: 'EXP', strength: 0.95, startedMonthsAgo: 27 },
];

/** Prices and costs in minor units. */
export const products: readonly {
  code: string;
  family: Words;
  name: Words;
  price: number;
  cost: number;
  demand: number;
  availability?: 'limited' | 'discontinued';
}[] = [
  {
    code: 'ESP-2G',
    family: { en: 'Espresso machines', fr: 'Machines à expresso' },
    name: { en: 'Alto two-group machine', fr: 'Machine Alto deux groupes' },
    price: 689_000,
    cost: 431_000,
    demand: 5,
  },
  {
    code: 'ESP-3G',
    family: { en: 'Espresso machines', fr: 'Machines à expresso' },
    name: { en: 'Alto three-group machine', fr: 'Machine Alto trois groupes' },
    price: 924_000,
    cost: 588_000,
    demand: 2,
  },
  {
    code: 'ESP-1C',
    family: { en: 'Espresso machines', fr: 'Machines à expresso' },
    name: { en: 'Piccolo compact machine', fr: 'Machine compacte Piccolo' },
    price: 318_000,
    cost: 205_000,
    demand: 6,
  },
  {
    code: 'AUT-40',
    family: { en: 'Bean-to-cup', fr: 'Automatiques' },
    name: { en: 'Duo 40 bean-to-cup', fr: 'Automatique Duo 40' },
    price: 412_000,
    cost: 287_000,
    demand: 5,
  },
  {
    code: 'AUT-90',
    family: { en: 'Bean-to-cup', fr: 'Automatiques' },
    name: { en: 'Duo 90 bean-to-cup', fr: 'Automatique Duo 90' },
    price: 745_000,
    cost: 512_000,
    demand: 3,
    availability: 'limited',
  },
  {
    code: 'GRD-64',
    family: { en: 'Grinders', fr: 'Moulins' },
    name: { en: 'Mill 64 grinder', fr: 'Moulin Mill 64' },
    price: 96_500,
    cost: 54_800,
    demand: 10,
  },
  {
    code: 'GRD-83',
    family: { en: 'Grinders', fr: 'Moulins' },
    name: { en: 'Mill 83 grinder', fr: 'Moulin Mill 83' },
    price: 148_000,
    cost: 81_200,
    demand: 6,
  },
  {
    code: 'GRD-50',
    family: { en: 'Grinders', fr: 'Moulins' },
    name: { en: 'Mill 50 grinder', fr: 'Moulin Mill 50' },
    price: 69_000,
    cost: 41_500,
    demand: 3,
    availability: 'discontinued',
  },
  {
    code: 'WAT-S',
    family: { en: 'Water', fr: 'Eau' },
    name: { en: 'PureFlow S filter', fr: 'Filtre PureFlow S' },
    price: 8_900,
    cost: 3_650,
    demand: 16,
  },
  {
    code: 'WAT-L',
    family: { en: 'Water', fr: 'Eau' },
    name: { en: 'PureFlow L filter', fr: 'Filtre PureFlow L' },
    price: 14_900,
    cost: 6_100,
    demand: 12,
  },
  {
    code: 'ACC-TMP',
    family: { en: 'Accessories', fr: 'Accessoires' },
    name: { en: 'Tamper set', fr: 'Kit de tassage' },
    price: 5_400,
    cost: 2_150,
    demand: 12,
  },
  {
    code: 'ACC-CUP',
    family: { en: 'Accessories', fr: 'Accessoires' },
    name: { en: 'Porcelain cups, box of 36', fr: 'Tasses en porcelaine, carton de 36' },
    price: 11_800,
    cost: 5_900,
    demand: 14,
  },
  {
    code: 'ACC-CLN',
    family: { en: 'Accessories', fr: 'Accessoires' },
    name: { en: 'Cleaning tablets, 6 tubs', fr: 'Pastilles de nettoyage, 6 pots' },
    price: 6_900,
    cost: 2_900,
    demand: 20,
  },
  {
    code: 'SRV-1Y',
    family: { en: 'Service', fr: 'Service' },
    name: { en: 'Maintenance contract, 1 year', fr: 'Contrat d’entretien, 1 an' },
    price: 59_000,
    cost: 31_000,
    demand: 9,
  },
  {
    code: 'SRV-INS',
    family: { en: 'Service', fr: 'Service' },
    name: { en: 'Installation and training', fr: 'Installation et formation' },
    price: 38_000,
    cost: 22_500,
    demand: 8,
  },
];

export const places: readonly {
  city: string;
  postalCode: string;
  country: Words;
  region: string;
  language: 'en' | 'fr';
}[] = [
  {
    city: 'Paris',
    postalCode: '75011',
    country: { en: 'France', fr: 'France' },
    region: 'IDF',
    language: 'fr',
  },
  {
    city: 'Lille',
    postalCode: '59000',
    country: { en: 'France', fr: 'France' },
    region: 'IDF',
    language: 'fr',
  },
  {
    city: 'Reims',
    postalCode: '51100',
    country: { en: 'France', fr: 'France' },
    region: 'IDF',
    language: 'fr',
  },
  {
    city: 'Bruxelles',
    postalCode: '1000',
    country: { en: 'Belgium', fr: 'Belgique' },
    region: 'IDF',
    language: 'fr',
  },
  {
    city: 'Lyon',
    postalCode: '69002',
    country: { en: 'France', fr: 'France' },
    region: 'SUD',
    language: 'fr',
  },
  {
    city: 'Marseille',
    postalCode: '13006',
    country: { en: 'France', fr: 'France' },
    region: 'SUD',
    language: 'fr',
  },
  {
    city: 'Nice',
    postalCode: '06000',
    country: { en: 'France', fr: 'France' },
    region: 'SUD',
    language: 'fr',
  },
  {
    city: 'Genève',
    postalCode: '1201',
    country: { en: 'Switzerland', fr: 'Suisse' },
    region: 'SUD',
    language: 'fr',
  },
  {
    city: 'Nantes',
    postalCode: '44000',
    country: { en: 'France', fr: 'France' },
    region: 'OUE',
    language: 'fr',
  },
  {
    city: 'Bordeaux',
    postalCode: '33000',
    country: { en: 'France', fr: 'France' },
    region: 'OUE',
    language: 'fr',
  },
  {
    city: 'Rennes',
    postalCode: '35000',
    country: { en: 'France', fr: 'France' },
    region: 'OUE',
    language: 'fr',
  },
  {
    city: 'London',
    postalCode: 'EC1V 9NR',
    country: { en: 'United Kingdom', fr: 'Royaume-Uni' },
    region: 'EXP',
    language: 'en',
  },
  {
    city: 'Manchester',
    postalCode: 'M4 1HQ',
    country: { en: 'United Kingdom', fr: 'Royaume-Uni' },
    region: 'EXP',
    language: 'en',
  },
  {
    city: 'Dublin',
    postalCode: 'D02 X285',
    country: { en: 'Ireland', fr: 'Irlande' },
    region: 'EXP',
    language: 'en',
  },
  {
    city: 'Montréal',
    postalCode: 'H2Y 1C6',
    country: { en: 'Canada', fr: 'Canada' },
    region: 'EXP',
    language: 'fr',
  },
  {
    city: 'Toronto',
    postalCode: 'M5V 2T6',
    country: { en: 'Canada', fr: 'Canada' },
    region: 'EXP',
    language: 'en',
  },
];

/** Business names: a trade word before or after a proper name, as each language does. */
export const trades: readonly { sector: Words; fr: string; en: string }[] = [
  { sector: { en: 'Cafés', fr: 'Cafés' }, fr: 'Café {name}', en: '{name} Coffee House' },
  { sector: { en: 'Hotels', fr: 'Hôtellerie' }, fr: 'Hôtel {name}', en: 'The {name} Hotel' },
  { sector: { en: 'Restaurants', fr: 'Restauration' }, fr: 'Brasserie {name}', en: '{name} Kitchen' },
  { sector: { en: 'Bakeries', fr: 'Boulangerie' }, fr: 'Boulangerie {name}', en: '{name} Bakery' },
  { sector: { en: 'Offices', fr: 'Entreprises' }, fr: '{name} Conseil', en: '{name} Partners' },
  { sector: { en: 'Distribution', fr: 'Distribution' }, fr: '{name} Distribution', en: '{name} Supplies' },
];

export const properNames = [
  'Montclair',
  'Belleville',
  'Saint-Rémy',
  'Larivière',
  'Beaumont',
  'Dubreuil',
  'Fontenay',
  'Castelnau',
  'Bellerive',
  'Delacroix',
  'Vauban',
  'Chanteclair',
  'Hartley',
  'Ashford',
  'Whitmore',
  'Kingsley',
  'Fairview',
  'Oakwood',
  'Northgate',
  'Pemberton',
  'Rosedale',
  'Stanmore',
  'Glenmoor',
  'Wexford',
] as const;
export const firstNames = {
  fr: [
    'Camille',
    'Nicolas',
    'Aurélie',
    'Mathieu',
    'Chloé',
    'Antoine',
    'Élodie',
    'François',
    'Manon',
    'Olivier',
    'Nadia',
    'Gaël',
  ],
  en: [
    'James',
    'Charlotte',
    'Daniel',
    'Amelia',
    'George',
    'Priya',
    'Liam',
    'Grace',
    'Ethan',
    'Ruby',
    'Noah',
    'Isla',
  ],
} as const;
export const lastNames = {
  fr: [
    'Bernard',
    'Petit',
    'Durand',
    'Moreau',
    'Girard',
    'Lambert',
    'Fournier',
    'Mercier',
    'Chevalier',
    'Garnier',
    'Perrin',
    'Aït-Saïd',
  ],
  en: [
    'Taylor',
    'Walker',
    'Wright',
    'Evans',
    'Cooper',
    'Patel',
    'Murphy',
    'Bennett',
    'O’Connor',
    'Foster',
    'Reid',
    'Singh',
  ],
} as const;
export const jobs: readonly Words[] = [
  { en: 'Purchasing manager', fr: 'Responsable des achats' },
  { en: 'Owner', fr: 'Gérant' },
  { en: 'Operations director', fr: 'Directeur d’exploitation' },
  { en: 'Head of food and beverage', fr: 'Responsable restauration' },
  { en: 'Finance director', fr: 'Directeur financier' },
];

export const suppliers = [
  'Imprimerie Sabatier',
  'Stand & Co',
  'Transports Vidal',
  'Traiteur Lenoir',
] as const;
export const competitors = ['Cafetech', 'Barista Pro', 'Nordmaschine'] as const;
export const partners = ['Torréfaction Colombe', 'Roast & Rise', 'Aqua Services'] as const;
export const sources: readonly Words[] = [
  { en: 'Trade show', fr: 'Salon' },
  { en: 'Website', fr: 'Site web' },
  { en: 'Referral', fr: 'Recommandation' },
  { en: 'Prospecting', fr: 'Prospection' },
];
export const lostReasons: readonly Words[] = [
  { en: 'Price', fr: 'Prix' },
  { en: 'Delivery time', fr: 'Délai de livraison' },
  { en: 'Competitor', fr: 'Concurrent' },
  { en: 'Project postponed', fr: 'Projet reporté' },
];
export const interactionSubjects: Record<'call' | 'email' | 'visit' | 'meeting' | 'note', readonly Words[]> =
  {
    call: [
      { en: 'Asked about delivery dates', fr: 'Question sur les délais de livraison' },
      { en: 'Follow-up of the quotation', fr: 'Relance du devis' },
      { en: 'Reported a worn gasket', fr: 'Joint usé signalé' },
    ],
    email: [
      { en: 'Sent the price list', fr: 'Envoi du tarif' },
      { en: 'Confirmed the installation date', fr: 'Confirmation de la date d’installation' },
    ],
    visit: [
      { en: 'Tasting on site', fr: 'Dégustation sur place' },
      { en: 'Site survey before installation', fr: 'Visite technique avant installation' },
    ],
    meeting: [
      { en: 'Yearly review of the contract', fr: 'Point annuel sur le contrat' },
      { en: 'Presentation of the Duo range', fr: 'Présentation de la gamme Duo' },
    ],
    note: [{ en: 'Plans a second site next year', fr: 'Prévoit un second site l’an prochain' }],
  };
export const appointmentTitles: Record<'visit' | 'meeting' | 'call' | 'demo' | 'training', readonly Words[]> =
  {
    visit: [
      { en: 'Site survey', fr: 'Visite technique' },
      { en: 'Tasting on site', fr: 'Dégustation sur place' },
    ],
    meeting: [
      { en: 'Contract review', fr: 'Point sur le contrat' },
      { en: 'Quotation meeting', fr: 'Rendez-vous devis' },
    ],
    call: [
      { en: 'Call about the delivery', fr: 'Appel sur la livraison' },
      { en: 'Call about the quotation', fr: 'Appel sur le devis' },
    ],
    demo: [{ en: 'Demonstration of the Duo', fr: 'Démonstration de la Duo' }],
    training: [{ en: 'Barista training', fr: 'Formation barista' }],
  };
export const onSite: Words = { en: 'Showroom', fr: 'Showroom' };

export const taskTitles: readonly Words[] = [
  { en: 'Call back about the quotation', fr: 'Rappeler au sujet du devis' },
  { en: 'Send the maintenance contract', fr: 'Envoyer le contrat d’entretien' },
  { en: 'Invite to the trade show', fr: 'Inviter au salon' },
  { en: 'Check the delayed shipment', fr: 'Vérifier l’expédition en retard' },
  { en: 'Prepare the price comparison', fr: 'Préparer le comparatif de prix' },
  { en: 'Arrange a tasting', fr: 'Organiser une dégustation' },
];
