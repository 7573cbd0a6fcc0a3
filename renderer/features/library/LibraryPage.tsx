/** The library: what documents are made of. A tab each for sections, Word templates, the brand, what proposals begin with. */
import { Tabs } from '@mantine/core';
import { navigate } from '#renderer/app/router.ts';
import { useT } from '#renderer/data/workspace.ts';
import { BrandTab } from '#renderer/features/library/BrandTab.tsx';
import { DefaultsTab } from '#renderer/features/library/DefaultsTab.tsx';
import { SectionsTab } from '#renderer/features/library/SectionsTab.tsx';
import type { LibrarySlots } from '#renderer/features/library/slots.ts';
import { TemplatesTab } from '#renderer/features/library/TemplatesTab.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import '#renderer/data/sections/document-page.css';
import '#renderer/features/library/library.css';
import '#renderer/features/library/library-brand.css';
import '#renderer/features/library/library-templates.css';

interface Props {
  readonly params: Readonly<Record<string, string>>;
  readonly slots: LibrarySlots;
}

const tabs = ['sections', 'templates', 'brand', 'proposals'] as const;
type Tab = (typeof tabs)[number];

export function LibraryPage({ params, slots }: Props) {
  const t = useT();
  const tab = tabs.find((name) => name === params['tab']) ?? 'sections';
  const shown: Readonly<Record<Tab, () => React.ReactNode>> = {
    sections: () => <SectionsTab section={params['section'] ?? null} slots={slots} />,
    templates: () => <TemplatesTab />,
    brand: () => <BrandTab slots={slots} />,
    proposals: () => <DefaultsTab />,
  };
  return (
    <div className="library">
      <PageHeader title={t('frame.section.library')} />
      <Tabs
        className="library-tabs"
        value={tab}
        onChange={(name) => navigate({ page: 'library', params: { tab: name ?? 'sections' } })}
      >
        <Tabs.List aria-label={t('frame.section.library')}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`library.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel className="library-panel" value={tab}>
          {shown[tab]()}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
