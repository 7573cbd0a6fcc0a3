/** French words: what is written on slides. */
import type { slides as english } from '#locale/en/slides.ts';
import type { SameKeys } from '#locale/message.ts';

export const slides: SameKeys<typeof english> = {
  'slides.continued': '{title} ({page} sur {pages})',
  'slides.nextSteps': 'Prochaines étapes',
  'slides.next.confirm': 'Confirmez en signant la proposition',
  'slides.next.confirmBy': 'Confirmez en signant la proposition avant le {date}',
  'slides.next.deposit': 'Un acompte de {amount} à la commande ({percent})',
  'slides.next.talk': 'Vos questions\u00a0: {contact}',
  'slides.notes.values': 'Chiffres du graphique\u00a0:',
  'slides.notes.value': '{label}\u00a0: {values}',
  'slides.report.compared': '{value} contre {before}',
  'slides.report.findings': 'Ce qui s’est passé',
  'reporting.monthly.slides':
    'Des diapositives PowerPoint à la charte\u00a0: ce qui s’est passé, graphiques des ventes et objectifs, de l’équipe, des produits, des clients et du portefeuille, chiffres clés.',
  'reporting.format': 'Fichier',
  'reporting.format.xlsx': 'Classeur Excel',
  'reporting.format.pptx': 'Diapositives PowerPoint',
};
