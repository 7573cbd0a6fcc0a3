/** What the palette shows for what is typed: lately used before, records and commands in one list while typing. */
import { useMemo, useState } from 'react';
import { commandItem, type PaletteItem, rank, recordItem, understand } from '#renderer/app/palette-rank.ts';
import { recent, recentKey } from '#renderer/app/recent.ts';
import { type Command, canRun, useOfferedCommands } from '#renderer/data/commands.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';

export interface PaletteGroup {
  /** What stands above the lines; null where they need no words. */
  readonly id: 'recent' | 'commands' | 'found';
  readonly items: readonly PaletteItem[];
}

export interface PaletteState {
  readonly groups: readonly PaletteGroup[];
  /** What was typed, without '>'. */
  readonly text: string;
  readonly commandsOnly: boolean;
  /** An answer is on its way, and what is shown answers an earlier question. */
  readonly waiting: boolean;
}

const recordsShown = 12;
const recentShown = 8;

const nearFirst = ['record', 'selection', 'list', 'create'] as const;
/** What can be done where one is, before what can be done everywhere. */
const byNearness = (commands: readonly Command[]): Command[] =>
  [...commands].sort((a, b) => {
    const [first, second] = [a, b].map(({ group }) => {
      const at = (nearFirst as readonly string[]).indexOf(group);
      return at < 0 ? nearFirst.length : at;
    });
    return (first ?? 0) - (second ?? 0);
  });

export const usePalette = (typed: string): PaletteState => {
  const t = useT();
  const { language } = useWorkspace();
  const offered = useOfferedCommands();
  // What can be run is decided when the palette opens: it opens over a view that does not change under it.
  const commands = useMemo(() => {
    const named = new Map<string, Command>();
    // Of two that say the same ('New organisation' of the list, and of the window) the nearer one is shown.
    for (const command of byNearness(offered)) {
      const name = command.name(t);
      if (command.id !== 'palette.open' && canRun(command) && !named.has(name)) named.set(name, command);
    }
    return [...named.values()];
  }, [offered, t]);
  const [lately] = useState(recent);
  const asked = useMemo(() => understand(typed), [typed]);
  const records = useMemo(
    () => lately.flatMap((one) => ('command' in one ? [] : [one])).slice(0, recentShown * 2),
    [lately],
  );
  const known = useQuery('search.known', asked.text === '' ? { records: [...records] } : null);
  const searched = asked.text !== '' && !asked.commandsOnly;
  const all = useQuery('search.find', searched ? { text: asked.text, kinds: [], limit: recordsShown } : null);
  const within = useQuery(
    'search.find',
    searched && asked.within
      ? { text: asked.within.text, kinds: [asked.within.kind], limit: recordsShown }
      : null,
  );

  const groups = useMemo((): PaletteGroup[] => {
    const keys = new Set(lately.map(recentKey));
    if (asked.text === '' && !asked.commandsOnly) {
      const hits = new Map((known.data ?? []).map((hit) => [`${hit.kind} ${hit.id}`, hit]));
      const last = lately
        .flatMap((one): PaletteItem[] => {
          if ('command' in one) {
            const command = commands.find(({ id }) => id === one.command);
            return command ? [commandItem(command)] : [];
          }
          const hit = hits.get(recentKey(one));
          return hit ? [recordItem(hit)] : [];
        })
        .slice(0, recentShown);
      const shown = new Set(last.map(({ key }) => key));
      const others = commands.map(commandItem).filter(({ key }) => !shown.has(key));
      return [
        { id: 'recent' as const, items: last },
        { id: 'commands' as const, items: others },
      ].filter((group) => group.items.length > 0);
    }
    const first = within.data?.hits ?? [];
    const keysFirst = new Set(first.map((hit) => `${hit.kind} ${hit.id}`));
    const hits = [
      ...first,
      ...(all.data?.hits ?? []).filter((hit) => !keysFirst.has(`${hit.kind} ${hit.id}`)),
    ];
    const items = rank(asked, hits, commands, language, keys);
    return items.length > 0 ? [{ id: 'found', items }] : [];
  }, [asked, all.data, within.data, known.data, lately, commands, language]);

  return {
    groups,
    text: asked.text,
    commandsOnly: asked.commandsOnly,
    waiting: searched && (all.loading || all.outdated),
  };
};
