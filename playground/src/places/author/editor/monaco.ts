import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
// Left out of `register.all` in this version: without it semantic tokens are never asked for.
import 'monaco-editor/editor/contrib/semanticTokens/browser/documentSemanticTokens.js';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };

export { monaco };
