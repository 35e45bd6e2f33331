import { Component, Suspense, lazy } from 'react';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';
import { useLanguage, useWords } from '../words/words.ts';
import { frameWords } from '../words/frame-words.ts';
import { PLACES, useRoute } from './route.ts';
import type { PlaceId } from './route.ts';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { Toasts } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';
import { useHistoryKeys } from './history-keys.ts';

/** Each place is a chunk of its own: a learner never loads the editor. */
const places: Readonly<Record<PlaceId, LazyExoticComponent<ComponentType>>> = {
  author: lazy(() =>
    import('../places/author/place.tsx').then((module) => ({ default: module.AuthorPlace })),
  ),
  data: lazy(() => import('../places/data/place.tsx').then((module) => ({ default: module.DataPlace }))),
  simulate: lazy(() =>
    import('../places/simulate/place.tsx').then((module) => ({ default: module.SimulatePlace })),
  ),
  compare: lazy(() =>
    import('../places/compare/place.tsx').then((module) => ({ default: module.ComparePlace })),
  ),
  train: lazy(() => import('../places/train/place.tsx').then((module) => ({ default: module.TrainPlace }))),
  handbook: lazy(() =>
    import('../places/handbook/place.tsx').then((module) => ({ default: module.HandbookPlace })),
  ),
  engineer: lazy(() =>
    import('../places/engineer/place.tsx').then((module) => ({ default: module.EngineerPlace })),
  ),
};

/** The frame: places on the left, policy and month above, state below. */
export function App(): ReactNode {
  const { place } = useRoute();
  const say = useWords(frameWords);
  const language = useLanguage();
  useHistoryKeys();
  const Place = places[place];
  document.title = `${say(place)} · ${say('product')}${language === 'zh' ? ' Bylaw' : ' 章程'}`;
  return (
    <div className="frame" data-place={place}>
      <a className="skip-link" href="#content" onClick={focusContent}>
        {say('skip-to-content')}
      </a>
      <TopBar />
      <Rail place={place} places={PLACES} />
      <main className="content" id="content" tabIndex={-1}>
        <Boundary key={place} words={say('load-failed')}>
          <Suspense fallback={<p className="opening">{say('loading')}</p>}>
            <Place />
          </Suspense>
        </Boundary>
      </main>
      <StatusBar />
      <Toasts />
    </div>
  );
}

/** The address is the route: following the link would leave it. */
function focusContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

/** A place that fails says so, and the others go on. */
class Boundary extends Component<{ children: ReactNode; words: string }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <p role="alert">{this.props.words}</p> : this.props.children;
  }
}
