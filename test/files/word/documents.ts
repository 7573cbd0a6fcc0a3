/** Documents to write in tests: a proposal, a contract and a letter, in both languages, with as many lines as are asked for. */
import { deflateSync } from 'node:zlib';
import type { Block, PriceRow, WordDocument } from '#contract/document.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Logo } from '#electron/files/word/logo.ts';
import type { Language } from '#locale/translate.ts';

export interface Asked {
  readonly language: Language;
  /** Lines of the table of prices. */
  readonly lines: number;
  readonly client: string;
  readonly contact: string;
}
export const usual: Asked = {
  language: 'en',
  lines: 8,
  client: 'Konex Industries',
  contact: 'Marie-Louise Höfer',
};
export const longName =
  'Société coopérative interprofessionnelle d’approvisionnement et de distribution des producteurs de fruits, légumes et primeurs du Val-de-Loire-Atlantique et de la Basse-Bretagne méridionale (SCIADPFLP)';
export const hebrewName = 'אלקטרוניקה תעשיות (ישראל) בע"מ';
export const arabicName = 'شركة النور للتجارة 2000';

const money = (cents: number, language: Language): string =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  );
const number = (cents: number, language: Language): string =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { minimumFractionDigits: 2 }).format(
    cents / 100,
  );

const words = {
  en: {
    proposal: 'Proposal',
    title: 'A service desk that answers within the hour',
    facts: 'Facts of the proposal',
    client: 'Client',
    attention: 'For the attention of',
    number: 'Number',
    date: 'Date',
    day: '23 November 2026',
    until: 'Valid until',
    untilDay: '23 December 2026',
    by: 'Prepared by',
    contents: 'Contents',
    needs: 'What you need',
    today: 'Where you stand today',
    offer: 'What we propose',
    steps: 'In three steps',
    prices: 'Prices',
    terms: 'Terms',
    signature: 'Signature',
    description: 'Description',
    quantity: 'Quantity',
    unitPrice: 'Unit price (€)',
    discount: 'Discount',
    net: 'Net (€)',
    option: 'Option',
    subtotal: 'Subtotal',
    netTotal: 'Total without tax',
    tax: 'VAT 20% on',
    total: 'Total with tax',
    deposit: 'Deposit 30%',
    group: 'Set-up',
    group2: 'Operation',
    item: 'Service hours, working days from 8 to 18',
    agreed: 'Agreed',
    for: 'For',
    name: 'Name',
    job: 'Function',
    place: 'Place and date',
    sign: 'Signature',
    text: 'Your teams in three plants report faults by telephone, by e-mail and on paper. Nobody sees all of them, and the time until an answer depends on who happens to pick up. We bring them together in one place, answer within the hour, and tell you every month what kept coming back.',
    list: [
      'We take over the telephone numbers and addresses that your teams know.',
      'Two technicians answer from Lyon; a third stands by.',
      'A report each month names the five faults that cost you most.',
    ],
    clause:
      'The provider performs the services described in the proposal with the care of a professional, and replaces at its own cost a person who cannot perform them.',
    dear: 'Dear Ms Höfer,',
    letter:
      'Thank you for the conversation on Thursday. As agreed, here is what we would do in the first four weeks, and what we need from you for it.',
    close: 'Yours sincerely,',
    contract: 'Service contract',
    articles: ['Subject', 'Duration', 'Prices and payment', 'Liability', 'Confidentiality', 'Law'],
  },
  fr: {
    proposal: 'Proposition',
    title: 'Un centre de services qui répond dans l’heure',
    facts: 'Références de la proposition',
    client: 'Client',
    attention: 'À l’attention de',
    number: 'Numéro',
    date: 'Date',
    day: '23 novembre 2026',
    until: 'Valable jusqu’au',
    untilDay: '23 décembre 2026',
    by: 'Établie par',
    contents: 'Sommaire',
    needs: 'Votre besoin',
    today: 'La situation actuelle',
    offer: 'Notre proposition',
    steps: 'En trois étapes',
    prices: 'Prix',
    terms: 'Conditions',
    signature: 'Signature',
    description: 'Désignation',
    quantity: 'Quantité',
    unitPrice: 'Prix unitaire (€)',
    discount: 'Remise',
    net: 'Montant net (€)',
    option: 'Option',
    subtotal: 'Sous-total',
    netTotal: 'Total hors taxes',
    tax: 'TVA 20 % sur',
    total: 'Total toutes taxes comprises',
    deposit: 'Acompte de 30 %',
    group: 'Mise en place',
    group2: 'Exploitation',
    item: 'Heures de service, jours ouvrés de 8 h à 18 h',
    agreed: 'Bon pour accord',
    for: 'Pour',
    name: 'Nom',
    job: 'Fonction',
    place: 'Lieu et date',
    sign: 'Signature',
    text: 'Vos équipes signalent les pannes de trois usines par téléphone, par courriel et sur papier. Personne ne les voit toutes, et le délai de réponse dépend de celui qui décroche. Nous les réunissons en un seul endroit, répondons dans l’heure et vous disons chaque mois ce qui revient sans cesse.',
    list: [
      'Nous reprenons les numéros et les adresses que vos équipes connaissent.',
      'Deux techniciens répondent depuis Lyon ; un troisième est d’astreinte.',
      'Un rapport mensuel nomme les cinq pannes qui vous coûtent le plus.',
    ],
    clause:
      'Le prestataire exécute les services décrits dans la proposition avec le soin d’un professionnel et remplace à ses frais toute personne qui ne peut les assurer.',
    dear: 'Madame,',
    letter:
      'Je vous remercie de notre entretien de jeudi. Comme convenu, voici ce que nous ferions au cours des quatre premières semaines, et ce dont nous avons besoin de votre part.',
    close: 'Je vous prie d’agréer, Madame, l’expression de mes salutations distinguées.',
    contract: 'Contrat de services',
    articles: ['Objet', 'Durée', 'Prix et paiement', 'Responsabilité', 'Confidentialité', 'Droit applicable'],
  },
} as const;

const brand: WordDocument['brand'] = {
  ...shippedBrand,
  primary: '#12355B',
  accent: '#E4572E',
  address: ['12 quai des Célestins', '69002 Lyon'],
  phone: '+33 4 72 00 00 00',
  email: 'bonjour@northwind.example',
  website: 'northwind.example',
  legalLine: 'Northwind & Sons SAS, capital 120 000 €, RCS Lyon 123 456 789, FR12 123456789',
};

const base = (language: Language): Omit<WordDocument, 'title' | 'blocks' | 'header'> => ({
  subject: null,
  author: 'Northwind & Sons',
  at: '2026-11-23T09:00:00.000Z',
  language,
  page: 'a4',
  brand,
  footer: brand.legalLine,
});

/** Of lines whose unit price is 100.00, 101.00 ... each twice, every fifth 10 % less, every seventh an option. */
export const prices = ({ language, lines }: Pick<Asked, 'language' | 'lines'>): Block => {
  const say = words[language];
  const rows: PriceRow[] = [];
  let sum = 0;
  let groupSum = 0;
  const half = Math.ceil(lines / 2);
  for (let line = 0; line < lines; line += 1) {
    if (lines > 3 && (line === 0 || line === half)) {
      if (line > 0)
        rows.push({ type: 'subtotal', cells: [`${say.subtotal} ${say.group}`, money(groupSum, language)] });
      groupSum = 0;
      const text = line === 0 ? say.group : say.group2;
      rows.push({ type: 'group', anchor: `line:group${line}`, cells: [text] });
    }
    const unitPrice = 10_000 + line * 100;
    const discount = line % 5 === 4 ? 1_000 : 0;
    const net = Math.round(2 * unitPrice * (1 - discount / 10_000));
    const option = line % 7 === 6;
    if (!option) {
      sum += net;
      groupSum += net;
    }
    rows.push({
      type: option ? 'option' : 'item',
      anchor: `line:${line}`,
      cells: [
        option
          ? [
              { text: `${say.item} ${line + 1}`, style: null },
              { text: `\n${say.option}`, style: 'emphasis' },
            ]
          : `${say.item} ${line + 1}`,
        '2',
        number(unitPrice, language),
        discount === 0 ? '' : language === 'fr' ? '10 %' : '10%',
        number(net, language),
      ],
    });
  }
  const tax = Math.round(sum * 0.2);
  return {
    kind: 'prices',
    about: say.prices,
    columns: [
      { heading: say.description, share: 14, align: 'start' },
      { heading: say.quantity, share: 4, align: 'end' },
      { heading: say.unitPrice, share: 5, align: 'end' },
      { heading: say.discount, share: 4, align: 'end' },
      { heading: say.net, share: 5, align: 'end' },
    ],
    rows: [
      ...rows,
      { type: 'total', anchor: 'total:net', cells: [say.netTotal, money(sum, language)] },
      {
        type: 'total',
        anchor: 'total:tax',
        cells: [`${say.tax} ${money(sum, language)}`, money(tax, language)],
      },
      { type: 'grandTotal', anchor: 'total:total', cells: [say.total, money(sum + tax, language)] },
      {
        type: 'total',
        anchor: 'total:deposit',
        cells: [say.deposit, money(Math.round((sum + tax) * 0.3), language)],
      },
    ],
  };
};

const signatures = ({ language, client, contact }: Asked): Block => {
  const say = words[language];
  const party = (heading: string, name: string, job: string) => ({
    heading,
    lines: [
      [say.name, name],
      [say.job, job],
      [say.place, ''],
      [say.sign, ''],
    ] as const,
  });
  return {
    kind: 'signatures',
    about: say.signature,
    parties: [
      party(`${say.for} Northwind & Sons`, 'Ann Lee', 'Sales'),
      party(`${say.agreed}, ${client}`, contact, ''),
    ],
  };
};

const cover = ({ language, client, contact }: Asked, title: string, subtitle: string): Block => {
  const say = words[language];
  return {
    kind: 'cover',
    title,
    subtitle,
    about: say.facts,
    facts: [
      [say.client, client],
      [say.attention, contact],
      [say.number, 'P-2026-0042'],
      [say.date, say.day],
      [say.until, say.untilDay],
      [say.by, 'Ann Lee'],
    ],
  };
};

/** Cover, contents, text, lists, prices, clauses and signatures. */
export const proposal = (some: Partial<Asked> = {}): WordDocument => {
  const asked = { ...usual, ...some };
  const say = words[asked.language];
  const heading = (level: 1 | 2, text: string, anchor: string): Block => ({
    kind: 'heading',
    level,
    text,
    anchor,
  });
  return {
    ...base(asked.language),
    title: say.title,
    subject: `${say.proposal} P-2026-0042`,
    header: `${say.title} – ${say.proposal} P-2026-0042`,
    blocks: [
      cover(asked, say.title, say.proposal),
      { kind: 'contents', heading: say.contents },
      { kind: 'pageBreak' },
      heading(1, say.needs, 'section:needs'),
      { kind: 'paragraph', text: say.text, muted: false, anchor: 'section:needs:1' },
      heading(2, say.today, 'section:needs:2'),
      {
        kind: 'paragraph',
        text: [
          { text: `${asked.client}: `, style: 'strong' },
          { text: `${say.text}\n`, style: null },
          { text: say.text, style: 'emphasis' },
        ],
        muted: false,
        anchor: 'section:needs:3',
      },
      { kind: 'list', numbered: false, items: say.list, anchor: 'section:needs:4' },
      heading(1, say.offer, 'section:offer'),
      { kind: 'paragraph', text: say.text, muted: false, anchor: 'section:offer:1' },
      heading(2, say.steps, 'section:offer:2'),
      { kind: 'list', numbered: true, items: say.list, anchor: 'section:offer:3' },
      heading(1, say.prices, 'section:prices'),
      prices(asked),
      { kind: 'paragraph', text: `${say.until} ${say.untilDay}.`, muted: true, anchor: 'field:validUntil' },
      { kind: 'heading', level: 1, text: say.terms, numbered: true, anchor: 'section:terms' },
      { kind: 'clause', text: say.clause, anchor: 'section:terms:1' },
      { kind: 'clause', text: `${say.clause}\n${say.clause}`, anchor: 'section:terms:2' },
      heading(1, say.signature, 'section:signature'),
      signatures(asked),
    ],
  };
};

/** Cover, contents, and articles of three clauses each. */
export const contract = (some: Partial<Asked> = {}): WordDocument => {
  const asked = { ...usual, ...some };
  const say = words[asked.language];
  return {
    ...base(asked.language),
    title: say.contract,
    header: say.contract,
    blocks: [
      cover(asked, say.contract, asked.client),
      { kind: 'contents', heading: say.contents },
      { kind: 'pageBreak' },
      ...say.articles.flatMap((text, article): Block[] => [
        { kind: 'heading', level: 1, text, numbered: true, anchor: `section:a${article}` },
        ...[1, 2, 3].map(
          (clause): Block => ({ kind: 'clause', text: say.clause, anchor: `section:a${article}:${clause}` }),
        ),
      ]),
      signatures(asked),
    ],
  };
};

/** A page with a head. */
export const letter = (some: Partial<Asked> = {}): WordDocument => {
  const asked = { ...usual, ...some };
  const say = words[asked.language];
  return {
    ...base(asked.language),
    title: say.steps,
    header: say.steps,
    blocks: [
      {
        kind: 'letterhead',
        from: [
          'Northwind & Sons',
          ...brand.address,
          brand.phone ?? '',
          brand.email ?? '',
          brand.website ?? '',
        ],
        to: [asked.client, asked.contact, '8 rue de la République', '69001 Lyon'],
        date: asked.language === 'fr' ? `Lyon, le ${say.day}` : say.day,
        subject: say.steps,
      },
      { kind: 'paragraph', text: say.dear, muted: false },
      { kind: 'paragraph', text: say.letter, muted: false },
      { kind: 'list', numbered: true, items: say.list },
      { kind: 'paragraph', text: say.text, muted: false },
      { kind: 'paragraph', text: say.close, muted: false },
      {
        kind: 'paragraph',
        text: [
          { text: 'Ann Lee\n', style: 'strong' },
          { text: 'Northwind & Sons', style: null },
        ],
        muted: false,
      },
    ],
  };
};

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((crc, byte) => (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), 0xffffffff) ^
    0xffffffff) >>>
  0;

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** A PNG of three bars on white, wide enough for a header. @param width and height in pixels */
export const logo = (width = 360, height = 120): Logo => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const colours = [
    [0x12, 0x35, 0x5b],
    [0xe4, 0x57, 0x2e],
    [0x9a, 0xb7, 0xd3],
  ] as const;
  const row = Buffer.alloc(1 + width * 3, 0xff);
  row[0] = 0;
  for (let x = 0; x < width; x += 1) {
    const part = (x * 12) / width;
    const colour = part % 4 < 3 ? colours[Math.floor(part / 4)] : undefined;
    if (colour) row.set(colour, 1 + x * 3);
  }
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ]);
  return { bytes: new Uint8Array(bytes), type: 'image/png' };
};
