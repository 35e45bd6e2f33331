import { createSay } from '../../../words/words.ts';
import { settings } from '../../../store/settings.ts';
import { changeFile, endMerge, workspace } from '../../../store/workspace.ts';
import { authorWords } from '../author-words.ts';
import type { Models } from './models.ts';
import { monaco } from './monaco.ts';

type Editor = monaco.editor.IStandaloneCodeEditor;

/** A number in a text, as it is written. */
interface Written {
  readonly path: string;
  readonly start: number;
  readonly digits: string;
}

/** So many pixels turn a number by one. */
const PIXELS = 6;

/**
 * Turns the number under the pointer: Alt and a drag, which goes on outside of the editor, Shift by tens; or Alt with + and
 * − at the caret. Caret and selection stay as they are. A drag is one step of the history.
 */
export function turnNumbers(editor: Editor, models: Models): monaco.IDisposable {
  const say = createSay(authorWords, settings.get().language);
  const { KeyMod, KeyCode } = monaco;
  const step = (by: number): void => {
    const position = editor.getPosition();
    const written = position === null ? undefined : numberAt(editor, models, position);
    if (written !== undefined) write(written, by);
  };
  const all = [
    editor.addAction({
      id: 'bylaw.turn-up',
      label: say('turn-up'),
      keybindings: [KeyMod.Alt | KeyCode.Equal, KeyMod.Alt | KeyCode.NumpadAdd],
      run: () => step(1),
    }),
    editor.addAction({
      id: 'bylaw.turn-down',
      label: say('turn-down'),
      keybindings: [KeyMod.Alt | KeyCode.Minus, KeyMod.Alt | KeyCode.NumpadSubtract],
      run: () => step(-1),
    }),
    editor.onMouseDown(({ event, target }) => {
      const readOnly = editor.getOption(monaco.editor.EditorOption.readOnly);
      if (!event.altKey || readOnly || target.position === null) return;
      const written = numberAt(editor, models, target.position);
      if (written === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      drag(editor, written, event.browserEvent.clientX);
    }),
  ];
  return { dispose: () => all.forEach((each) => each.dispose()) };
}

function numberAt(editor: Editor, models: Models, position: monaco.IPosition): Written | undefined {
  const model = editor.getModel();
  if (model === null) return undefined;
  const line = model.getLineContent(position.lineNumber);
  const column = position.column - 1;
  // Clauses and comments have numbers that mean nothing.
  const quoted = [...line.matchAll(/“[^”]*”?|"[^"]*"?|\/\/.*$/g)];
  if (quoted.some((each) => each.index <= column && column < each.index + each[0].length)) return undefined;
  for (const match of line.matchAll(/\d+(?:\.\d+)?/g)) {
    if (match.index <= column && column <= match.index + match[0].length) {
      const start = model.getOffsetAt({ lineNumber: position.lineNumber, column: match.index + 1 });
      return { path: models.pathOf(model), start, digits: match[0] };
    }
  }
  return undefined;
}

function drag(editor: Editor, written: Written, from: number): void {
  const selection = editor.getSelection();
  const gesture = `turn:${written.path}:${written.start}:${Date.now()}`;
  let shown = written;
  const move = (event: PointerEvent): void => {
    const by = Math.round((event.clientX - from) / PIXELS) * (event.shiftKey ? 10 : 1);
    const digits = turn(written.digits, by);
    if (digits === shown.digits) return;
    replace(shown, digits, gesture);
    shown = { ...shown, digits };
    if (selection !== null) editor.setSelection(selection);
  };
  const stop = (): void => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', stop);
    endMerge();
    if (selection !== null) editor.setSelection(selection);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', stop);
}

function write(written: Written, by: number): void {
  replace(written, turn(written.digits, by));
}

function replace({ path, start, digits }: Written, to: string, merge?: string): void {
  const text = workspace.get().files.find((file) => file.path === path)?.text ?? '';
  if (text.slice(start, start + digits.length) !== digits) return;
  const next = text.slice(0, start) + to + text.slice(start + digits.length);
  changeFile(path, next, merge === undefined ? {} : { merge });
}

/** A number turned by so many of its last place, never below nothing: `0.5` by 2 is `0.7`. */
export function turn(digits: string, by: number): string {
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const whole = Math.max(0, Number(digits.replace('.', '')) + by);
  const padded = String(whole).padStart(decimals + 1, '0');
  return decimals === 0 ? padded : `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}
