/** French words: reminders of appointments. */
import type { reminders as english } from '#locale/en/reminders.ts';
import type { SameKeys } from '#locale/message.ts';

export const reminders: SameKeys<typeof english> = {
  'reminders.title': { one: '{count} rappel', other: '{count} rappels' },
  'reminders.several': { one: '{count} rendez-vous', other: '{count} rendez-vous' },
  'reminders.allDay': 'toute la journée',
  'reminders.now': 'maintenant',
  'reminders.inMinutes': 'dans {count} min',
  'reminders.inHours': 'dans {count} h',
  'reminders.minutesAgo': 'il y a {count} min',
  'reminders.hoursAgo': 'il y a {count} h',
  'reminders.over': 'terminé',
  'reminders.snooze': 'Rappeler plus tard',
  'reminders.snoozeWhat': 'Rappeler plus tard\u00a0: {title}',
  'reminders.dismiss': 'Fermer',
  'reminders.dismissWhat': 'Fermer\u00a0: {title}',
  'reminders.dismissAll': 'Tout fermer',
  'reminders.more': { one: '{count} autre', other: '{count} autres' },
  'reminders.show': 'Afficher les rappels',
  'reminders.hide': 'Masquer les rappels',
  'reminders.said': 'Rappel\u00a0: {title}, {when}',
  'reminders.snoozed': 'De retour {until}\u00a0: {title}',
  'reminders.dismissed': { one: 'Rappel fermé\u00a0: {title}', other: '{count} rappels fermés' },
  'reminders.later.5': 'Dans 5 minutes',
  'reminders.later.10': 'Dans 10 minutes',
  'reminders.later.30': 'Dans 30 minutes',
  'reminders.later.60': 'Dans une heure',
  'reminders.later.start': 'Au début du rendez-vous',
  'reminders.later.tomorrow': 'Demain matin',
};
