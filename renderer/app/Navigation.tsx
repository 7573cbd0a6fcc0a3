/** The sections at the left: icon and word, or icons alone when collapsed. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { z } from 'zod';
import { formatRoute, navigate, useRoute } from '#renderer/app/router.ts';
import { sectionOf, sections } from '#renderer/app/sections.ts';
import { useRemembered } from '#renderer/data/remembered.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '#renderer/ui/icons.ts';

const Collapsed = z.boolean();

export function Navigation() {
  const t = useT();
  const current = sectionOf(useRoute());
  // At 200 % zoom, or in a small window, the words make room for the content.
  const narrow = useMediaQuery('(max-width: 860px)');
  const [chosen, setCollapsed] = useRemembered('navigation.collapsed', Collapsed, false);
  const collapsed = chosen || narrow;
  const toggleLabel = t(collapsed ? 'frame.expand' : 'frame.collapse');

  return (
    <nav className="nav no-print" data-collapsed={collapsed || undefined} aria-label={t('frame.navigation')}>
      <div className="nav-head">
        {!collapsed && <span className="nav-brand">Relais</span>}
        {!narrow && (
          <Tooltip label={toggleLabel} position="right">
            <ActionIcon
              aria-label={toggleLabel}
              aria-expanded={!collapsed}
              onClick={() => setCollapsed(!chosen)}
            >
              {collapsed ? (
                <IconLayoutSidebarLeftExpand size={17} stroke={1.6} />
              ) : (
                <IconLayoutSidebarLeftCollapse size={17} stroke={1.6} />
              )}
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <ul className="nav-list">
        {sections.map((section, index) => {
          const label = t(section.label);
          const Icon = section.icon;
          const parted = index > 0 && sections[index - 1]?.group !== section.group;
          const link = (
            <a
              className="nav-link"
              href={formatRoute(section.route)}
              aria-current={section === current ? 'page' : undefined}
              aria-label={label}
              onClick={(event) => {
                event.preventDefault();
                navigate(section.route);
              }}
            >
              <Icon size={17} stroke={1.6} aria-hidden />
              {!collapsed && <span className="nav-word">{label}</span>}
            </a>
          );
          return (
            <li key={section.id} className={parted ? 'nav-item nav-parted' : 'nav-item'}>
              {collapsed ? (
                <Tooltip label={label} position="right" openDelay={100}>
                  {link}
                </Tooltip>
              ) : (
                link
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
