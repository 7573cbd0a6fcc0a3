/** The section Settings, a tab for each matter; every change is saved at once and can be undone. */
import { Tabs } from '@mantine/core';
import '#renderer/features/settings/settings.css';
import { navigate } from '#renderer/app/router.ts';
import { useT } from '#renderer/data/workspace.ts';
import { BriefSettings } from '#renderer/features/settings/BriefSettings.tsx';
import { CalendarSettings } from '#renderer/features/settings/CalendarSettings.tsx';
import { DataSettings } from '#renderer/features/settings/DataSettings.tsx';
import { GeneralSettings } from '#renderer/features/settings/GeneralSettings.tsx';
import { StageSettings } from '#renderer/features/settings/StageSettings.tsx';
import { TypeSettings } from '#renderer/features/settings/TypeSettings.tsx';
import { WorkingDaySettings } from '#renderer/features/settings/WorkingDaySettings.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';

const tabs = {
  general: GeneralSettings,
  calendar: WorkingDaySettings,
  types: TypeSettings,
  look: CalendarSettings,
  brief: BriefSettings,
  stages: StageSettings,
  data: DataSettings,
} as const;
type Tab = keyof typeof tabs;
const tabNames = Object.keys(tabs) as Tab[];

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

export function SettingsPage({ params }: Props) {
  const t = useT();
  const tab = tabNames.find((name) => name === params['tab']) ?? 'general';
  const Shown = tabs[tab];
  return (
    <>
      <PageHeader title={t('frame.section.settings')} />
      <Tabs
        className="settings"
        value={tab}
        onChange={(name) => navigate({ page: 'settings', params: { tab: name ?? 'general' } })}
      >
        <Tabs.List aria-label={t('frame.section.settings')}>
          {tabNames.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`settings.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          <Shown />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
