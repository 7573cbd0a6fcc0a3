/** The input of the line, with what was understood marked beneath its letters. */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { Chip } from '#contract/capture.ts';

interface Props {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  /** Chips that are about this very text. */
  readonly chips: readonly Chip[];
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

interface Piece {
  readonly from: number;
  readonly text: string;
  readonly marked: boolean;
}

/** The text in pieces, marked or not; where two chips share a place, the first has it. */
const piecesOf = (text: string, chips: readonly Chip[]): Piece[] => {
  const pieces: Piece[] = [];
  const spans = chips
    .flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]))
    .sort((a, b) => a.from - b.from);
  let at = 0;
  for (const { from, to } of spans) {
    if (from < at || to > text.length) continue;
    if (from > at) pieces.push({ from: at, text: text.slice(at, from), marked: false });
    pieces.push({ from, text: text.slice(from, to), marked: true });
    at = to;
  }
  return [...pieces, { from: at, text: text.slice(at), marked: false }];
};

export function CaptureLine(props: Props) {
  const { input, label, placeholder, text, chips, describedBy, onChange, onKeyDown } = props;
  const marks = useRef<HTMLDivElement>(null);
  // At once, not when the dialog has come to rest: what is typed right after the shortcut belongs here.
  useLayoutEffect(() => input.current?.focus(), [input]);
  // A long line scrolls in its input: the marks go along.
  const follow = () => {
    if (marks.current && input.current) marks.current.scrollLeft = input.current.scrollLeft;
  };
  return (
    <div className="capture-line">
      <div className="capture-marks" ref={marks} aria-hidden>
        {piecesOf(text, chips).map((piece) => (
          <span key={piece.from} className={piece.marked ? 'capture-mark' : undefined}>
            {piece.text}
          </span>
        ))}
      </div>
      <input
        ref={input}
        className="capture-input"
        type="text"
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onScroll={follow}
        onSelect={follow}
      />
    </div>
  );
}
