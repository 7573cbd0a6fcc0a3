/** French words: imports. */
import type { imports as english } from '#locale/en/imports.ts';
import type { SameKeys } from '#locale/message.ts';

export const imports: SameKeys<typeof english> = {
  'imports.reason': 'Motif du refus',
  'imports.refusedFile': '{name} – lignes refusées',
  'problems.missing': '«\u00a0{column}\u00a0» est vide, or chaque fiche en a besoin.',
  'problems.notANumber': '«\u00a0{value}\u00a0» dans «\u00a0{column}\u00a0» n’est pas un nombre.',
  'problems.notADate': '«\u00a0{value}\u00a0» dans «\u00a0{column}\u00a0» n’est pas une date.',
  'problems.notAChoice':
    '«\u00a0{value}\u00a0» dans «\u00a0{column}\u00a0» ne fait pas partie des choix. Indiquez à quoi cette valeur correspond.',
  'problems.tooLong': 'Le texte dans «\u00a0{column}\u00a0» est trop long.',
  'problems.outOfRange': '«\u00a0{value}\u00a0» dans «\u00a0{column}\u00a0» sort des limites admises.',
  'problems.unknownLink':
    '«\u00a0{value}\u00a0» dans «\u00a0{column}\u00a0» ne désigne aucune fiche. Choisissez-en une, créez-la ou laissez vide.',
  'problems.ambiguousLink': '«\u00a0{value}\u00a0» dans «\u00a0{column}\u00a0» désigne plusieurs fiches.',
  'problems.duplicateKey': '«\u00a0{value}\u00a0» figure déjà sur une ligne précédente.',
  'problems.ambiguousKey': 'Plusieurs fiches ont «\u00a0{value}\u00a0» dans «\u00a0{column}\u00a0».',
  'problems.noSuchRecord': 'Aucune fiche «\u00a0{value}\u00a0» à mettre à jour.',
  'problems.alreadyThere': '«\u00a0{value}\u00a0» existe déjà avec d’autres valeurs.',
  'problems.splitOrder':
    'Le numéro {value} désigne plusieurs commandes (autre date ou autre client). Elles restent distinctes.',
  'problems.orderRefused':
    'Une autre ligne de la commande {value} est refusée, donc toute la commande l’est.',
  'problems.noClosingDate':
    'Gagnée ou perdue, mais sans date de clôture\u00a0: elle ne compte dans aucune période.',
  'problems.invalid': '«\u00a0{value}\u00a0» dans «\u00a0{column}\u00a0» n’est pas utilisable.',
  'refusals.empty': 'Le fichier est vide.',
  'refusals.notACalendar': 'Ce n’est pas un fichier de calendrier (.ics).',
  'refusals.notWord': 'Ce n’est pas un document Word (.docx).',
  'refusals.macros':
    'Le document contient des macros, c’est-à-dire des programmes. Enregistrez-le au format .docx dans Word\u00a0: elles en sortent.',
  'refusals.embeddedObject':
    'Le document contient un objet d’un autre programme, un classeur par exemple. Remplacez-le par une image.',
  'refusals.addIn': 'Le document ouvre un complément Office, qui vient du réseau. Supprimez-le dans Word.',
  'refusals.externalContent':
    'Le document va chercher quelque chose à l’extérieur, une image liée par exemple. Incorporez-la au document.',
  'refusals.activeField':
    'Le document a un champ qui lance un programme ou va chercher un fichier. Supprimez-le ou convertissez-le en texte (Ctrl+Maj+F9).',
  'refusals.unsafeLink': 'Le document a un lien vers autre chose qu’une page web ou une adresse e-mail.',
  'refusals.brokenTemplate':
    'Le modèle a des champs qui ne peuvent pas être remplis. Vérifiez-le pour savoir lesquels.',
  'refusals.unknownFormat':
    'Ce fichier n’est pas un tableau que Relais sait lire. Enregistrez-le en CSV, XLSX, XLS, ODS ou JSON.',
  'refusals.damaged':
    'Le fichier est endommagé. Ouvrez-le dans son programme d’origine et enregistrez-le à nouveau.',
  'refusals.passwordProtected':
    'Le fichier est protégé par un mot de passe. Enregistrez une copie sans mot de passe et importez-la.',
  'refusals.tooManyBytes':
    'Une fois décompressé, le fichier dépasse ce que Relais accepte. Divisez-le en fichiers plus petits.',
  'refusals.tooManyCells':
    'Le tableau a plus de lignes ou de colonnes que Relais n’en accepte. Divisez-le ou supprimez celles qui sont vides.',
  'refusals.doctype':
    'Le fichier contient un type de document, dont un tableau n’a jamais besoin. Par prudence, il n’a pas été lu.',
  'refusals.timeout':
    'La lecture du fichier durait trop longtemps et a été arrêtée. Divisez-le en fichiers plus petits.',
  'refusals.memory':
    'Le fichier demande plus de mémoire que Relais n’en accorde. Divisez-le en fichiers plus petits.',
  'refusals.noRows': 'Il n’y a aucune ligne sous les en-têtes.',
  'refusals.noHeadings': 'Aucune ligne d’en-têtes n’a été trouvée.',
  'refusals.encoding': 'Les caractères du fichier sont illisibles avec cet encodage. Choisissez-en un autre.',
};
