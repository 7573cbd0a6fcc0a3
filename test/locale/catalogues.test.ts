/** The catalogues are complete: every field, choice, error and step has its words, and both languages say the same things. */
import { expect, test } from 'vitest';
import { errorCodes, jobSteps } from '#contract/channel.ts';
import { definitionOf, kinds, listedKinds } from '#contract/kinds.ts';
import { computedColumns } from '#contract/records.ts';
import { en } from '#locale/en.ts';
import { fr } from '#locale/fr.ts';
import type { Message } from '#locale/message.ts';
import { hasMessage, translate } from '#locale/translate.ts';

const forms = (message: Message): string[] =>
  typeof message === 'string' ? [message] : [message.one, message.other];
const placeholders = (message: Message) =>
  [...new Set(forms(message).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

test('every field, computed column and choice of a listed kind has a name', () => {
  const missing: string[] = [];
  for (const kind of listedKinds) {
    for (const [name, field] of Object.entries(definitionOf(kind).fields)) {
      if (!hasMessage(`fields.${kind}.${name}`)) missing.push(`fields.${kind}.${name}`);
      for (const value of field.choices ?? []) {
        if (!hasMessage(`choices.${kind}.${name}.${value}`)) missing.push(`choices.${kind}.${name}.${value}`);
      }
    }
    for (const name of Object.keys(computedColumns[kind])) {
      if (!hasMessage(`fields.${kind}.${name}`)) missing.push(`fields.${kind}.${name}`);
    }
  }
  expect(missing).toEqual([]);
});

test('every kind, error and step of a job has its words', () => {
  const keys = [
    ...Object.keys(kinds).flatMap((kind) => [`kinds.${kind}`, `kinds.${kind}.one`, `kinds.${kind}.count`]),
    ...errorCodes.map((code) => `errors.${code}`),
    ...jobSteps.map((step) => `jobs.${step}`),
  ];
  expect(keys.filter((key) => !hasMessage(key))).toEqual([]);
});

test('both languages use the same parameters', () => {
  const english: Record<string, Message> = en;
  const french: Record<string, Message> = fr;
  const different = Object.keys(english).filter(
    (key) => placeholders(english[key] ?? '').join() !== placeholders(french[key] ?? '').join(),
  );
  expect(different).toEqual([]);
});

test('French double punctuation stands after a no-break space, apostrophes are typographic', () => {
  const wrong = Object.entries(fr as Record<string, Message>).filter(([, message]) =>
    forms(message).some(
      (form) =>
        /[^\s\u00a0\u202f:/]( ?)[:;?!](\s|$)/u.test(form.replace(/[\u00a0\u202f][:;?!]/g, '')) ||
        /'/.test(form),
    ),
  );
  expect(wrong.map(([key]) => key)).toEqual([]);
});

test('plural forms follow the language: zero is singular in French, plural in English', () => {
  expect(translate('en', 'kinds.tasks.count', { count: 0 })).toBe('0 tasks');
  expect(translate('fr', 'kinds.tasks.count', { count: 0 })).toBe('0 tâche');
  expect(translate('en', 'kinds.tasks.count', { count: 1 })).toBe('1 task');
  expect(translate('fr', 'kinds.tasks.count', { count: 12_000 })).toBe('12\u202f000 tâches');
});
