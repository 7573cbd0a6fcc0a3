/** A record chosen in a dialog before anything is saved. */
import type { ListedKind } from '#contract/kinds.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import type { Presets } from '#renderer/data/presets.ts';

export interface Chosen {
  readonly id: string | null;
  readonly label: string | null;
}

export const nobody: Chosen = { id: null, label: null };

/** What a dialog begins with. */
export const presetLink = (presets: Presets, field: string): Chosen => {
  const given = presets[field];
  return typeof given?.value === 'string' ? { id: given.value, label: given.label } : nobody;
};

interface Props {
  readonly to: ListedKind;
  readonly label: string;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

export function ChosenLink({ to, label, chosen: { id, label: valueLabel }, onChoose }: Props) {
  return (
    <LinkField
      // What is chosen from elsewhere is shown at once.
      key={id}
      to={to}
      value={id}
      valueLabel={valueLabel}
      label={label}
      labelShown
      error={null}
      autoFocus={false}
      onChange={(next, name) => onChoose({ id: next, label: name })}
    />
  );
}
