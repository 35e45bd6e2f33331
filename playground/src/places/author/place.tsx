import { Suspense, lazy, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { ExplainPanel } from '../../shared/explain/explain-panel.tsx';
import { MonthResults } from '../../shared/results/month-results.tsx';
import { Split } from '../../shared/ui/split.tsx';
import { Tabs } from '../../shared/ui/tabs.tsx';
import { lighting } from '../../store/lighting.ts';
import { session } from '../../store/session.ts';
import { useStore } from '../../store/store.ts';
import { isOwnFile, workspace } from '../../store/workspace.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { authorWords } from './author-words.ts';
import { loadEditor } from './editor/load-editor.ts';
import { FileTabs } from './file-tabs.tsx';
import { ImpactStrip } from './impact-strip.tsx';
import { KnobPanel } from './knobs/knob-panel.tsx';
import { ProblemList } from './problem-list.tsx';
import { SourceView } from './source-view.tsx';
import { StructureView } from './structure/structure-view.tsx';
import { useStructure } from './use-structure.ts';
import './author.css';

const EditorPane = lazy(loadEditor);

/** Where a director writes the policy and sees the month's money move. */
export function AuthorPlace(): ReactNode {
  const say = useWords(authorWords);
  return (
    <div className="author">
      <p className="narrow-note muted">{say('narrow')}</p>
      <Split label={say('between-text-and-results')} keep="author" direction="columns" first={52}>
        <Split label={say('between-text-and-problems')} keep="author-problems" direction="rows" first={78}>
          <TextPane />
          <ProblemPane />
        </Split>
        <ResultPane />
      </Split>
    </div>
  );
}

function TextPane(): ReactNode {
  const files = useStore(workspace, (state) => state.files);
  const path = useStore(workspace, (state) => state.view.path);
  const file = files.find((each) => each.path === path) ?? files.find(isOwnFile);
  const ready = useEditorTime();
  const say = useWords(authorWords);
  if (file === undefined) return null;
  const source = <SourceView path={file.path} text={file.text} />;
  return (
    <div className="text-pane">
      <FileTabs files={files} open={file.path} />
      {!isOwnFile(file) && <p className="ribbon">{say('shared-file')}</p>}
      <div className="text-body">
        {ready ? (
          <Suspense fallback={source}>
            <EditorPane />
          </Suspense>
        ) : (
          source
        )}
      </div>
    </div>
  );
}

/** The editor is a megabyte: it is asked for once the first result stands, and never on a phone. */
function useEditorTime(): boolean {
  const decided = useStore(session, ({ results }) => results !== undefined);
  const [wide, setWide] = useState(() => matchMedia('(width >= 700px)').matches);
  useEffect(() => {
    const query = matchMedia('(width >= 700px)');
    const change = (): void => setWide(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return decided && wide;
}

function ProblemPane(): ReactNode {
  const say = useWords(authorWords);
  const language = useLanguage();
  const count = useStore(session, ({ checked }) => checked?.problems[language].length ?? 0);
  return (
    <section className="problem-pane" aria-label={say('problems')}>
      <h2 className="pane-title">
        {say('problems')} {count > 0 && <span className="badge">{count}</span>}
      </h2>
      <ProblemList />
    </section>
  );
}

type Side = 'results' | 'knobs' | 'structure';

function ResultPane(): ReactNode {
  const say = useWords(authorWords);
  const asked = useStore(lighting, (state) => state.asked);
  const structure = useStructure();
  const [side, setSide] = useState<Side>('results');
  const tabs = (
    <Tabs
      label={say('right')}
      tabs={[
        { id: 'results', label: say('results') },
        { id: 'knobs', label: say('knobs') },
        { id: 'structure', label: say('structure') },
      ]}
      shown={side}
      onShow={setSide}
    >
      {side === 'results' && <MonthResults />}
      {side === 'knobs' && <KnobPanel structure={structure} />}
      {side === 'structure' && <StructureView structure={structure} />}
    </Tabs>
  );
  return (
    <div className="result-pane">
      <ImpactStrip />
      {asked === undefined ? (
        tabs
      ) : (
        <Split label={say('between-results-and-why')} keep="author-why" direction="rows" first={50}>
          {tabs}
          <ExplainPanel
            onLocate={({ winner }) => {
              if (winner !== undefined) lighting.set({ shown: { ...winner } });
            }}
          />
        </Split>
      )}
    </div>
  );
}
