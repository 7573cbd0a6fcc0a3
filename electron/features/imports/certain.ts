/** May a proposal be taken without asking a person? */
import { importTargets, type Opened } from '#contract/imports.ts';
import { definitionOf } from '#contract/kinds.ts';

/** Below this a heading was matched in part only. */
const leastCertainty = 0.7;

/**
 * True when every required field of the kind is mapped, every mapped field that makes or finds a record (required, key) is
 * sure, and there is a key where the kind has one. A mapping in mode update needs its key alone.
 */
export const isCertain = ({ mapping, certainty }: Opened): boolean => {
  const { kind, key, mode } = mapping;
  const sure = (field: string) =>
    mapping.columns.some((column, at) => column.field === field && (certainty[at] ?? 0) >= leastCertainty);
  const keys = definitionOf(kind).keys;
  const hasKey = keys.length === 0 || (key !== null && (sure(key) || (kind === 'contacts' && sure('name'))));
  if (!hasKey) return false;
  if (mode === 'update') return true;
  if (kind === 'opportunities' && !sure('name') && !sure('code')) return false;
  if (kind === 'contacts' && !['lastName', 'name', 'email'].some(sure)) return false;
  return importTargets(kind).every((target) => !target.required || sure(target.field));
};
