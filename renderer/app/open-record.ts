/** Opens a record from anywhere: beside the list of its kind, or on its own page. */
import type { ListedKind } from '#contract/kinds.ts';
import { emptyList, formatRoute, navigate, parseRoute, recordRoute } from '#renderer/app/router.ts';

export const openRecord = (kind: ListedKind, id: string, where: 'panel' | 'page'): void => {
  if (where === 'page') {
    navigate(recordRoute(kind, id));
    return;
  }
  // The list that is shown stays as it is; another one opens as it usually is.
  const here = parseRoute(window.location.hash);
  const state = here.page === 'list' && here.kind === kind ? here.state : emptyList;
  navigate({ page: 'list', kind, state: { ...state, open: id } });
};

/** The address of a record's page, as it stands after `#`. */
export const recordAddress = (kind: ListedKind, id: string): string => formatRoute(recordRoute(kind, id));
