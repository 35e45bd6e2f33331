import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { lighting } from '../../../store/lighting.ts';
import { session } from '../../../store/session.ts';
import { settings } from '../../../store/settings.ts';
import { isOwnFile, redo, undo, workspace } from '../../../store/workspace.ts';
import { useWords } from '../../../words/words.ts';
import { authorWords } from '../author-words.ts';
import { createLights, markProblems } from './decorations.ts';
import { registerLanguage } from './language.ts';
import { createModels } from './models.ts';
import type { Models } from './models.ts';
import { monaco } from './monaco.ts';
import { registerProviders } from './providers.ts';
import { applyEditorTheme } from './themes.ts';
import { turnNumbers } from './turn-numbers.ts';

type Editor = monaco.editor.IStandaloneCodeEditor;

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  'semanticHighlighting.enabled': true,
  automaticLayout: true,
  minimap: { enabled: false },
  wordWrap: 'on',
  fontFamily:
    "'JetBrains Mono','Sarasa Mono SC','SF Mono',Consolas,'DejaVu Sans Mono','Noto Sans Mono CJK SC',monospace",
  fontSize: 13.5,
  lineHeight: 22,
  fontLigatures: false,
  fullwidthCharacterWidth: 'twoCells',
  // Chinese and its punctuation are what is written here: nothing of it is suspicious.
  unicodeHighlight: {
    allowedLocales: { 'zh-hans': true, 'zh-hant': true },
    allowedCharacters: { '\u3000': true },
  },
  wordSegmenterLocales: ['zh-CN'],
  // Alt is for turning numbers.
  multiCursorModifier: 'ctrlCmd',
  stickyScroll: { enabled: true },
  inlayHints: { enabled: 'offUnlessPressed' },
  scrollBeyondLastLine: false,
  padding: { top: 10, bottom: 10 },
  renderLineHighlight: 'line',
  tabSize: 2,
  fixedOverflowWidgets: true,
  quickSuggestions: { other: true, comments: false, strings: false },
  wordBasedSuggestions: 'off',
  bracketPairColorization: { enabled: false },
  occurrencesHighlight: 'singleFile',
};

/** The text of the policy, to be written. Not a controlled component: the editor has its text, the workspace follows. */
export function EditorPane(): ReactNode {
  const say = useWords(authorWords);
  const label = say('editor');
  const box = useRef<HTMLDivElement>(null);
  const editorRef = useRef<Editor>(undefined);
  useEffect(() => {
    if (box.current === null) return undefined;
    registerLanguage();
    applyEditorTheme();
    const models = createModels();
    const editor = monaco.editor.create(box.current, { ...options, model: null });
    editorRef.current = editor;
    const stop = connect(editor, models);
    return () => {
      stop();
      editor.dispose();
      models.dispose();
    };
  }, []);
  useEffect(() => editorRef.current?.updateOptions({ ariaLabel: label }), [label]);
  return <div className="editor-box" ref={box} data-testid="editor" />;
}

/** Keeps an editor in step with the stores until the returned function is called. */
function connect(editor: Editor, models: Models): () => void {
  const lights = createLights(editor, models);
  const views = new Map<string, monaco.editor.ICodeEditorViewState | null>();
  const showFile = (): void => {
    const { files, view } = workspace.get();
    const file = files.find(({ path }) => path === view.path) ?? files.find(isOwnFile);
    const model = file === undefined ? undefined : models.of(file.path);
    const shown = editor.getModel();
    if (file === undefined || model === undefined || shown === model) return;
    if (shown !== null) views.set(models.pathOf(shown), editor.saveViewState());
    editor.setModel(model);
    editor.restoreViewState(views.get(file.path) ?? null);
    editor.updateOptions({ readOnly: !isOwnFile(file) });
    lights.show();
  };
  showFile();
  markProblems(models);
  let winner = lighting.get().winner;
  let place = lighting.get().shown;
  const { KeyMod, KeyCode } = monaco;
  // One history for text, knobs and tables: the editor's own would know of the text alone.
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, undo);
  editor.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, redo);
  editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, redo);
  const stops = [
    workspace.subscribe(showFile),
    session.subscribe(() => {
      markProblems(models);
      lights.show();
    }),
    settings.subscribe(() => {
      applyEditorTheme();
      markProblems(models);
    }),
    lighting.subscribe(() => {
      const now = lighting.get();
      if (now.winner !== winner || now.shown !== place) lights.follow();
      winner = now.winner;
      place = now.shown;
      lights.show();
    }),
  ];
  const disposables = [
    registerProviders(models),
    editor.onDidCompositionStart(() => models.setComposing(true)),
    editor.onDidCompositionEnd(() => models.setComposing(false)),
    openOtherFiles(models),
    turnNumbers(editor, models),
  ];
  lights.follow();
  lights.show();
  return () => {
    stops.forEach((stop) => stop());
    disposables.forEach((each) => each.dispose());
  };
}

/** Following a name into another file opens that file. */
function openOtherFiles(models: Models): monaco.IDisposable {
  return monaco.editor.registerEditorOpener({
    openCodeEditor(source, resource, selection) {
      const model = monaco.editor.getModel(resource);
      if (model === null) return false;
      workspace.set(({ view }) => ({ view: { ...view, path: models.pathOf(model) } }));
      if (selection !== undefined) {
        if ('startLineNumber' in selection) {
          source.setSelection(selection);
          source.revealRangeInCenter(selection);
        } else {
          source.setPosition(selection);
          source.revealPositionInCenter(selection);
        }
      }
      return true;
    },
  });
}
