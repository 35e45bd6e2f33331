import { createStore, useStore } from '../store/store.ts';

export const PLACES = ['author', 'data', 'simulate', 'compare', 'train', 'handbook', 'engineer'] as const;

export type PlaceId = (typeof PLACES)[number];

/** Where in the playground: `#/train/lesson-3?seed=42`. After the hash, so that a folder of files serves every route. */
export interface Route {
  readonly place: PlaceId;
  /** What follows the place, decoded. */
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

const store = createStore<{ readonly route: Route }>({ route: readRoute(location.hash) });

addEventListener('hashchange', () => store.set({ route: readRoute(location.hash) }));

/** Whether a word is a place. */
export function isPlace(word: string | undefined): word is PlaceId {
  return PLACES.some((each) => each === word);
}

/** The place that a hash names; the first one where it names none. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [first, ...rest] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  return {
    place: PLACES.find((each) => each === first) ?? 'author',
    rest,
    query: new URLSearchParams(query),
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a place, for a link. */
export function linkTo(place: PlaceId, rest: readonly string[] = [], query?: URLSearchParams): string {
  const path = [place, ...rest].map(encodeURIComponent).join('/');
  const asked = query?.toString() ?? '';
  return `#/${path}${asked === '' ? '' : `?${asked}`}`;
}

/** Goes to a place; the address changes with it. */
export function goTo(place: PlaceId, rest: readonly string[] = [], query?: URLSearchParams): void {
  location.hash = linkTo(place, rest, query);
}

export function useRoute(): Route {
  return useStore(store, ({ route }) => route);
}
