/** What the guide says about the words searched for: sections of its pages, best first. */
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import type { Route } from '#renderer/app/router.ts';
import { useT } from '#renderer/data/workspace.ts';
import { findInGuide, wordsOf } from '#renderer/features/help/find.ts';
import { GuideText } from '#renderer/features/help/GuideText.tsx';
import type { Guide } from '#renderer/features/help/guide.ts';

interface Props {
  readonly guide: Guide;
  readonly text: string;
}

export function HelpResults({ guide, text }: Props) {
  const t = useT();
  const words = wordsOf(text);
  const hits = findInGuide(guide.pages, text);
  const marked = (one: string) => <GuideText of={[{ type: 'text', text: one }]} words={words} />;
  return (
    <section className="help-results" aria-label={t('help.results')}>
      <p className="quiet" role="status">
        {t('help.found', { count: hits.length })}
      </p>
      <ol>
        {hits.map((hit) => {
          const params = { page: hit.page, ...(hit.at === null ? {} : { at: String(hit.at) }), text };
          const route: Route = { page: 'help', params };
          return (
            <li key={`${hit.page} ${hit.at}`}>
              <RouteLink className="guide-link" route={route}>
                {marked(hit.title)}
                {hit.heading !== null && (
                  <>
                    <span className="quiet"> › </span>
                    {marked(hit.heading)}
                  </>
                )}
              </RouteLink>
              <p className="quiet">{marked(hit.excerpt)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
