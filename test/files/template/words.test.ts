/** What the check says of a template, in sentences that a person who knows Word but no templates can act on. */
import { expect, test } from 'vitest';
import { templateProblemCodes } from '#contract/template-problem.ts';
import { placeWords, problemWords } from '#contract/template-words.ts';
import { nearestName } from '#electron/features/nearest-name.ts';
import { checkTemplate } from '#electron/files/template/check.ts';
import { type Language, type Translate, translate } from '#locale/translate.ts';
import { p, table, wordFile } from '#test/files/template/documents.ts';

const say =
  (language: Language): Translate =>
  (key, params) =>
    translate(language, key, params);

const report = (language: Language) =>
  checkTemplate(
    wordFile({
      body:
        p('Dear {contact.nmae}, {{client.name}}') + table([p('{line.net}'), p('{#lines}')]) + p('{lines}'),
      firstHeader: p('{%client.name}'),
      footer: p('{company.name'),
      title: '{meeting.title}',
    }),
    'proposal',
    nearestName,
  ).problems.map((problem) => [
    problem.place && placeWords(say(language), problem.place),
    problemWords(say(language), problem),
  ]);

test('in English', () => {
  expect(report('en')).toEqual([
    [
      'Text, paragraph 1: “Dear {contact.nmae}, {{client.name}}”',
      'There is no field {contact.nmae}. Did you mean {contact.name}?',
    ],
    [
      'Text, paragraph 1: “Dear {contact.nmae}, {{client.name}}”',
      'One brace is enough: {client.name} in place of {{client.name}}.',
    ],
    [
      'Text, paragraph 2 (in a table): “{line.net}”',
      'The field {line.net} is one of each line. It has to stand between {#lines} and {/lines}.',
    ],
    [
      'Text, paragraph 4: “{lines}”',
      '{lines} is a list. Write {#lines} where its lines begin and {/lines} where they end.',
    ],
    ['Text, paragraph 3 (in a table): “{#lines}”', '{#lines} has no end: {/lines} is missing.'],
    [
      'Header of the first page, paragraph 1: “{%client.name}”',
      '{client.name} is no picture: leave out the %.',
    ],
    [
      'Footer, paragraph 1: “{company.name”',
      'The brace before “company.name” is not closed: a } is missing in this paragraph. Did you mean {company.name}?',
    ],
    ['Properties (File, Info): “{meeting.title}”', 'The field {meeting.title} is there in agendas only.'],
  ]);
});

test('in French', () => {
  expect(report('fr')).toEqual([
    [
      'Texte, paragraphe 1\u00a0: «\u00a0Dear {contact.nmae}, {{client.name}}\u00a0»',
      'Le champ {contact.nmae} n’existe pas. Vouliez-vous dire {contact.name}\u00a0?',
    ],
    [
      'Texte, paragraphe 1\u00a0: «\u00a0Dear {contact.nmae}, {{client.name}}\u00a0»',
      'Une seule accolade suffit\u00a0: {client.name} au lieu de {{client.name}}.',
    ],
    [
      'Texte, paragraphe 2 (dans un tableau)\u00a0: «\u00a0{line.net}\u00a0»',
      'Le champ {line.net} est propre à chaque ligne. Il doit se trouver entre {#lines} et {/lines}.',
    ],
    [
      'Texte, paragraphe 4\u00a0: «\u00a0{lines}\u00a0»',
      '{lines} est une liste. Écrivez {#lines} là où ses lignes commencent et {/lines} là où elles finissent.',
    ],
    [
      'Texte, paragraphe 3 (dans un tableau)\u00a0: «\u00a0{#lines}\u00a0»',
      '{#lines} n’a pas de fin\u00a0: il manque {/lines}.',
    ],
    [
      'En-tête de la première page, paragraphe 1\u00a0: «\u00a0{%client.name}\u00a0»',
      '{client.name} n’est pas une image\u00a0: enlevez le %.',
    ],
    [
      'Pied de page, paragraphe 1\u00a0: «\u00a0{company.name\u00a0»',
      'L’accolade devant «\u00a0company.name\u00a0» n’est pas fermée\u00a0: il manque une } dans ce paragraphe. Vouliez-vous dire {company.name}\u00a0?',
    ],
    [
      'Propriétés (Fichier, Informations)\u00a0: «\u00a0{meeting.title}\u00a0»',
      'Le champ {meeting.title} n’existe que dans les ordres du jour.',
    ],
  ]);
});

test('every problem has a sentence without holes, in both languages', () => {
  for (const code of templateProblemCodes)
    for (const language of ['en', 'fr'] as const) {
      const other = code === 'otherUse' ? 'proposal' : 'lines';
      const words = problemWords(say(language), {
        code,
        name: 'client.name',
        nearest: null,
        other,
        place: null,
      });
      expect(words).not.toMatch(/templates\.|\{(?:name|bare|other|use|nearest)\}/);
    }
});
