import { lighting } from '../../../store/lighting.ts';
import { session } from '../../../store/session.ts';
import { settings } from '../../../store/settings.ts';
import { changeView, workspace } from '../../../store/workspace.ts';
import { LANGUAGE } from './language.ts';
import type { Models } from './models.ts';
import { monaco } from './monaco.ts';

/** Marks the problems of every file, as they are said in the reader's language. */
export function markProblems(models: Models): void {
  const { checked } = session.get();
  const { files, version } = workspace.get();
  if (checked === undefined || checked.version !== version) return;
  const problems = checked.problems[settings.get().language];
  const severities = {
    error: monaco.MarkerSeverity.Error,
    warning: monaco.MarkerSeverity.Warning,
    info: monaco.MarkerSeverity.Info,
  };
  for (const { path } of files) {
    const model = models.of(path);
    if (model === undefined) continue;
    const markers = problems
      .filter((problem) => problem.path === path)
      .map((problem): monaco.editor.IMarkerData => {
        const from = model.getPositionAt(problem.start);
        const to = model.getPositionAt(Math.max(problem.end, problem.start + 1));
        return {
          severity: severities[problem.severity],
          message: problem.hint === undefined ? problem.text : `${problem.text}\n${problem.hint}`,
          code: problem.code,
          startLineNumber: from.lineNumber,
          startColumn: from.column,
          endLineNumber: to.lineNumber,
          endColumn: to.column,
        };
      });
    monaco.editor.setModelMarkers(model, LANGUAGE, markers);
  }
}

type Editor = monaco.editor.IStandaloneCodeEditor;

/** Lights the clause that decided, the rules that lost and what was read, in the file that is open. */
export function createLights(editor: Editor, models: Models): { show(): void; follow(): void } {
  const lights = editor.createDecorationsCollection();
  return {
    show() {
      const model = editor.getModel();
      const { winner, losers, used } = lighting.get();
      const { results, stale } = session.get();
      if (model === null || stale || results?.version !== workspace.get().version) {
        lights.clear();
        return;
      }
      const path = models.pathOf(model);
      const light = (place: { path: string; start: number; end: number }, name: string) =>
        place.path === path
          ? [
              {
                range: monaco.Range.fromPositions(
                  model.getPositionAt(place.start),
                  model.getPositionAt(place.end),
                ),
                options: {
                  isWholeLine: true,
                  className: name,
                  linesDecorationsClassName: `${name}-bar`,
                  overviewRuler: {
                    color: name === 'clause-win' ? '#1f9d6b' : '#9aa39f',
                    position: monaco.editor.OverviewRulerLane.Center,
                  },
                },
              },
            ]
          : [];
      lights.set([
        ...(winner === undefined ? [] : light(winner, 'clause-win')),
        ...losers.flatMap((each) => light(each, 'clause-lost')),
        ...used.flatMap((each) => light(each, 'clause-used')),
      ]);
    },
    /** Brings the clause that decided into view. */
    follow() {
      const { winner, shown } = lighting.get();
      const place = shown ?? winner;
      if (place === undefined) return;
      changeView({ path: place.path });
      const model = models.of(place.path);
      if (model === undefined) return;
      if (editor.getModel() !== model) editor.setModel(model);
      editor.revealRangeInCenterIfOutsideViewport(
        monaco.Range.fromPositions(model.getPositionAt(place.start), model.getPositionAt(place.end)),
      );
    },
  };
}
