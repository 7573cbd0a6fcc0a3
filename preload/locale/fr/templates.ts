/** French words: the company's own Word documents as templates, and what is wrong with them. */
import type { templates as english } from '#locale/en/templates.ts';
import type { SameKeys } from '#locale/message.ts';

export const templates: SameKeys<typeof english> = {
  'templates.shipped.proposal': 'Proposition aux couleurs de l’entreprise',
  'templates.shipped.letter': 'Lettre à l’en-tête de l’entreprise',
  'templates.print.unitPrice': 'Prix unitaire HT',
  'templates.print.net': 'Montant HT',
  'templates.print.option': 'option, non comprise dans le total',
  'templates.part.body': 'Texte',
  'templates.part.header.all': 'En-tête',
  'templates.part.header.first': 'En-tête de la première page',
  'templates.part.header.even': 'En-tête des pages paires',
  'templates.part.footer.all': 'Pied de page',
  'templates.part.footer.first': 'Pied de la première page',
  'templates.part.footer.even': 'Pied des pages paires',
  'templates.part.footnotes': 'Notes de bas de page',
  'templates.part.endnotes': 'Notes de fin',
  'templates.part.comments': 'Commentaires',
  'templates.part.drawing': 'Diagramme',
  'templates.part.properties': 'Propriétés (Fichier, Informations)',
  'templates.part.document': 'Document',
  'templates.place.paragraph': '{part}, paragraphe {paragraph}',
  'templates.place.table': '{part}, paragraphe {paragraph} (dans un tableau)',
  'templates.place.textBox': '{part}, paragraphe {paragraph} (dans une zone de texte)',
  'templates.place.quoted': '{place}\u00a0: «\u00a0{text}\u00a0»',
  'templates.nearest': 'Vouliez-vous dire {{nearest}}\u00a0?',
  'templates.use.proposal': 'propositions',
  'templates.use.contract': 'contrats',
  'templates.use.letter': 'lettres',
  'templates.use.agenda': 'ordres du jour',
  'templates.use.minutes': 'comptes rendus',
  'templates.problem.macros':
    'Le document contient des macros, c’est-à-dire des programmes. Dans Word, enregistrez-le au format .docx.',
  'templates.problem.embeddedObject':
    'Le document contient un objet d’un autre programme ({name}). Remplacez-le par une image.',
  'templates.problem.addIn':
    'Le document ouvre un complément Office, qui vient du réseau. Supprimez-le dans Word.',
  'templates.problem.externalContent':
    'Le document va chercher quelque chose à l’extérieur\u00a0: {name}. Incorporez-le au document.',
  'templates.problem.activeField':
    'Un champ de Word lance un programme ou va chercher un fichier ({name}). Supprimez-le ou convertissez-le en texte avec Ctrl+Maj+F9.',
  'templates.problem.unsafeLink': 'Un lien ne mène ni à une page web ni à une adresse e-mail\u00a0: {name}.',
  'templates.problem.unknownField': 'Le champ {{name}} n’existe pas.',
  'templates.problem.otherUse': 'Le champ {{name}} n’existe que dans les {use}.',
  'templates.problem.outsideList':
    'Le champ {{name}} est propre à chaque ligne. Il doit se trouver entre {#{other}} et {/{other}}.',
  'templates.problem.listAsText':
    '{{name}} est une liste. Écrivez {#{name}} là où ses lignes commencent et {/{name}} là où elles finissent.',
  'templates.problem.conditionAsText':
    '{{name}} se répond par oui ou non. Écrivez {#{name}} avant et {/{name}} après ce qui ne figure que dans ce cas.',
  'templates.problem.imageAsText': '{{name}} est une image. Écrivez {%{name}}.',
  'templates.problem.notAnImage': '{{name}} n’est pas une image\u00a0: enlevez le %.',
  'templates.problem.imageHere':
    'Une image ne peut pas se trouver ici\u00a0: {{name}}. Mettez-la dans le texte.',
  'templates.problem.listInList': 'La liste {{name}} ne peut pas se trouver dans la liste {#{other}}.',
  'templates.problem.emptyTag': 'Il n’y a rien entre les accolades.',
  'templates.problem.unclosedTag':
    'L’accolade devant «\u00a0{name}\u00a0» n’est pas fermée\u00a0: il manque une } dans ce paragraphe.',
  'templates.problem.unopenedTag':
    'L’accolade après «\u00a0{name}\u00a0» n’est pas ouverte\u00a0: il manque une { dans ce paragraphe.',
  'templates.problem.unclosedSection': '{{name}} n’a pas de fin\u00a0: il manque {/{bare}}.',
  'templates.problem.unopenedSection': '{{name}} termine ce qui n’a pas commencé.',
  'templates.problem.crossed':
    '{{name}} se trouve avant la fin de {{other}}\u00a0: ce qui commence en dernier doit finir en premier.',
  'templates.problem.doubleBraces': 'Une seule accolade suffit\u00a0: {{name}} au lieu de {{{name}}}.',
  'templates.problem.unsupported': 'Un champ ne peut pas commencer ainsi\u00a0: {{name}}.',
  'templates.problem.tooDeep':
    'Trop de conditions et de listes sont imbriquées pour qu’on s’y retrouve\u00a0: {{name}}.',
  'templates.problem.badPlace':
    'Ce que {{name}} commence finit là où cela ne peut pas être répété, par exemple hors de son tableau.',
  'templates.problem.tooManyTags': 'Le document a plus de champs que Relais n’en accepte.',
  'templates.problem.noFields': 'Le document n’a aucun champ\u00a0: tous ses exemplaires seront identiques.',
  'templates.problem.plainLink': 'Un lien mène à une page sans chiffrement\u00a0: {name}.',
  'templates.problem.attachedTemplate': 'Le lien vers le fichier modèle {name} est enlevé.',
  'templates.problem.mergeField': 'Le champ de publipostage «\u00a0{name}\u00a0» de Word reste tel quel.',
  'templates.problem.trackedChanges':
    'Le document contient des modifications suivies. Elles se retrouveront dans chaque exemplaire.',
};
