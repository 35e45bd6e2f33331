import type { Completion, Stretch, TextEdit } from '@bylaw/language-service';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '@bylaw/language-service';
import { settings } from '../../../store/settings.ts';
import { engine, settleText } from '../../../store/session.ts';
import { workspace } from '../../../store/workspace.ts';
import { createSay } from '../../../words/words.ts';
import { authorWords } from '../author-words.ts';
import { LANGUAGE } from './language.ts';
import type { Models } from './models.ts';
import { monaco } from './monaco.ts';

type Model = monaco.editor.ITextModel;

/** Answers the editor's questions from the worker. The text it asks about is settled first. */
export function registerProviders(models: Models): monaco.IDisposable {
  const { languages } = monaco;
  const at = (model: Model, position: monaco.Position) => ({
    place: { path: models.pathOf(model), offset: model.getOffsetAt(position) },
    language: settings.get().language,
  });
  const rangeIn = (model: Model, { start, end }: { start: number; end: number }): monaco.Range =>
    monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
  const locationOf = (stretch: Stretch): monaco.languages.Location | undefined => {
    const model = models.of(stretch.path);
    return model === undefined ? undefined : { uri: model.uri, range: rangeIn(model, stretch) };
  };
  const editOf = ({ text, ...stretch }: TextEdit): monaco.languages.IWorkspaceTextEdit | undefined => {
    const model = models.of(stretch.path);
    if (model === undefined) return undefined;
    return {
      resource: model.uri,
      versionId: model.getVersionId(),
      textEdit: { range: rangeIn(model, stretch), text },
    };
  };
  const isThere = <T>(value: T | undefined): value is T => value !== undefined;

  const all: monaco.IDisposable[] = [
    languages.registerCompletionItemProvider(LANGUAGE, {
      triggerCharacters: ['的', ' ', '('],
      async provideCompletionItems(model, position) {
        await settleText();
        const { replaces, items } = await engine.call('complete', at(model, position));
        const range = rangeIn(model, replaces);
        return { suggestions: items.map((item, order) => suggestionOf(item, order, range)) };
      },
    }),
    languages.registerHoverProvider(LANGUAGE, {
      async provideHover(model, position) {
        await settleText();
        const found = await engine.call('hover', at(model, position));
        if (found === undefined) return null;
        const contents = found.paragraphs.map((value) => ({ value }));
        return { contents, range: rangeIn(model, found.at) };
      },
    }),
    languages.registerDefinitionProvider(LANGUAGE, {
      async provideDefinition(model, position) {
        await settleText();
        const found = await engine.call('define', at(model, position));
        return (found && locationOf(found)) ?? null;
      },
    }),
    languages.registerReferenceProvider(LANGUAGE, {
      async provideReferences(model, position) {
        await settleText();
        const found = await engine.call('refer', at(model, position));
        return found.map(locationOf).filter(isThere);
      },
    }),
    languages.registerRenameProvider(LANGUAGE, {
      async resolveRenameLocation(model, position) {
        await settleText();
        const found = await engine.call('prepareRename', at(model, position));
        const nowhere = { range: monaco.Range.fromPositions(position), text: '' };
        if (found === undefined) return { ...nowhere, rejectReason: sayWord('rename-nothing') };
        return { range: rangeIn(model, found.at), text: found.text };
      },
      async provideRenameEdits(model, position, to) {
        await settleText();
        const renamed = await engine.call('rename', { ...at(model, position), to });
        if (renamed.kind !== 'renamed') {
          return { edits: [], rejectReason: sayWord(`rename-${renamed.kind}`) };
        }
        if (renamed.edits.some(({ path }) => path.startsWith('../'))) {
          return { edits: [], rejectReason: sayWord('rename-shared') };
        }
        models.breakStep();
        return { edits: renamed.edits.map(editOf).filter(isThere) };
      },
    }),
    languages.registerDocumentFormattingEditProvider(LANGUAGE, {
      async provideDocumentFormattingEdits(model) {
        await settleText();
        const edits = await engine.call('format', { path: models.pathOf(model) });
        models.breakStep();
        return (edits ?? []).map((edit) => ({ range: rangeIn(model, edit), text: edit.text }));
      },
    }),
    languages.registerCodeActionProvider(LANGUAGE, {
      async provideCodeActions(model, range) {
        await settleText();
        const fixes = await engine.call('fix', at(model, range.getStartPosition()));
        const actions = fixes.map(({ title, edit }) => ({
          title,
          kind: 'quickfix',
          isPreferred: true,
          edit: { edits: [editOf(edit)].filter(isThere) },
        }));
        return { actions, dispose: () => undefined };
      },
    }),
    languages.registerDocumentSemanticTokensProvider(LANGUAGE, {
      getLegend: () => ({ tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }),
      async provideDocumentSemanticTokens(model) {
        const { version } = workspace.get();
        await settleText();
        const path = models.pathOf(model);
        const tokens = await engine.call('paint', { path });
        const now = workspace.get();
        const text = now.files.find((file) => file.path === path)?.text;
        // The text moved on while it was painted: at this word the editor asks again, and keeps the colours it has.
        if (now.version !== version || text !== model.getValue()) throw new Error('busy');
        return { data: packTokens(model, tokens) };
      },
      releaseDocumentSemanticTokens: () => undefined,
    }),
    languages.registerFoldingRangeProvider(LANGUAGE, {
      async provideFoldingRanges(model) {
        await settleText();
        const folds = await engine.call('fold', { path: models.pathOf(model) });
        return folds.map(({ from, to, comment }) => ({
          start: from,
          end: to,
          ...(comment ? { kind: languages.FoldingRangeKind.Comment } : {}),
        }));
      },
    }),
    languages.registerInlayHintsProvider(LANGUAGE, {
      async provideInlayHints(model) {
        await settleText();
        const hints = await engine.call('hint', { path: models.pathOf(model) });
        return {
          hints: hints.map(({ offset, text }) => ({
            position: model.getPositionAt(offset),
            label: text,
            paddingLeft: true,
          })),
          dispose: () => undefined,
        };
      },
    }),
  ];
  return { dispose: () => all.forEach((each) => each.dispose()) };
}

function sayWord(
  key: 'rename-nothing' | 'rename-nothing-here' | 'rename-not-a-name' | 'rename-taken' | 'rename-shared',
): string {
  return createSay(authorWords, settings.get().language)(key);
}

function suggestionOf(item: Completion, order: number, range: monaco.Range): monaco.languages.CompletionItem {
  const { CompletionItemKind, CompletionItemInsertTextRule } = monaco.languages;
  const kinds = {
    keyword: CompletionItemKind.Keyword,
    value: CompletionItemKind.Value,
    type: CompletionItemKind.Class,
    field: CompletionItemKind.Field,
    member: CompletionItemKind.EnumMember,
    param: CompletionItemKind.Constant,
    block: CompletionItemKind.Module,
    record: CompletionItemKind.Variable,
    part: CompletionItemKind.Property,
  };
  return {
    label: { label: item.label, description: item.detail },
    kind: kinds[item.sort],
    insertText: item.text,
    filterText: item.filter,
    sortText: String(order).padStart(4, '0'),
    range,
    ...(item.snippet ? { insertTextRules: CompletionItemInsertTextRule.InsertAsSnippet } : {}),
  };
}

/** Tokens as the editor counts them: each from the one before, five numbers. */
function packTokens(
  model: Model,
  tokens: readonly { start: number; end: number; type: (typeof TOKEN_TYPES)[number]; declaration: boolean }[],
): Uint32Array {
  const data: number[] = [];
  let line = 1;
  let column = 1;
  for (const { start, end, type, declaration } of tokens) {
    const from = model.getPositionAt(start);
    data.push(
      from.lineNumber - line,
      from.lineNumber === line ? from.column - column : from.column - 1,
      end - start,
      TOKEN_TYPES.indexOf(type),
      declaration ? 1 : 0,
    );
    line = from.lineNumber;
    column = from.column;
  }
  return new Uint32Array(data);
}
