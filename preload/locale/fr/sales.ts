/** French words: sales. */
import type { sales as english } from '#locale/en/sales.ts';
import type { SameKeys } from '#locale/message.ts';

export const sales: SameKeys<typeof english> = {
  'figures.sales.name': 'Ventes',
  'figures.sales.definition':
    'Somme des ventes de la période. Une vente est une commande non annulée (le net de ses lignes, à sa date), ou une opportunité gagnée qu’aucune commande ne cite (son montant, au jour de sa clôture). Rien n’est compté deux fois, ni ce qui est dans la corbeille.',
  'figures.orders.name': 'Nombre de ventes',
  'figures.orders.definition':
    'Commandes non annulées, chacune une fois quel que soit le nombre de ses lignes, plus les opportunités gagnées qu’aucune commande ne cite. Une commande sans ligne n’est pas une vente.',
  'figures.quantity.name': 'Quantité',
  'figures.quantity.definition':
    'Somme des quantités des lignes de commande et des opportunités gagnées qu’aucune commande ne cite (1 si elle n’est pas indiquée).',
  'figures.cost.name': 'Coût',
  'figures.cost.definition':
    'Somme de quantité × coût unitaire sur les lignes vendues. Le coût unitaire est celui de la ligne, à défaut celui du produit. Les lignes dont le coût est inconnu sont laissées de côté.',
  'figures.margin.name': 'Marge',
  'figures.margin.definition': 'Ventes − coût, sur les ventes dont le coût est connu.',
  'figures.marginPercent.name': 'Taux de marge',
  'figures.marginPercent.definition': '(ventes − coût) ÷ ventes, sur les ventes dont le coût est connu.',
  'figures.averageSale.name': 'Vente moyenne',
  'figures.averageSale.definition': 'Ventes ÷ nombre de ventes.',
  'figures.wonCount.name': 'Gagnées',
  'figures.wonCount.definition': 'Nombre d’opportunités gagnées, à leur date de clôture.',
  'figures.wonValue.name': 'Montant gagné',
  'figures.wonValue.definition':
    'Somme des montants des opportunités gagnées dans la période. Un montant inconnu n’ajoute rien.',
  'figures.lostCount.name': 'Perdues',
  'figures.lostCount.definition': 'Nombre d’opportunités perdues, à leur date de clôture.',
  'figures.lostValue.name': 'Montant perdu',
  'figures.lostValue.definition':
    'Somme des montants des opportunités perdues dans la période. Un montant inconnu n’ajoute rien.',
  'figures.winRate.name': 'Taux de réussite',
  'figures.winRate.definition':
    'Gagnées ÷ (gagnées + perdues)\u00a0: le nombre d’opportunités gagnées sur celles closes dans la période.',
  'figures.winRateByValue.name': 'Taux de réussite en valeur',
  'figures.winRateByValue.definition':
    'Montant gagné ÷ (montant gagné + montant perdu), sur les opportunités closes dans la période.',
  'figures.averageWon.name': 'Affaire gagnée moyenne',
  'figures.averageWon.definition': 'Montant gagné ÷ nombre d’opportunités gagnées.',
  'figures.cycle.name': 'Cycle de vente',
  'figures.cycle.definition':
    'Nombre médian de jours entre l’ouverture et la clôture, sur les opportunités gagnées dans la période dont les deux dates sont connues\u00a0: la moitié a été plus rapide, l’autre plus lente.',
  'figures.cycleMean.name': 'Cycle de vente moyen',
  'figures.cycleMean.definition':
    'Somme des jours entre l’ouverture et la clôture ÷ nombre d’opportunités, sur celles gagnées dans la période dont les deux dates sont connues.',
  'figures.openCount.name': 'Opportunités ouvertes',
  'figures.openCount.definition':
    'Opportunités ouvertes à la fin du dernier jour de la période\u00a0: créées au plus tard ce jour-là (ou à une date inconnue), et closes plus tard ou pas encore.',
  'figures.openValue.name': 'Portefeuille ouvert',
  'figures.openValue.definition':
    'Somme des montants, tels qu’ils sont aujourd’hui, des opportunités ouvertes à la fin du dernier jour de la période. Un montant inconnu n’ajoute rien.',
  'figures.weightedPipeline.name': 'Portefeuille pondéré',
  'figures.weightedPipeline.definition':
    'Somme de montant × probabilité sur les opportunités ouvertes à la fin de la période. La probabilité est celle de l’opportunité, à défaut celle de son étape. Une opportunité close depuis compte avec la probabilité de l’étape que son historique indique pour ce jour\u00a0; sans historique, elle est laissée de côté.',
  'figures.velocity.name': 'Vélocité du portefeuille',
  'figures.velocity.definition':
    'Opportunités ouvertes × affaire gagnée moyenne × taux de réussite ÷ cycle de vente en jours\u00a0: ce que le portefeuille rapporte par jour.',
  'figures.target.name': 'Objectif',
  'figures.target.definition':
    'Somme des objectifs de montant de la période. Pour chaque mois\u00a0: l’objectif du mois, à défaut le tiers de celui du trimestre, à défaut le douzième de celui de l’année. Si une équipe n’en a pas, ceux de ses commerciaux réunis\u00a0; pour une région, ceux de ses équipes et commerciaux\u00a0; pour la société, ceux de ses régions, équipes et commerciaux. Un mois entamé compte au prorata de ses jours ouvrés. Non calculable si un mois n’a pas d’objectif.',
  'figures.attainment.name': 'Taux d’atteinte',
  'figures.attainment.definition': 'Ventes ÷ objectif.',
  'figures.gap.name': 'Écart à l’objectif',
  'figures.gap.definition':
    'Objectif − ventes\u00a0: ce qui manque\u00a0; négatif une fois l’objectif dépassé.',
  'figures.coverage.name': 'Couverture',
  'figures.coverage.definition':
    'Portefeuille ouvert ÷ écart à l’objectif. Sans objet une fois l’objectif dépassé.',
  'figures.pace.name': 'Rythme',
  'figures.pace.definition':
    'Taux d’atteinte ÷ (jours ouvrés écoulés ÷ jours ouvrés de la période), aujourd’hui compris. À 100\u00a0%, l’objectif est en passe d’être atteint juste à temps. Une fois la période finie, il égale le taux d’atteinte\u00a0; avant qu’elle commence, il n’est pas calculable.',
  'figures.newClients.name': 'Nouveaux clients',
  'figures.newClients.definition':
    'Clients dont la toute première vente tombe dans la période. Chacun compte pour le commercial et les produits de cette première vente.',
  'figures.clients.name': 'Clients actifs',
  'figures.clients.definition': 'Nombre de clients différents ayant une vente dans la période.',
  'figures.growth.name': 'Évolution sur la période précédente',
  'figures.growth.definition':
    '(ventes − ventes de la période précédente) ÷ ventes de la période précédente. La période précédente a la même durée\u00a0: autant de mois entiers si la période est faite de mois entiers, sinon autant de jours.',
  'figures.growthYear.name': 'Évolution sur un an',
  'figures.growthYear.definition':
    '(ventes − ventes un an plus tôt) ÷ ventes un an plus tôt, aux mêmes dates (les mois entiers restent entiers\u00a0; le 29\u00a0février devient le 28).',
  'figures.concentration.name': 'Concentration',
  'figures.concentration.definition':
    'Ventes des premiers 20\u00a0% de clients (du plus gros au plus petit, arrondi au client supérieur) ÷ ventes de tous les clients, sur les clients ayant une vente dans la période. Les ventes sans client sont laissées de côté.',

  'abc.definition':
    'Clients par ventes, du plus gros au plus petit. A\u00a0: ceux qui font les premiers 80\u00a0% des ventes\u00a0; B\u00a0: les suivants, jusqu’à 95\u00a0%\u00a0; C\u00a0: les autres. Le client qui atteint une limite appartient à la meilleure classe.',

  'notComputable.zeroDenominator': 'Non calculable\u00a0: division par zéro',
  'notComputable.noData': 'Non calculable\u00a0: aucune donnée',
  'notComputable.noTarget': 'Non calculable\u00a0: pas d’objectif pour toute la période',
  'notComputable.notApplicable': 'Non calculable\u00a0: sans objet ici',

  'dimensions.month': 'Mois',
  'dimensions.quarter': 'Trimestre',
  'dimensions.year': 'Année',
  'dimensions.rep': 'Commercial',
  'dimensions.team': 'Équipe',
  'dimensions.region': 'Région',
  'dimensions.manager': 'Responsable d’équipe',
  'dimensions.product': 'Produit',
  'dimensions.family': 'Famille de produits',
  'dimensions.client': 'Client',
  'dimensions.source': 'Origine',
  'dimensions.sector': 'Secteur',
  'dimensions.country': 'Pays',

  'stages.prospecting': 'Prospection',
  'stages.engaging': 'Qualification',
  'stages.proposal': 'Proposition',
  'stages.negotiation': 'Négociation',
  'stages.won': 'Gagnée',
  'stages.lost': 'Perdue',
};
