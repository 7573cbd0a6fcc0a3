/** A text with what was looked for marked in it. */
import { Fragment } from 'react';
import { foundParts } from '#locale/word-match.ts';
import '#renderer/ui/hit-row.css';

interface Props {
  readonly text: string;
  /** What was typed into the search. */
  readonly typed: string;
  /** All that is shown of what was found. */
  readonly whole: string;
}

export function FoundText({ text, typed, whole }: Props) {
  return foundParts(text, typed, whole).map((part, at) =>
    part.found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
      <mark key={at} className="found">
        {part.text}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
      <Fragment key={at}>{part.text}</Fragment>
    ),
  );
}
