/** The colour of a representative, before the name. */
import { useContext } from 'react';
import { RepOrder, repColour } from '#renderer/ui/colours.ts';

interface Props {
  readonly id: string;
}

export function RepDot({ id }: Props) {
  const order = useContext(RepOrder);
  return <span className="fv-dot" style={{ background: repColour(order, id) }} aria-hidden />;
}
