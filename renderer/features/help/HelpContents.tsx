/** The contents of the guide: its pages in groups. */
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import type { Route } from '#renderer/app/router.ts';
import { useT } from '#renderer/data/workspace.ts';
import { contents, type Guide, type GuidePageName } from '#renderer/features/help/guide.ts';

interface Props {
  readonly guide: Guide;
  readonly current: GuidePageName | null;
}

export function HelpContents({ guide, current }: Props) {
  const t = useT();
  return (
    <nav className="help-contents no-print" aria-label={t('help.contents')}>
      {contents.map(({ group, pages }) => (
        <section key={group}>
          <h2 className="small quiet">{t(`help.group.${group}`)}</h2>
          <ul>
            {pages.map((page) => {
              const route: Route = { page: 'help', params: { page } };
              return (
                <li key={page}>
                  <RouteLink route={route} aria-current={page === current ? 'page' : undefined}>
                    {guide.pages[page]?.title ?? page}
                  </RouteLink>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
