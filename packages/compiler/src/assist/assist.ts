import type { Language } from '@bylaw/runtime';
import type { Probe, Want } from '../check/context.ts';
import type { Env } from '../check/env.ts';
import { resolveAndCheck } from '../check/resolve-and-check.ts';
import { createReporter } from '../diagnostics/diagnostic.ts';
import type { PolicyFile } from '../source/policy-file.ts';
import type { Checked } from '../resolve/bindings.ts';
import { createSourceFile, createSources } from '../source/source-file.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { SourceTree } from '../syntax/ast.ts';
import { lexFile, spanOf } from '../syntax/lexer.ts';
import { parseFile } from '../syntax/parser.ts';
import { beginsDeclaration, isFirstOfLine } from '../syntax/recovery.ts';
import { LCurly, RCurly } from '../syntax/tokens.ts';
import type { Token } from '../syntax/tokens.ts';
import { expectWords } from './expected-words.ts';
import { suggestInScenario } from './in-scenario.ts';
import type { Assistance, Suggestion } from './suggestion.ts';
import { suggestDeclarations, suggestFields, suggestMeanings } from './visible.ts';

/** A word that no author writes, put where something is being written. */
const PROBE = '__here__';

/** What closes a rule that is being written, so that the rest of it can be read; the first that helps is taken. */
const closings = [
  '',
  ': 1 CNY',
  ' { otherwise x credit nobody }',
  ' { }',
  ' then nothing',
  ' then credit nobody',
  ' nothing',
  ' 1 CNY',
  ' = 1 CNY',
  ' warning',
];

/**
 * What could be written at a place of a policy, in the keyword language of that file: keywords that the grammar allows
 * there, and names that would mean something. The text may be broken, also at that very place.
 */
export function assistAt(files: readonly PolicyFile[], path: string, offset: number): Assistance {
  const index = files.findIndex((file) => file.path === path);
  const file = createSourceFile(path, files[index]?.text ?? '');
  const lexed = lexFile(file, 0, createReporter());
  const { start, end } = wordAt(file, lexed.tokens, offset);
  const before = lexed.tokens.filter((token) => spanOf(token, 0).end <= start);
  if (isInside(lexed.comments, offset) || isInText(lexed.tokens, file, offset))
    return { start, end, suggestions: [] };
  const words = expectWords(before, lexed.language);
  const suggestions: Suggestion[] = [];
  if (words.name) suggestions.push(...suggestNames(files, file, lexed.tokens, { start, end }, words.value));
  for (const keyword of words.keywords) suggestions.push({ kind: 'keyword', keyword });
  return { start, end, suggestions };
}

/** The keyword language of a file, by its keywords. */
export function languageOf(file: PolicyFile): Language {
  return lexFile(createSourceFile(file.path, file.text), 0, createReporter()).language;
}

/** The word that the cursor stands in or behind. */
function wordAt(file: SourceFile, tokens: readonly Token[], offset: number): { start: number; end: number } {
  const token = tokens.find((each) => {
    const { start, end } = spanOf(each, 0);
    return start < offset && offset <= end && /^[\p{L}_「]/u.test(file.text.slice(start, end));
  });
  // Of a keyword of several words only the one that is being written.
  const start = token === undefined ? offset : Math.max(spanOf(token, 0).start, lastBlank(file.text, offset));
  if (token !== undefined && /^(?:的|'s)$/.test(file.text.slice(start, spanOf(token, 0).end))) {
    return { start: offset, end: offset };
  }
  return { start, end: offset };
}

function lastBlank(text: string, offset: number): number {
  return Math.max(text.lastIndexOf(' ', offset - 1), text.lastIndexOf('\n', offset - 1)) + 1;
}

function isInside(
  comments: readonly { readonly span: { start: number; end: number } }[],
  offset: number,
): boolean {
  return comments.some(({ span }) => span.start < offset && offset <= span.end);
}

function isInText(tokens: readonly Token[], { text }: SourceFile, offset: number): boolean {
  return tokens.some((token) => {
    const { start, end } = spanOf(token, 0);
    return start < offset && offset < end && /["“”]/.test(text.charAt(start));
  });
}

/** Reads the policy with the probe in the place of the word, in several ways if need be, until a check meets it. */
function suggestNames(
  files: readonly PolicyFile[],
  file: SourceFile,
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
  value: boolean,
): readonly Suggestion[] {
  const reporter = createReporter();
  const { files: all } = createSources(files, reporter);
  const index = all.findIndex(({ path }) => path === file.path);
  const trees = all.map((each, at) => (at === index ? undefined : parseFile(each, at, reporter)));
  for (const text of variantsOf(file, tokens, start, end)) {
    const tree = parseFile(createSourceFile(file.path, text), index, createReporter());
    // What could not be read is not in the tree; to check all the rest of the policy would be for nothing.
    if (!mentionsProbe(tree)) continue;
    const found = probe(
      trees.map((each) => each ?? tree),
      value,
    );
    if (found.length > 0) return found;
  }
  return [];
}

function mentionsProbe(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('text' in value && value.text === PROBE) return true;
  return Object.values(value).some(mentionsProbe);
}

function* variantsOf(
  file: SourceFile,
  tokens: readonly Token[],
  start: number,
  end: number,
): Generator<string> {
  const head = `${file.text.slice(0, start)}${PROBE}`;
  yield head + file.text.slice(end);
  const next = tokens.findIndex(
    (token, at) =>
      token.startOffset >= end && isFirstOfLine(tokens, at, file) && beginsDeclaration(tokens, at),
  );
  const rest = next < 0 ? '' : `\n${file.text.slice(tokens[next]?.startOffset)}`;
  const open = countOpen(tokens, start);
  for (const closing of closings) yield `${head}${closing}${' }'.repeat(open)}${rest}`;
  for (const closing of closings) yield `${head})${closing}${' }'.repeat(open)}${rest}`;
}

/** Braces of the last declaration that are open at a place. */
function countOpen(tokens: readonly Token[], start: number): number {
  let open = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.startOffset >= start) break;
    if (beginsDeclaration(tokens, at) && open <= 0) open = 0;
    if (token.tokenType === LCurly) open += 1;
    if (token.tokenType === RCurly) open -= 1;
  }
  return Math.max(open, 0);
}

function probe(trees: readonly SourceTree[], value: boolean): readonly Suggestion[] {
  let found: readonly Suggestion[] = [];
  const watch: Probe = {
    atName(ctx, name, env: Env, want: Want | undefined) {
      if (name.text === PROBE) found = suggestMeanings(ctx, env, want, value);
    },
    atField(field, of) {
      if (field.text === PROBE) found = suggestFields(of);
    },
    atDeclaration(ctx, name, kinds) {
      if (name.text === PROBE) found = suggestDeclarations(ctx.symbols.all, kinds);
    },
  };
  const checked = resolveAndCheck(trees, createReporter(), watch);
  if (found.length > 0) return found;
  return suggestInScenario(checked, PROBE) ?? suggestTypes(checked);
}

/** The types of a policy, where the word stands for the type of a field, a measure or a table. */
function suggestTypes({ symbols, typeNodes }: Checked): readonly Suggestion[] {
  const asked = [...typeNodes.keys()].some((node) => node.kind === 'named-type' && node.name.text === PROBE);
  return asked ? suggestDeclarations(symbols, ['enum', 'entity', 'event']) : [];
}
