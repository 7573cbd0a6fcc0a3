/** What the demo company's proposals, letters and contracts say. */
import type { Words } from '#electron/features/workspace/demo/words.ts';

/** A line by the code of its product, or words of its own with a price; a heading has words alone. */
export type DemoLine =
  | { readonly heading: string }
  | {
      readonly code: string;
      readonly quantity: number;
      readonly discount?: number;
      readonly option?: 'offered' | 'chosen';
      readonly taxRate?: number;
    }
  | {
      readonly text: string;
      readonly quantity: number;
      readonly unit: string;
      readonly price: number;
      readonly cost: number;
      readonly option?: 'offered';
    };

export interface DemoProposal {
  readonly language: 'en' | 'fr';
  readonly title: string;
  /** Whom it suits best, by name. */
  readonly suits: RegExp;
  readonly lines: readonly DemoLine[];
  /** Basis points. */
  readonly discount?: number;
  readonly deposit?: number;
}

/** The two that were accepted have the lines of the orders that came of them. */
export const acceptedTitles: Words = { en: 'Equipment for your bar', fr: 'L’équipement de votre bar' };
export const acceptedHeading: Words = { en: 'Equipment and supplies', fr: 'Équipement et consommables' };

export const replacedOne: DemoProposal = {
  language: 'fr',
  title: 'Un nouveau bar à expresso',
  suits: /^Café |Coffee House$/,
  deposit: 3_000,
  lines: [
    { heading: 'Bar' },
    { code: 'ESP-2G', quantity: 2, discount: 500 },
    { code: 'GRD-83', quantity: 2 },
    { heading: 'Mise en route' },
    { code: 'SRV-INS', quantity: 1 },
    { code: 'ACC-TMP', quantity: 2 },
  ],
};

/** The same after a first talk: a third grinder, an option, and a discount on the whole. */
export const sentOne: DemoProposal = {
  language: 'fr',
  title: 'Un nouveau bar à expresso',
  suits: /^Café |Coffee House$/,
  discount: 300,
  deposit: 3_000,
  lines: [
    { heading: 'Bar' },
    { code: 'ESP-2G', quantity: 2, discount: 500 },
    { code: 'GRD-83', quantity: 3 },
    { code: 'WAT-L', quantity: 2 },
    { heading: 'Mise en route' },
    { code: 'SRV-INS', quantity: 1 },
    { code: 'ACC-TMP', quantity: 2 },
    {
      text: 'Formation barista avancée\nUne demi-journée sur place, jusqu’à six personnes',
      quantity: 0.5,
      unit: 'jour',
      price: 86_000,
      cost: 41_000,
      option: 'offered',
    },
    { code: 'SRV-1Y', quantity: 2, option: 'offered' },
  ],
};

export const sentToo: DemoProposal = {
  language: 'en',
  title: 'Coffee for your meeting floors',
  suits: /Partners$|Conseil$/,
  lines: [
    { heading: 'Third floor' },
    { code: 'AUT-90', quantity: 1 },
    { code: 'WAT-L', quantity: 1 },
    { heading: 'Reception' },
    { code: 'AUT-40', quantity: 2, discount: 750 },
    { code: 'WAT-S', quantity: 2 },
    { heading: 'Service' },
    { code: 'SRV-INS', quantity: 1 },
    { code: 'SRV-1Y', quantity: 3 },
    { code: 'ACC-CUP', quantity: 6, option: 'offered' },
  ],
};

export const expiredOne: DemoProposal = {
  language: 'fr',
  title: 'Petit-déjeuner et minibar',
  suits: /Hôtel|Hotel/,
  discount: 500,
  deposit: 3_000,
  lines: [
    { code: 'AUT-90', quantity: 2 },
    { code: 'WAT-L', quantity: 2 },
    { code: 'ACC-CUP', quantity: 8 },
    { code: 'SRV-INS', quantity: 1 },
  ],
};

export const declinedOne: DemoProposal = {
  language: 'en',
  title: 'A compact espresso corner',
  suits: /Bakery$|^Boulangerie /,
  lines: [
    { code: 'ESP-1C', quantity: 1 },
    { code: 'GRD-64', quantity: 1, discount: 1_000 },
    { code: 'ACC-TMP', quantity: 1 },
    { code: 'SRV-INS', quantity: 1, option: 'offered' },
  ],
};

export const drafts: readonly DemoProposal[] = [
  {
    language: 'fr',
    title: 'Renouvellement des machines de salle',
    suits: /^Brasserie |Kitchen$/,
    lines: [
      { code: 'ESP-3G', quantity: 1 },
      { code: 'GRD-64', quantity: 2, discount: 500 },
      {
        text: 'Reprise de l’ancienne machine',
        quantity: 1,
        unit: 'forfait',
        price: -45_000,
        cost: 0,
      },
    ],
  },
  {
    language: 'en',
    title: 'Water treatment and maintenance',
    suits: /Coffee House$|^Café |Hotel/,
    discount: 1_000,
    lines: [
      { code: 'WAT-L', quantity: 4 },
      { code: 'ACC-CLN', quantity: 12 },
      { code: 'SRV-1Y', quantity: 1 },
    ],
  },
];

export const declineReason: Words = { en: 'Keeps the present supplier', fr: 'Garde son fournisseur actuel' };

export const letterTitles = {
  invitation: {
    en: 'Invitation to a tasting in our showroom',
    fr: 'Invitation à une dégustation au showroom',
  },
  thanks: { en: 'Thank you for your visit', fr: 'Merci de votre visite' },
  contract: { en: 'Maintenance contract', fr: 'Contrat d’entretien' },
} as const satisfies Record<string, Words>;

export const letterBodies = {
  invitation: {
    en: 'We are pleased to invite you to a tasting in our showroom. Our roaster will present four coffees of the season, and you can try our new bean-to-cup machines at your leisure.\n\n**Thursday, from 10:00 to 16:00**; coffee, of course, is on us.\n\nA word to {company.email} is enough to keep you a place.',
    fr: 'Nous avons le plaisir de vous inviter à une dégustation dans notre showroom. Notre torréfacteur présentera quatre cafés de saison, et vous pourrez essayer à loisir nos nouvelles machines automatiques.\n\n**Jeudi, de 10\u00a0h à 16\u00a0h**\u00a0; le café, bien sûr, est offert.\n\nUn mot à {company.email} suffit pour réserver votre place.',
  },
  thanks: {
    en: 'Thank you for the hour you gave us on your premises. We have noted the points you raised: the flow at breakfast, the noise of the grinder, and the hardness of the water.\n\nYou will receive our recommendation by the end of next week.',
    fr: 'Merci de l’heure que vous nous avez accordée dans vos locaux. Nous avons noté les points que vous avez soulevés\u00a0: l’affluence au petit-déjeuner, le bruit du moulin et la dureté de l’eau.\n\nVous recevrez notre recommandation d’ici la fin de la semaine prochaine.',
  },
} as const satisfies Record<string, Words>;

/** What the company says of itself below its documents. */
export const companyFacts = {
  primary: '#5B3A29',
  accent: '#B5651D',
  address: ['18, rue des Torréfacteurs', '69007 Lyon'],
  country: { en: 'France', fr: 'France' },
  phone: '+33 4 65 71 00 42',
  email: 'contact@verdier.example',
  website: 'www.verdier.example',
  vatNumber: 'FR 00 999 999 999',
  // As it stands below pages in either language.
  legalLine: 'Verdier SAS · Capital 180\u00a0000\u00a0€ · RCS Lyon 999\u00a0999\u00a0999',
  bank: 'IBAN FR14 2004 1010 0505 0001 3M02 606',
} as const;
