/** Every place of the window has an address in the location's hash: written, read back, followed. */
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { OccurrenceRef } from '#contract/calendar.ts';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import { ListQuery } from '#contract/list-query.ts';
import { Address } from '#contract/window.ts';
import { beginAtTop, keepScroll } from '#renderer/app/scroll-memory.ts';
import { recall, remember } from '#renderer/data/remembered.ts';

/** Pages of the window that are not lists or records. */
export const otherPages = [
  'home',
  'calendar',
  'sales',
  'import',
  'reports',
  'history',
  'settings',
  'help',
  'search',
  'duplicates',
  'meeting',
  'library',
  'print',
] as const;
export type OtherPage = (typeof otherPages)[number];

export interface ListState {
  readonly query: ListQuery;
  /** The saved view that was chosen, or null. */
  readonly view: string | null;
  /** The record shown in the panel at the right, or null. */
  readonly open: string | null;
  readonly layout: 'table' | 'board';
}

export type Route =
  | { readonly page: 'list'; readonly kind: ListedKind; readonly state: ListState }
  | { readonly page: 'trash'; readonly kind: ListedKind; readonly state: ListState }
  | { readonly page: 'record'; readonly kind: ListedKind; readonly id: string; readonly tab: string | null }
  | { readonly page: OtherPage; readonly params: Readonly<Record<string, string>> };

export const emptyQuery: ListQuery = { search: '', filters: [], sort: [] };
export const emptyList: ListState = { query: emptyQuery, view: null, open: null, layout: 'table' };
export const home: Route = { page: 'home', params: {} };

/** The address of a list: what another view links to. */
export const listRoute = (kind: ListedKind, query: Partial<ListQuery> = {}): Route => ({
  page: 'list',
  kind,
  state: { ...emptyList, query: { ...emptyQuery, ...query } },
});

export const recordRoute = (kind: ListedKind, id: string, tab: string | null = null): Route => ({
  page: 'record',
  kind,
  id,
  tab,
});

/** The agenda and minutes of an appointment, or of one of a series. */
export const meetingRoute = ({ id, occurrence }: OccurrenceRef): Route => ({
  page: 'meeting',
  params: { id, ...(occurrence === null ? {} : { start: occurrence }) },
});

const isListed = (name: string): name is ListedKind => (listedKinds as readonly string[]).includes(name);
const isOther = (name: string): name is OtherPage => (otherPages as readonly string[]).includes(name);

const listParams = (state: ListState): string => {
  const params = new URLSearchParams();
  const { search, filters, sort } = state.query;
  if (search !== '') params.set('search', search);
  if (filters.length > 0) params.set('filters', JSON.stringify(filters));
  if (sort.length > 0) {
    params.set(
      'sort',
      sort.map((one) => (one.direction === 'descending' ? `-${one.field}` : one.field)).join(','),
    );
  }
  if (state.view !== null) params.set('view', state.view);
  if (state.open !== null) params.set('open', state.open);
  if (state.layout !== 'table') params.set('layout', state.layout);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
};

export const formatRoute = (route: Route): string => {
  switch (route.page) {
    case 'list':
      return `#/${route.kind}${listParams(route.state)}`;
    case 'trash':
      return `#/trash/${route.kind}${listParams(route.state)}`;
    case 'record':
      return `#/${route.kind}/${encodeURIComponent(route.id)}${route.tab === null ? '' : `/${encodeURIComponent(route.tab)}`}`;
    default: {
      const text = new URLSearchParams(route.params).toString();
      return `#/${route.page}${text === '' ? '' : `?${text}`}`;
    }
  }
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const readJson = (text: string | null): unknown => {
  try {
    return text === null ? [] : JSON.parse(text);
  } catch {
    return [];
  }
};

const readList = (params: URLSearchParams): ListState => {
  const sort = (params.get('sort') ?? '')
    .split(',')
    .filter((name) => name !== '' && name !== '-')
    .map((name) =>
      name.startsWith('-')
        ? { field: name.slice(1), direction: 'descending' }
        : { field: name, direction: 'ascending' },
    );
  const query = ListQuery.safeParse({
    search: params.get('search') ?? '',
    filters: readJson(params.get('filters')),
    sort,
  });
  return {
    query: query.success ? query.data : emptyQuery,
    view: params.get('view'),
    open: params.get('open'),
    layout: z.enum(['table', 'board']).catch('table').parse(params.get('layout')),
  };
};

/** The place of an address; an address that means nothing (any more) leads home. */
export const parseRoute = (hash: string): Route => {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [first = '', second, third] = path.split('/').map(decoded);
  const params = new URLSearchParams(search);
  if (isOther(first)) return { page: first, params: Object.fromEntries(params) };
  if (first === 'trash') {
    const kind = second !== undefined && isListed(second) ? second : 'organisations';
    return { page: 'trash', kind, state: readList(params) };
  }
  if (!isListed(first)) return home;
  if (second !== undefined && second !== '') {
    return {
      page: 'record',
      kind: first,
      id: second,
      tab: third === undefined || third === '' ? null : third,
    };
  }
  return { page: 'list', kind: first, state: readList(params) };
};

/** Does the address name a place there is? A link may be of a newer version, or made up. */
export const isKnownAddress = (hash: string): boolean => {
  const first = decoded(hash.replace(/^#?\/?/, '').split(/[/?]/, 1)[0] ?? '');
  return first === '' || first === 'trash' || isOther(first) || isListed(first);
};

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of [...listeners]) listener();
};
const subscribe = (listener: () => void) => {
  if (listeners.size === 0) window.addEventListener('popstate', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
};

/** What the last address is remembered as, so that a reopened window is where it was. */
const lastName = 'address';

/** @param replace changes the address without a step in the history: for typing, sorting, moving along a list */
export const navigate = (route: Route, { replace = false } = {}): void => {
  const address = formatRoute(route);
  if (address === window.location.hash) return;
  keepScroll();
  const samePage = address.split('?', 1)[0] === window.location.hash.split('?', 1)[0];
  if (replace) window.history.replaceState(window.history.state, '', address);
  else window.history.pushState(null, '', address);
  if (!samePage) beginAtTop();
  // Paper is looked at for a moment: a reopened window is where it was before.
  if (route.page !== 'print') remember(lastName, address);
  tell();
};

/** Puts the window where it was when it was closed, unless it was opened at an address. */
export const restoreAddress = (): void => {
  const last = recall(lastName, Address, '');
  if (window.location.hash !== '' || last === '') return;
  window.history.replaceState(null, '', last);
};

let parsed: { readonly hash: string; readonly route: Route } | null = null;
const current = (): Route => {
  const { hash } = window.location;
  if (parsed?.hash !== hash) parsed = { hash, route: parseRoute(hash) };
  return parsed.route;
};

/** The place shown now. The same object until the address changes. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, current);
