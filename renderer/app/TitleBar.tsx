/** The title bar: where one is, search and palette, undo and redo, whether all is saved, language and appearance. */
import { ActionIcon, Kbd, Menu, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRoute } from '#renderer/app/router.ts';
import { SavedState } from '#renderer/app/SavedState.tsx';
import { SectionSearch } from '#renderer/app/SectionSearch.tsx';
import { sectionOf } from '#renderer/app/sections.ts';
import type { WindowCommands } from '#renderer/app/use-window-commands.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { CommandMenuItem } from '#renderer/ui/CommandMenuItem.tsx';
import { IconDeviceDesktop, IconLanguage } from '#renderer/ui/icons.ts';
import { ariaShortcut, shortcutLabel } from '#renderer/ui/shortcuts.ts';

interface Props {
  readonly commands: WindowCommands;
  readonly guide: Command;
  /** What waits for the person, before the tools. */
  readonly children?: ReactNode;
}

export function TitleBar({ commands, guide, children }: Props) {
  const t = useT();
  const route = useRoute();
  const section = sectionOf(route);
  const { palette } = commands;
  const PaletteIcon = palette.icon;
  // With the keys it shows: what is read aloud has to hold what is seen.
  const ThemeIcon = commands.themes.find((one) => one.checked?.())?.icon ?? IconDeviceDesktop;

  return (
    <header className="title-bar no-print">
      <div className="title-bar-place">
        <CommandButton command={commands.back} iconOnly />
        <CommandButton command={commands.forward} iconOnly />
        <span className="title-bar-section">{section ? t(section.label) : ''}</span>
      </div>
      <div className="title-bar-search">
        {(route.page === 'list' || route.page === 'trash') && (
          <SectionSearch key={`${route.page} ${route.kind}`} route={route} />
        )}
        <UnstyledButton
          className="title-bar-palette"
          aria-label={palette.name(t)}
          aria-keyshortcuts={ariaShortcut(palette.shortcut)}
          onClick={() => void palette.run()}
        >
          <PaletteIcon size={15} aria-hidden />
          <span className="title-bar-palette-word">{palette.name(t)}</span>
          {palette.shortcut && (
            <Kbd size="xs" className="keys" data-keys={shortcutLabel(t, palette.shortcut)} aria-hidden />
          )}
        </UnstyledButton>
      </div>
      <div className="title-bar-tools">
        {children}
        <SavedState />
        <CommandButton command={commands.capture} iconOnly />
        <CommandButton command={commands.undo} iconOnly />
        <CommandButton command={commands.redo} iconOnly />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('frame.language')}>
              <IconLanguage size={17} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {(['en', 'fr'] as const).map((one, index) => {
              const command = commands.languages[index];
              return (
                command && (
                  <CommandMenuItem
                    key={command.id}
                    command={command}
                    text={t(`frame.language.${one}`)}
                    lang={one}
                  />
                )
              );
            })}
          </Menu.Dropdown>
        </Menu>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('frame.theme')}>
              <ThemeIcon size={17} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {(['system', 'light', 'dark'] as const).map((one, index) => {
              const command = commands.themes[index];
              return (
                command && (
                  <CommandMenuItem key={command.id} command={command} text={t(`frame.theme.${one}`)} />
                )
              );
            })}
          </Menu.Dropdown>
        </Menu>
        <CommandButton command={commands.shortcuts} iconOnly />
        <CommandButton command={guide} iconOnly />
      </div>
    </header>
  );
}
