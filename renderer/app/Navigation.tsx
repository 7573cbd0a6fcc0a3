/** The sections at the left: icon and word, or icons alone when collapsed. */
import { Tooltip } from '@mantine/core';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { useRoute } from '#renderer/app/router.ts';
import { sectionOf, sections } from '#renderer/app/sections.ts';
import { useNavigationState } from '#renderer/app/use-navigation-state.ts';
import type { Command } from '#renderer/data/commands.ts';
import { useT } from '#renderer/data/workspace.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';

interface Props {
  /** Reduces it to its icons, or back. */
  readonly toggle: Command;
}

export function Navigation({ toggle }: Props) {
  const t = useT();
  const current = sectionOf(useRoute());
  const { collapsed, fixed } = useNavigationState();
  const shown = sections.filter((section) => !section.aside || section === current);

  return (
    <nav className="nav no-print" data-collapsed={collapsed || undefined} aria-label={t('frame.navigation')}>
      <div className="nav-head">
        {!collapsed && <span className="nav-brand">Relais</span>}
        {!fixed && <CommandButton command={toggle} iconOnly expanded={!collapsed} />}
      </div>
      <ul className="nav-list">
        {shown.map((section, index) => {
          const label = t(section.label);
          const Icon = section.icon;
          const parted = index > 0 && shown[index - 1]?.group !== section.group;
          const link = (
            <RouteLink
              className="nav-link"
              route={section.route}
              aria-current={section === current ? 'page' : undefined}
              aria-label={label}
            >
              <Icon size={17} stroke={1.6} aria-hidden />
              {!collapsed && <span className="nav-word">{label}</span>}
            </RouteLink>
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
