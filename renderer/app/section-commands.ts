/** Going to a section, and creating a record of a kind, as commands: one of each for every section and kind there is. */
import { listedKinds } from '#contract/kinds.ts';
import { emptyList, navigate } from '#renderer/app/router.ts';
import { sections } from '#renderer/app/sections.ts';
import type { Command } from '#renderer/data/commands.ts';
import { findTimeFor } from '#renderer/data/open-appointment.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import { IconCalendarSearch } from '#renderer/ui/icons.ts';
import { kindIcons } from '#renderer/ui/kind-icons.ts';

/** The first nine have a digit too. */
export const sectionCommands: readonly Command[] = sections.map((section, index) => ({
  id: `section.${section.id}`,
  name: (t) => t('commands.goTo', { section: t(section.label) }),
  icon: section.icon,
  group: 'go',
  ...(section.letter === null ? {} : { shortcut: { sequence: ['g', section.letter] } }),
  ...(index < 9 ? { alias: { keys: ['mod', String(index + 1)] } } : {}),
  run: () => navigate(section.route),
}));

/** A new record is shown beside the list of its kind. */
export const createCommands: readonly Command[] = listedKinds.map((kind) => ({
  id: `create.${kind}`,
  name: (t) => t(`lists.new.${kind}`),
  icon: kindIcons[kind],
  group: 'create',
  run: () =>
    showOverlay({
      type: 'create',
      kind,
      presets: {},
      onCreated: (row) => navigate({ page: 'list', kind, state: { ...emptyList, open: row.id } }),
    }),
}));

/** Looking for a time before there is an appointment: what is chosen becomes one. */
export const findTimeCommand: Command = {
  id: 'appointments.findTime',
  name: (t) => t('editor.findTime'),
  icon: IconCalendarSearch,
  group: 'create',
  run: () => findTimeFor(null),
};
