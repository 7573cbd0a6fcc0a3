/** A record that a search found, on one line: its kind's icon, its name, what tells it from others, and what was found in it. */
import type { Hit } from '#contract/search.ts';
import { fieldLabel, kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { FoundText } from '#renderer/ui/FoundText.tsx';
import { kindIcons } from '#renderer/ui/kind-icons.ts';
import '#renderer/ui/hit-row.css';

interface Props {
  readonly hit: Hit;
  /** What was typed into the search: marked in the texts. */
  readonly typed: string;
}

export function HitRow({ hit, typed }: Props) {
  const t = useT();
  const Icon = kindIcons[hit.kind];
  const kind = kindLabelOne(t, hit.kind);
  const whole = `${hit.title} ${hit.hint} ${hit.found?.text ?? ''}`;
  return (
    <span className="hit">
      <Icon className="hit-icon quiet" size={16} stroke={1.5} aria-hidden />
      <span className="hit-title">
        <FoundText text={hit.title} typed={typed} whole={whole} />
      </span>
      {hit.hint !== '' && (
        <span className="hit-hint quiet">
          <FoundText text={hit.hint} typed={typed} whole={whole} />
        </span>
      )}
      {hit.found !== null && (
        <span className="hit-hint quiet">
          {`${fieldLabel(t, hit.kind, hit.found.field)} · `}
          <FoundText text={hit.found.text} typed={typed} whole={whole} />
        </span>
      )}
      <span className="hit-kind quiet small">{kind}</span>
    </span>
  );
}
