/** French words: records. */
import type { records as english } from '#locale/en/records.ts';
import type { SameKeys } from '#locale/message.ts';

export const records: SameKeys<typeof english> = {
  'records.yes': 'Oui',
  'records.no': 'Non',
  'fieldErrors.required': 'À renseigner.',
  'fieldErrors.invalid': 'Cette valeur ne convient pas ici.',
  'fieldErrors.tooSmall': 'Trop petit ou trop court.',
  'fieldErrors.tooLarge': 'Trop grand ou trop long.',
  'fieldErrors.unknownField': 'Ce champ n’existe pas.',
  'fieldErrors.notEditable': 'Relais tient ce champ lui-même\u00a0: il ne peut pas être saisi.',
  'fieldErrors.unknownLink': 'Cette fiche n’existe pas, ou elle est dans la corbeille.',
  'fieldErrors.circularLink': 'La fiche se retrouverait au-dessus d’elle-même.',
  'fieldErrors.unknownStage': 'Cette étape n’existe pas dans le portefeuille.',
  'fieldErrors.onlyOne': 'Un seul de ces champs peut être renseigné.',
  'fieldErrors.inUse': 'D’autres fiches en dépendent encore.',
};
