/** French words: what the application says outside of its window. */
import type { shell as english } from '#locale/en/shell.ts';
import type { SameKeys } from '#locale/translate.ts';

export const shell: SameKeys<typeof english> = {
  'shell.serving': 'Relais est ouvert dans votre navigateur\u00a0: {address}',
  'shell.openAddress': 'Ouvrez cette adresse dans un navigateur de cet ordinateur\u00a0: {address}',
  'shell.onceOnly':
    'L’adresse ne vaut que pour une fenêtre. Appuyez ici sur Entrée pour en obtenir une autre, sur Ctrl+C pour fermer Relais.',
  'shell.cannotOpen': 'Relais n’a pas pu ouvrir l’espace de travail.',
  'shell.locked':
    'L’espace de travail est déjà ouvert dans une autre fenêtre ou un autre programme. Fermez-le d’abord. ({folder})',
  'shell.damaged':
    'L’espace de travail demande votre attention\u00a0: une partie des données est illisible. Rien n’a été modifié. ({folder})',
  'shell.newerVersion':
    'L’espace de travail a été écrit par une version plus récente de Relais. Installez cette version pour l’ouvrir. ({folder})',
  'shell.storageFailed': 'L’espace de travail ne peut pas être enregistré\u00a0: {reason}. ({folder})',
  'shell.openFailed': 'Relais n’a pas pu démarrer. Le journal en donne la raison\u00a0: {folder}',
  'shell.tables': 'Tableaux',
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
  'shell.close': 'Fermer',
  'shell.quit': 'Quitter Relais',
};
