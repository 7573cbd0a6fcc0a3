/** Which of a list are shown: chips with how many of each there are; those without any are left out, but for the first, all. */
import { CountChip } from '#renderer/ui/CountChip.tsx';
import '#renderer/ui/filter-chips.css';

interface Props {
  readonly label: string;
  readonly chips: readonly { readonly id: string; readonly text: string; readonly count: number }[];
  readonly pressed: string;
  /** A number as the window writes it. */
  readonly write: (count: number) => string;
  readonly onPress: (id: string) => void;
}

export function FilterChips({ label, chips, pressed, write, onPress }: Props) {
  return (
    <fieldset className="filter-chips">
      <legend className="sr-only">{label}</legend>
      {chips.map(({ id, text, count }, place) =>
        count === 0 && place > 0 ? null : (
          <CountChip
            key={id}
            text={text}
            count={write(count)}
            pressed={id === pressed}
            onClick={() => onPress(id)}
          />
        ),
      )}
    </fieldset>
  );
}
