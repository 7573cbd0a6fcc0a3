/** French words: what the application says outside of its window. */
import type { shell as english } from '#locale/en/shell.ts';
import type { SameKeys } from '#locale/message.ts';

export const shell: SameKeys<typeof english> = {
  'shell.serving': 'Relais est ouvert dans votre navigateur\u00a0: {address}',
  'shell.openAddress': 'Ouvrez cette adresse dans un navigateur de cet ordinateur\u00a0: {address}',
  'shell.onceOnly':
    'L’adresse ne vaut que pour une fenêtre. Appuyez ici sur Entrée pour en obtenir une autre, sur Ctrl+C pour fermer Relais.',
  'shell.cannotOpen': 'Relais n’a pas pu ouvrir l’espace de travail.',
  'shell.locked':
    'L’espace de travail est déjà ouvert dans une autre fenêtre ou un autre programme. Fermez-le d’abord. ({folder})',
  'shell.damaged':
    'Une partie de l’espace de travail est illisible\u00a0: il n’a pas été ouvert et rien n’a été modifié. Pour repartir d’une sauvegarde\u00a0: copiez le fichier le plus récent de {backups} dans un nouveau dossier, sous le nom snapshot.json, puis démarrez Relais avec --workspace et ce dossier. Conservez l’ancien\u00a0: {folder}',
  'shell.newerVersion':
    'L’espace de travail a été écrit par une version plus récente de Relais. Installez cette version pour l’ouvrir. ({folder})',
  'shell.storageFailed':
    'L’espace de travail ne peut pas être enregistré\u00a0: {reason}. Libérez de la place, rebranchez le disque ou autorisez l’écriture, puis redémarrez Relais. ({folder})',
  'shell.storage.full': 'le disque est plein',
  'shell.storage.gone': 'le dossier n’est pas là',
  'shell.storage.readOnly': 'l’écriture n’y est pas autorisée',
  'shell.storage.failed': 'le disque signale une erreur',
  'shell.noFile': 'Le fichier «\u00a0{file}\u00a0» n’existe pas.',
  'shell.fileNotWritten': '«\u00a0{file}\u00a0» ne peut pas être enregistré\u00a0: {reason}.',
  'shell.openFailed':
    'Relais n’a pas pu démarrer. Relancez-le\u00a0; si cela ne suffit pas, le journal en donne la raison\u00a0: {folder}',
  'shell.tables': 'Tableaux',
  'shell.calendars': 'Calendriers',
  'shell.cards': 'Cartes de visite',
  'shell.wordDocuments': 'Documents Word',
  'shell.pictures': 'Images',
  'shell.edit': 'Édition',
  'shell.undo': 'Annuler',
  'shell.redo': 'Rétablir',
  'shell.cut': 'Couper',
  'shell.copy': 'Copier',
  'shell.paste': 'Coller',
  'shell.selectAll': 'Tout sélectionner',
  'shell.view': 'Affichage',
  'shell.actualSize': 'Taille réelle',
  'shell.zoomIn': 'Zoom avant',
  'shell.zoomOut': 'Zoom arrière',
  'shell.fullScreen': 'Plein écran',
  'shell.window': 'Fenêtre',
  'shell.minimise': 'Réduire',
  'shell.newWindow': 'Nouvelle fenêtre',
  'shell.closeWindow': 'Fermer la fenêtre',
  'shell.quit': 'Quitter Relais',
  'shell.reportWritten': 'Le rapport est enregistré\u00a0: {file}',
  'shell.importUndecided':
    'Le sens de certaines colonnes n’est pas sûr, rien n’a donc été enregistré. Corrigez la correspondance ci-dessus, gardez-la dans un fichier et donnez-le avec --mapping.',
  'shell.importChecked':
    'Rien n’a été enregistré. À créer\u00a0: {created}, à mettre à jour\u00a0: {updated}, inchangés\u00a0: {unchanged}, refusés\u00a0: {refused}.',
  'shell.importDone':
    'Créés\u00a0: {created}, mis à jour\u00a0: {updated}, inchangés\u00a0: {unchanged}, refusés\u00a0: {refused}.',
  'shell.importProblem': 'Ligne {row}\u00a0: {problem}',
  'shell.importUnknown': 'Aucun enregistrement ne s’appelle «\u00a0{value}\u00a0». Lignes\u00a0: {rows}.',
  'shell.importUnknownNear':
    'Aucun enregistrement ne s’appelle «\u00a0{value}\u00a0». Lignes\u00a0: {rows}. Les plus proches\u00a0: {closest}.',
  'shell.importRefused':
    'Avec --dry-run, Relais dit pourquoi des lignes sont refusées\u00a0; --refused FICHIER.csv les garde avec les raisons.',
  'shell.importNotTaken': 'Non repris\u00a0: {title} – {reason}',
  'shell.importLost': 'Pas gardé tel quel\u00a0: {property} – {reason} ({count})',
  'shell.usage.unknownOption': 'L’option {what} n’existe pas, ou sa valeur manque.',
  'shell.usage.unknownCommand': 'La commande «\u00a0{what}\u00a0» n’existe pas.',
  'shell.usage.missing': '{what} manque.',
  'shell.usage.period':
    '«\u00a0{what}\u00a0» n’est pas une période. Écrivez 2017, 2017-Q2, 2017-04 ou 2017-04-30.',
  'shell.usage.language': '«\u00a0{what}\u00a0» n’est pas une langue de Relais. Écrivez en ou fr.',
  'shell.usage.kind': '«\u00a0{what}\u00a0» n’est pas un type d’enregistrement qui s’importe.',
  'shell.usage.json': 'Ceci n’est pas du JSON\u00a0: {what}',
  'shell.usage.name': 'Aucun enregistrement unique ne s’appelle «\u00a0{what}\u00a0».',
  'shell.usage.onlyTables':
    '{what} ne vaut que pour les tableaux\u00a0: un calendrier ou des cartes de visite n’en ont pas besoin.',
  'shell.usage.see': 'npm run --silent relais -- --help montre toutes les commandes.',
  'shell.help':
    'relais [--workspace DOSSIER] COMMANDE [--json]\n\n  report monthly --from PÉRIODE [--to PÉRIODE] --out FICHIER.xlsx\n                 [--language en|fr] [--team NOM] [--region NOM]\n      Écrit le rapport mensuel. Une période s’écrit 2017, 2017-Q2, 2017-04 ou 2017-04-30.\n\n  import FICHIER --kind TYPE [--mapping FICHIER.json] [--dry-run] [--refused FICHIER.csv]\n      Importe des enregistrements. Sans correspondance, celle proposée est prise si elle\n      est sûre\u00a0; sinon rien n’est enregistré et la proposition est affichée.\n      TYPE\u00a0: organisations, contacts, reps, regions, teams, products, opportunities,\n      orders, targets, interactions, tasks, appointments, events, resources, absences,\n      concerns.\n\n  import FICHIER.ics|FICHIER.vcf [--dry-run]\n      Reprend les rendez-vous d’un calendrier, ou les contacts de cartes de visite.\n\n  call CANAL [JSON]\n      Interroge n’importe quel canal et affiche sa réponse.\n\n  --workspace DOSSIER   le dossier de l’espace de travail\n  --json                les résultats, et les refus, en JSON\n  --version             la version de Relais\n\nSe termine par 0 terminé, 1 refusé, 2 non compris, 3 colonnes à préciser, 4 espace occupé.',
};
