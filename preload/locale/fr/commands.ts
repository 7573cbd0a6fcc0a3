/** French words: commands of menus, palette and shortcuts. */
import type { commands as english } from '#locale/en/commands.ts';
import type { SameKeys } from '#locale/message.ts';

export const commands: SameKeys<typeof english> = {
  'commands.palette': 'Rechercher ou commander',
  'commands.group.record': 'Fiche',
  'commands.group.selection': 'Sélection',
  'commands.group.list': 'Liste',
  'commands.group.create': 'Créer',
  'commands.group.go': 'Aller à',
  'commands.group.edit': 'Édition',
  'commands.group.view': 'Affichage',
  'commands.group.help': 'Aide',
  'commands.capture': 'Saisie rapide',
  'commands.goTo': 'Aller à\u00a0: {section}',
  'commands.compact': 'Lignes serrées',
  'commands.comfortable': 'Lignes aérées',
  'commands.copyPlace': 'Copier le lien de cette page',
  'commands.linkCopied': 'Lien copié',
  'commands.paletteHint': 'Trouver une fiche, lancer une commande',
  'commands.paletteKeys': '↑ ↓ pour choisir · Entrée ouvre · {page} ouvre la fiche · > commandes seulement',
  'commands.part.recent': 'Récents',
  'commands.part.commands': 'Commandes',
  'commands.found': { one: '{count} résultat', other: '{count} résultats' },
  'commands.searchFor': 'Rechercher partout «\u00a0{text}\u00a0»',
  'commands.captureThis': 'Saisie rapide\u00a0: «\u00a0{text}\u00a0»',
};
