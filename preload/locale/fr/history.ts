/** French words: entries of the history. */
import type { history as english } from '#locale/en/history.ts';
import type { SameKeys } from '#locale/message.ts';

export const history: SameKeys<typeof english> = {
  'history.created': 'Création de {kind}\u00a0: {name}',
  'history.changed': '{kind} {name}\u00a0: {field} modifié',
  'history.changedSeveral': '{kind} {name}\u00a0: plusieurs champs modifiés',
  'history.edited': {
    one: '{kind}\u00a0: {count} fiche modifiée',
    other: '{kind}\u00a0: {count} fiches modifiées',
  },
  'history.trashed': {
    one: '{kind} mis à la corbeille\u00a0: {name}',
    other: '{kind}\u00a0: {count} fiches mises à la corbeille',
  },
  'history.restored': {
    one: '{kind}, retour de la corbeille\u00a0: {name}',
    other: '{kind}\u00a0: {count} fiches restaurées',
  },
  'history.moved': '{name} passée à l’étape {stage}',
  'history.imported': {
    one: '{kind}\u00a0: {count} fiche importée de {file}',
    other: '{kind}\u00a0: {count} fiches importées de {file}',
  },
  'history.merged': '{kind} {name}\u00a0: fusion avec {other}',
  'history.notDuplicates': '{name} et {other} laissés distincts\u00a0: pas des doublons',
  'history.snoozed': 'Mis en attente jusqu’au {until}\u00a0: {name}',
  'history.unsnoozed': 'Sorti de l’attente\u00a0: {name}',
  'history.viewSaved': 'Vue enregistrée\u00a0: {name}',
  'history.viewRemoved': 'Vue supprimée\u00a0: {name}',
  'history.settingsChanged': 'Réglages modifiés',
  'history.workspaceStarted': 'Espace de travail créé',
  'history.demoCreated': 'Société de démonstration créée',
  'history.wentBack': 'Retour au {at}',
  'history.decide': 'Décider',
  'history.undone': 'Annulé\u00a0: {label}',
  'history.redone': 'Rétabli\u00a0: {label}',
};
