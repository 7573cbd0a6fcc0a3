/** Documents to write in tests: a proposal, a contract and a letter, in both languages, with as many lines as are asked for. */
import type { Block, PriceRow, WordDocument } from '#contract/document.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Language } from '#locale/translate.ts';
import { words } from '#test/files/word/document-words.ts';

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
