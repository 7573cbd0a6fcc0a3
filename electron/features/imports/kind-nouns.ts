/** What other programs call the things of each kind, in English and French. */
import type { ListedKind } from '#contract/kinds.ts';

/** How the things of a kind are called, for prefixes ('Account: Phone', 'client_id') and file names. */
export const nouns: { readonly [K in ListedKind]: readonly string[] } = {
  organisations:
    'account, accounts, organisation, organisations, organization, company, companies, client, clients, customer, customers, supplier, suppliers, societe, entreprise, fournisseur, fournisseurs, comptes, societes, entreprises'.split(
      ', ',
    ),
  contacts:
    'contact, contacts, person, people, personne, personnes, lead, leads, outlook, gmail, google, mautic'.split(
      ', ',
    ),
  interactions:
    'interaction, interactions, activity, activities, activite, activites, calls, appels, visits, visites'.split(
      ', ',
    ),
  tasks: 'task, tasks, tache, taches, todo, todos'.split(', '),
  appointments:
    'appointment, appointments, meetings, calendar, rendez vous, rdv, reunions, calendrier, agenda'.split(
      ', ',
    ),
  events: 'event, events, trade show, trade shows, evenement, evenements, salon, salons'.split(', '),
  resources: 'room, rooms, resource, resources, salle, salles, ressource, ressources, equipment'.split(', '),
  absences: 'absence, absences, leave, leaves, holiday, vacation, conge, conges, vacances'.split(', '),
  concerns: 'concern, concerns, preoccupation, preoccupations'.split(', '),
  reps: 'rep, reps, agent, agents, employee, employees, salesperson, salespeople, commercial, commerciaux, vendeur, vendeurs, employes, representants, team, teams, equipe, equipes'.split(
    ', ',
  ),
  regions: 'region, regions, territory, territories, territoires, zones'.split(', '),
  teams: 'team, teams, equipe, equipes'.split(', '),
  products:
    'product, products, produit, produits, article, articles, item, items, menu, catalogue, catalog, tarif'.split(
      ', ',
    ),
  opportunities:
    'opportunity, opportunities, deal, deals, pipeline, opportunite, opportunites, affaire, affaires'.split(
      ', ',
    ),
  orders:
    'order, orders, commande, commandes, ventes, sales, invoices, factures, details, lignes, lines'.split(
      ', ',
    ),
  proposals: 'proposal, proposals, quote, quotes, quotation, quotations, devis, offre, offres'.split(', '),
  letters:
    'letter, letters, contract, contracts, lettre, lettres, courrier, courriers, contrat, contrats'.split(
      ', ',
    ),
  documents: 'document, documents, file, files, fichier, fichiers'.split(', '),
  targets: 'target, targets, quota, quotas, objectif, objectifs, goals'.split(', '),
};
