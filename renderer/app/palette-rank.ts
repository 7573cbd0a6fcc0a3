/** How the palette understands what is typed, and in which order it shows what fits: pure, so that it can be tested by tables. */
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import type { Hit } from '#contract/search.ts';
import { fold } from '#locale/fold.ts';
import { type Language, type Translate, translate } from '#locale/translate.ts';
import { errorsAllowed, typingErrors, wordsOf } from '#locale/word-match.ts';
import type { Command } from '#renderer/data/commands.ts';
import { kindLabel, kindLabelOne } from '#renderer/data/words.ts';

const languages: readonly Language[] = ['en', 'fr'];
const inLanguage =
  (language: Language): Translate =>
  (key, params) =>
    translate(language, key, params);

/** How well typed words fit a text, from 0 (not at all) to 1 (it begins with just that). */
export const closeness = (typed: readonly string[], text: string): number => {
  const words = wordsOf(text);
  if (typed.length === 0) return 0;
  if (words.join(' ').startsWith(typed.join(' '))) return 1;
  let sum = 0;
  for (const one of typed) {
    if (words.includes(one)) sum += 0.9;
    else if (words.some((word) => word.startsWith(one))) sum += 0.7;
    else {
      // Among few commands a short word with an error in it would find half of them.
      const most = one.length < 5 ? 0 : errorsAllowed(one);
      if (!words.some((word) => typingErrors(one, word, most, true) <= most)) return 0;
      sum += 0.3;
    }
  }
  return sum / typed.length;
};

/** A command is found by its words in either language; those of the window's weigh a little more. */
export const commandFit = (typed: readonly string[], command: Command, language: Language): number =>
  Math.max(
    ...languages.map(
      (one) => closeness(typed, command.name(inLanguage(one))) * (one === language ? 1 : 0.95),
    ),
  );

export interface Asked {
  /** What records are searched for: what was typed without its signs. */
  readonly text: string;
  /** Commands alone were asked for: '>'. */
  readonly commandsOnly: boolean;
  /** 'contact dupont' asks for dupont among contacts too. */
  readonly within: { readonly kind: ListedKind; readonly text: string } | null;
}

const kindOf = (word: string): ListedKind | undefined =>
  listedKinds.find((kind) =>
    languages.some((language) => {
      const t = inLanguage(language);
      return [kindLabel(t, kind), kindLabelOne(t, kind), t(`frame.section.${kind}`)].some((label) => {
        const name = fold(label);
        return name === word || name === `${word}s`;
      });
    }),
  );

export const understand = (typed: string): Asked => {
  const trimmed = typed.trim();
  if (trimmed.startsWith('>')) return { text: trimmed.slice(1).trim(), commandsOnly: true, within: null };
  const [first = '', ...rest] = trimmed.split(/\s+/);
  const kind = rest.length > 0 && first.length > 2 ? kindOf(fold(first)) : undefined;
  return {
    text: trimmed.slice(0, 200),
    commandsOnly: false,
    within: kind === undefined ? null : { kind, text: rest.join(' ').slice(0, 200) },
  };
};

export type PaletteItem =
  | { readonly type: 'record'; readonly key: string; readonly hit: Hit }
  | { readonly type: 'command'; readonly key: string; readonly command: Command };

export const recordItem = (hit: Hit): PaletteItem => ({ type: 'record', key: `${hit.kind} ${hit.id}`, hit });
export const commandItem = (command: Command): PaletteItem => ({
  type: 'command',
  key: `command ${command.id}`,
  command,
});

/** Records shown are few enough to be read; what is further down is on the search page. */
const mostCommands = 6;
/** What was used lately stands a little higher among what fits as well. */
const lately = 0.05;

/**
 * Records (best first, as the search answers them) and commands in one list. The order among the records is the search's; a
 * command stands before those that fit less well than it does.
 */
export const rank = (
  asked: Asked,
  hits: readonly Hit[],
  commands: readonly Command[],
  language: Language,
  recent: ReadonlySet<string>,
): PaletteItem[] => {
  const typed = wordsOf(asked.text);
  const bonus = (key: string) => (recent.has(key) ? lately : 0);
  let above = 2;
  const records = asked.commandsOnly
    ? []
    : hits.map((hit) => {
        const item = recordItem(hit);
        // A record found by its hint or another field fits, but less than one found by its name.
        const points = Math.max(0.5, closeness(wordsOf(asked.within?.text ?? asked.text), hit.title));
        above = Math.min(above, points + bonus(item.key));
        return { item, points: above };
      });
  const ranked = commands
    .map((command) => {
      const item = commandItem(command);
      const points = typed.length === 0 ? 0.01 : commandFit(typed, command, language);
      return { item, points: points === 0 ? 0 : points + bonus(item.key) };
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  const found = [...records, ...(asked.commandsOnly ? ranked : ranked.slice(0, mostCommands))];
  return found.sort((a, b) => b.points - a.points).map(({ item }) => item);
};
