/** A run of text of the guide: keys as this system writes them, links, and what was searched for marked. */
import { Kbd } from '@mantine/core';
import { Fragment } from 'react';
import { navigate, parseRoute } from '#renderer/app/router.ts';
import { useT } from '#renderer/data/workspace.ts';
import { markParts } from '#renderer/features/help/find.ts';
import type { Inline } from '#renderer/features/help/guide.ts';
import { keyText } from '#renderer/ui/keys.ts';

interface Props {
  readonly of: readonly Inline[];
  /** Words to mark, folded. */
  readonly words: readonly string[];
}

export function GuideText({ of, words }: Props) {
  const t = useT();
  return of.map((inline, index) => {
    // The guide does not change while it is shown: the place of a part is as good a key as any.
    const key = `${index}`;
    switch (inline.type) {
      case 'text':
        return (
          <Fragment key={key}>
            {markParts(inline.text, words).map((part, at) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that does not change
              part.marked ? <mark key={at}>{part.text}</mark> : part.text,
            )}
          </Fragment>
        );
      case 'strong':
        return (
          <strong key={key}>
            <GuideText of={inline.children} words={words} />
          </strong>
        );
      case 'em':
        return (
          <em key={key}>
            <GuideText of={inline.children} words={words} />
          </em>
        );
      case 'keys':
        return (
          <span key={key} className="guide-keys">
            {inline.keys.map((pressed, at) => (
              <Fragment key={pressed.join('+')}>
                {at > 0 && ' '}
                {pressed.map((one) => (
                  <Kbd key={one} size="xs">
                    {keyText(t, one)}
                  </Kbd>
                ))}
              </Fragment>
            ))}
          </span>
        );
      default:
        return (
          <a
            key={key}
            className="guide-link"
            href={inline.href}
            onClick={(event) => {
              event.preventDefault();
              navigate(parseRoute(inline.href));
            }}
          >
            <GuideText of={inline.children} words={words} />
          </a>
        );
    }
  });
}
