/** French words: the reports page. */
import type { reporting as english } from '#locale/en/reporting.ts';
import type { SameKeys } from '#locale/message.ts';

export const reporting: SameKeys<typeof english> = {
  'reporting.monthly': 'Rapport mensuel pour la direction',
  'reporting.monthly.text':
    'Un classeur Excel aux formules vivantes sur ses feuilles de données\u00a0: synthèse, ventes et objectifs, équipe, produits, clients, portefeuille.',
  'reporting.period': 'Période',
  'reporting.language': 'Langue du rapport',
  'reporting.team': 'Équipe',
  'reporting.region': 'Région',
  'reporting.all': 'Toutes',
  'reporting.create': 'Créer le rapport',
  'reporting.saved': 'Rapport enregistré\u00a0: {name}',
  'reporting.notSaved': 'Le rapport n’a pas été enregistré.',
  'reporting.preview': 'Ventes de la période',
};
