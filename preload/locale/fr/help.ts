/** French words: the guide and what is new. */
import type { help as english } from '#locale/en/help.ts';
import type { SameKeys } from '#locale/message.ts';

export const help: SameKeys<typeof english> = {
  'help.contents': 'Sommaire',
  'help.group.start': 'Pour commencer',
  'help.group.everyday': 'Tous les jours',
  'help.group.clients': 'Clients',
  'help.group.calendar': 'Calendrier',
  'help.group.sales': 'Ventes et équipe',
  'help.group.documents': 'Documents',
  'help.group.data': 'Données',
  'help.search': 'Rechercher dans le guide',
  'help.results': 'Résultats',
  'help.found': { one: '{count} passage trouvé', other: '{count} passages trouvés' },
  'help.guide': 'Guide de cette rubrique',
  'help.whatsNew': 'Nouveautés',
  'help.hint': 'Relais passe à la version {version}.',
};
