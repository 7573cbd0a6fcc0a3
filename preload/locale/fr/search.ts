/** French words: search over every record. */
import type { search as english } from '#locale/en/search.ts';
import type { SameKeys } from '#locale/message.ts';

export const search: SameKeys<typeof english> = {
  'search.title': 'Recherche',
  'search.label': 'Rechercher dans toutes les fiches',
  'search.placeholder': 'Nom, ville, numéro, e-mail…',
  'search.kinds': 'Seulement ces types de fiches',
  'search.results': 'Fiches trouvées',
  'search.count': { one: '{count} fiche trouvée', other: '{count} fiches trouvées' },
  'search.more': 'Les {shown} meilleures sur {total} sont affichées. Un mot de plus affine la recherche.',
  'search.loading': 'Recherche en cours',
  'search.emptyTitle': 'Rechercher partout',
  'search.emptyText':
    'Clients, personnes, produits, commandes, tâches et tout ce qui est conservé ici. Un début de mot suffit, les accents ne comptent pas et les fautes de frappe sont pardonnées.',
  'search.nothing': 'Aucun résultat pour «\u00a0{text}\u00a0»',
  'search.nothingText':
    'Essayez avec moins de mots, ou seulement le début de l’un d’eux. La corbeille n’est pas explorée.',
  'search.allKinds': 'Rechercher dans tous les types',
};
