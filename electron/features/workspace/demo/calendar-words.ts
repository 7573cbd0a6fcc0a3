/** The words of the demo company's calendar. */
import type { Words } from '#electron/features/workspace/demo/words.ts';

export const rooms = {
  turin: { en: 'Turin room', fr: 'Salle Turin' },
  showroom: { en: 'Showroom', fr: 'Salle d’exposition' },
  van: { en: 'Demonstration van', fr: 'Camionnette de démonstration' },
  projector: { en: 'Projector', fr: 'Vidéoprojecteur' },
} as const satisfies Record<string, Words>;

export const seriesWords = {
  team: { en: 'Team meeting, Paris and North', fr: 'Réunion d’équipe Paris et Nord' },
  exportCall: { en: 'Export call', fr: 'Point export' },
  pipeline: { en: 'Pipeline review', fr: 'Revue des affaires' },
  morning: { en: 'Morning round, South-East', fr: 'Point du matin Sud-Est' },
  video: { en: 'Video call', fr: 'Visioconférence' },
} as const satisfies Record<string, Words>;

export const agendaWords: readonly { readonly title: Words; readonly minutes: number }[] = [
  { title: { en: 'Figures of the week', fr: 'Chiffres de la semaine' }, minutes: 10 },
  { title: { en: 'Opportunities that wait', fr: 'Affaires en attente' }, minutes: 20 },
  { title: { en: 'Trade show: who stands where', fr: 'Salon\u00a0: qui tient le stand' }, minutes: 15 },
  { title: { en: 'What clients say', fr: 'Retours des clients' }, minutes: 15 },
];

export const minutesWords = {
  minutes: {
    en: 'The month is on course. Two hotels wait for a new offer; the grinders are short until mid-month.',
    fr: 'Le mois est dans les temps. Deux hôtels attendent une nouvelle offre\u00a0; les moulins manquent jusqu’au milieu du mois.',
  },
  decisions: [
    {
      en: 'Offers over 10,000 € are read by a second person.',
      fr: 'Les offres de plus de 10\u00a0000\u00a0€ sont relues à deux.',
    },
    {
      en: 'The demonstration van goes to Lille every other Thursday.',
      fr: 'La camionnette de démonstration va à Lille un jeudi sur deux.',
    },
  ],
  tasks: [
    { en: 'Send both hotels a new offer', fr: 'Envoyer une nouvelle offre aux deux hôtels' },
    { en: 'Ask logistics for the date of the grinders', fr: 'Demander à la logistique la date des moulins' },
  ],
} as const satisfies Record<string, Words | readonly Words[]>;

export const absenceWords = {
  leave: { en: 'Leave', fr: 'Congés' },
  doctor: { en: 'Doctor', fr: 'Rendez-vous médical' },
  training: { en: 'Product training', fr: 'Formation produits' },
} as const satisfies Record<string, Words>;

export const eventWords = {
  fair: { en: 'Paris Coffee Fair', fr: 'Salon du café de Paris' },
  seminar: { en: 'Barista day', fr: 'Journée baristas' },
  setUp: { en: 'Set up the booth', fr: 'Montage du stand' },
  morning: { en: 'Booth, morning', fr: 'Stand, matin' },
  afternoon: { en: 'Booth, afternoon', fr: 'Stand, après-midi' },
  session: { en: 'Grinding and water: workshop', fr: 'Mouture et eau\u00a0: atelier' },
} as const satisfies Record<string, Words>;

export const concernWords: readonly { readonly title: Words; readonly outcome: Words | null }[] = [
  { title: { en: 'Delivery times of grinders', fr: 'Délais de livraison des moulins' }, outcome: null },
  {
    title: { en: 'Too many reports on Fridays', fr: 'Trop de comptes rendus le vendredi' },
    outcome: { en: 'One report a week, on Mondays.', fr: 'Un seul compte rendu par semaine, le lundi.' },
  },
  {
    title: { en: 'The van is booked when it is needed', fr: 'La camionnette est prise quand on en a besoin' },
    outcome: null,
  },
];
