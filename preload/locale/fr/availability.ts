/** French words: the message that proposes times. */
import type { availability as english } from '#locale/en/availability.ts';
import type { SameKeys } from '#locale/message.ts';

export const availability: SameKeys<typeof english> = {
  'slots.message.subject': 'Proposition de créneaux\u00a0: {title}',
  'slots.message.subjectOnly': 'Proposition de créneaux pour un rendez-vous',
  'slots.message.hello': 'Bonjour,',
  'slots.message.dear': 'Bonjour {name},',
  'slots.message.dearName': 'Bonjour {name},',
  'slots.message.title': '«\u00a0{title}\u00a0»',
  'slots.message.noTitle': 'notre rendez-vous',
  'slots.message.propose': {
    one: 'Je vous propose le créneau suivant pour {about} ({minutes} minutes)\u00a0:',
    other: 'Je vous propose les créneaux suivants pour {about} ({minutes} minutes)\u00a0:',
  },
  'slots.message.time': '{day}, {from}–{to}',
  'slots.message.both': '{theirs} ({ours} chez nous)',
  'slots.message.zone': 'Fuseau horaire\u00a0: {zone}.',
  'slots.message.zones': 'Votre fuseau horaire\u00a0: {theirs}\u00a0; le nôtre\u00a0: {ours}.',
  'slots.message.place': 'Lieu\u00a0: {place}.',
  'slots.message.ask': {
    one: 'Vous conviendrait-il\u00a0? Sinon, dites-moi quand vous êtes disponible.',
    other:
      'Lequel vous conviendrait le mieux\u00a0? Si aucun ne convient, dites-moi quand vous êtes disponible.',
  },
  'slots.message.hold': 'Proposition\u00a0: {title}',
  'slots.message.holdOnly': 'Rendez-vous',
  'slots.message.regards': 'Bien cordialement,',
};
