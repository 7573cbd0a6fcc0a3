/** French words: the first run. */
import type { start as english } from '#locale/en/start.ts';
import type { SameKeys } from '#locale/message.ts';

export const start: SameKeys<typeof english> = {
  'start.title': 'Bienvenue dans Relais',
  'start.intro': 'Le bureau du coordinateur commercial. Tout reste sur cet ordinateur.',
  'start.language': 'Langue',
  'start.currency': 'Devise',
  'start.currency.help': 'Tous les montants sont tenus dans cette devise.',
  'start.company': 'Votre société',
  'start.company.placeholder': 'Imprimée sur les rapports',
  'start.how': 'Par où commencer\u00a0?',
  'start.import': 'Importer mes données',
  'start.import.text':
    'Clients, produits, ventes depuis Excel ou CSV. Vous voyez chaque ligne avant l’enregistrement.',
  'start.demo': 'Découvrir une société de démonstration',
  'start.demo.text': 'Une société fictive, avec deux ans de clients, d’opportunités et de commandes.',
  'start.empty': 'Partir de zéro',
  'start.empty.text': 'Un espace vide, pour saisir vous-même le premier client.',
  'start.working': 'Préparation de l’espace de travail',
};
