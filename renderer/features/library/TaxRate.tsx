/** One rate of tax that proposals offer. */
import { NumberInput } from '@mantine/core';
import { useWorkspace } from '#renderer/data/workspace.ts';

interface Props {
  /** Basis points. */
  readonly rate: number;
  readonly label: string;
  readonly onChange: (rate: number) => void;
}

export function TaxRate({ rate, label, onChange }: Props) {
  const { language } = useWorkspace();
  return (
    <NumberInput
      aria-label={label}
      defaultValue={rate / 100}
      suffix=" %"
      decimalSeparator={language === 'fr' ? ',' : '.'}
      min={0}
      max={100}
      decimalScale={2}
      hideControls
      onBlur={(event) => {
        const value = Math.round(Number.parseFloat(event.currentTarget.value.replace(',', '.')) * 100);
        if (value >= 0 && value <= 10_000 && value !== rate) onChange(value);
      }}
    />
  );
}
