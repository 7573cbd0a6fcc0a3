/** The contents of the guide: its pages in groups. */
import { formatRoute, navigate, type Route } from '#renderer/app/router.ts';
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
                  <a
                    href={formatRoute(route)}
                    aria-current={page === current ? 'page' : undefined}
                    onClick={(event) => {
                      event.preventDefault();
                      navigate(route);
                    }}
                  >
                    {guide.pages[page]?.title ?? page}
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
