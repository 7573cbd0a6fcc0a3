/** French words: working and opening hours. */
export const hours = {
  'hours.tab': 'Horaires',
  'hours.closed': 'Aucune heure',
  'hours.fromOf': '{what}\u00a0: de',
  'hours.toOf': '{what}\u00a0: à',
  'hours.addOf': '{what}\u00a0: ajouter des heures',
  'hours.removeOf': '{what}\u00a0: retirer ces heures',
  'hours.unreadable': 'La fin doit suivre le début.',
  'hours.ofOne': 'Horaires propres',
  'hours.ofOne.help': 'Sinon, les heures de l’espace de travail s’appliquent.',
  'hours.known': 'Horaires d’ouverture connus',
  'hours.known.help':
    'Un rendez-vous en dehors est un conflit\u00a0; les créneaux libres sont cherchés pendant ces heures.',
  'hours.workspace': 'Travaille les jours et heures de l’espace de travail\u00a0: {hours}',
  'hours.spread': 'Étendre {day} à tous les jours travaillés',
  'hours.zone.help': 'Les heures s’entendent à l’horloge de ce fuseau.',
  'hours.zone.none': 'Comme cet ordinateur',
  'hours.holidaySet.none': 'Comme l’espace de travail',
} as const;
