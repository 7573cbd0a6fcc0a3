/** The title bar: where one is, the section's search, undo and redo, whether all is saved, language and appearance. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { useRoute } from '#renderer/app/router.ts';
import { SectionSearch } from '#renderer/app/SectionSearch.tsx';
import { sectionOf } from '#renderer/app/sections.ts';
import { useSaving } from '#renderer/data/activity.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import type { Undo } from '#renderer/data/use-undo.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconChevronLeft,
  IconChevronRight,
  IconClock,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconMoon,
  IconSun,
} from '#renderer/ui/icons.ts';
import { shortcutText } from '#renderer/ui/keys.ts';

interface Props {
  readonly undo: Undo;
  readonly onHelp: () => void;
}

const appearances = [
  { id: 'system', icon: IconDeviceDesktop },
  { id: 'light', icon: IconSun },
  { id: 'dark', icon: IconMoon },
] as const;

export function TitleBar({ undo, onHelp }: Props) {
  const t = useT();
  const route = useRoute();
  const { state, language, chooseLanguage } = useWorkspace();
  const saving = useSaving();
  const { run: saveSettings } = useCommand('settings.save');
  const section = sectionOf(route);
  const chosen = state.settings?.theme ?? 'system';
  const ThemeIcon = appearances.find((one) => one.id === chosen)?.icon ?? IconDeviceDesktop;
  const undoText =
    undo.undoLabel === null ? t('frame.nothingToUndo') : t('frame.undoWhat', { what: undo.undoLabel });
  const redoText =
    undo.redoLabel === null ? t('frame.nothingToRedo') : t('frame.redoWhat', { what: undo.redoLabel });

  return (
    <header className="title-bar no-print">
      <div className="title-bar-place">
        <ActionIcon aria-label={t('frame.back')} onClick={() => window.history.back()}>
          <IconChevronLeft size={17} />
        </ActionIcon>
        <ActionIcon aria-label={t('frame.forward')} onClick={() => window.history.forward()}>
          <IconChevronRight size={17} />
        </ActionIcon>
        <span className="title-bar-section">{section ? t(section.label) : ''}</span>
      </div>
      <div className="title-bar-search">
        {(route.page === 'list' || route.page === 'trash') && (
          <SectionSearch key={`${route.page} ${route.kind}`} route={route} />
        )}
      </div>
      <div className="title-bar-tools">
        <output className="title-bar-saved">
          {saving ? (
            <IconClock size={15} aria-hidden />
          ) : (
            <IconCheck size={15} className="done" aria-hidden />
          )}
          <span>{t(saving ? 'frame.saving' : 'frame.saved')}</span>
        </output>
        <Tooltip label={`${undoText} (${shortcutText(t, ['mod', 'Z'])})`}>
          <ActionIcon
            aria-label={undoText}
            disabled={undo.undoLabel === null}
            onClick={() => void undo.undo()}
          >
            <IconArrowBackUp size={17} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`${redoText} (${shortcutText(t, ['mod', 'shift', 'Z'])})`}>
          <ActionIcon
            aria-label={redoText}
            disabled={undo.redoLabel === null}
            onClick={() => void undo.redo()}
          >
            <IconArrowForwardUp size={17} />
          </ActionIcon>
        </Tooltip>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('frame.language')}>
              <IconLanguage size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {(['en', 'fr'] as const).map((one) => (
              <Menu.Item
                key={one}
                lang={one}
                leftSection={<IconCheck size={14} visibility={one === language ? 'visible' : 'hidden'} />}
                onClick={() => chooseLanguage(one)}
              >
                {t(`frame.language.${one}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('frame.theme')}>
              <ThemeIcon size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {appearances.map(({ id, icon: Icon }) => (
              <Menu.Item
                key={id}
                leftSection={<Icon size={15} />}
                rightSection={id === chosen ? <IconCheck size={14} /> : null}
                onClick={() => void saveSettings({ theme: id })}
              >
                {t(`frame.theme.${id}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Tooltip label={`${t('frame.shortcuts')} (?)`}>
          <ActionIcon aria-label={t('frame.shortcuts')} onClick={onHelp}>
            <IconKeyboard size={17} />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}
