import type { Explanation, Language, Named, PostingRef, Program, Target } from '@bylaw/runtime';
import { nameOf } from '../../shared/names.ts';

/** What an explanation rests on and can be asked in turn: `王芳 成交 S12-009`. */
export interface Further {
  readonly target: Target;
  readonly label: string;
}

const MOST = 24;

/** The decisions, measures, ranks and lines that an explanation's numbers come from, in its order, each once. */
export function listFurther(
  explanation: Explanation,
  program: Program,
  language: Language,
): readonly Further[] {
  const names = new Map(explanation.names.map(({ id, name }) => [id, name]));
  const steps = new Map(program.steps.flatMap((each) => ('label' in each ? [[each.id, each]] : [])));
  const found = new Map<string, Further>();
  const add = (target: Target, thing: Named | undefined, of: string, rule?: string): void => {
    const key = JSON.stringify(target);
    if (found.size >= MOST || found.has(key) || key === JSON.stringify(explanation.target)) return;
    const block = nameIn(thing, language);
    // A block with one rule says its name once.
    const parts = [block, names.get(of) ?? of, rule === block ? '' : (rule ?? '')];
    found.set(key, { target, label: parts.filter((part) => part !== '').join(' · ') });
  };
  const addPosting = ({ block, of, rule }: PostingRef): void => {
    const step = steps.get(block);
    if (step?.kind !== 'match') return;
    const named = step.rules.find((each) => each.id === rule);
    const target: Target = { kind: 'decision', block, of, ...(rule === '' ? {} : { rule }) };
    add(target, step, of, nameIn(named, language));
  };
  walk(
    'arithmetic' in explanation ? explanation.arithmetic : { ...explanation, alternatives: [] },
    (node) => {
      if (isPostingRef(node)) addPosting(node);
      if (
        node['kind'] === 'measure' &&
        typeof node['measure'] === 'string' &&
        typeof node['of'] === 'string'
      ) {
        const { measure, of } = node as { measure: string; of: string };
        add({ kind: 'measure', measure, of }, steps.get(measure), of);
      }
      if (node['kind'] === 'place' && typeof node['ranking'] === 'string' && typeof node['of'] === 'string') {
        const { ranking, of } = node as { ranking: string; of: string };
        add({ kind: 'rank', ranking, of }, steps.get(ranking), of);
      }
      if (node['kind'] === 'items' && explanation.kind === 'line') {
        const { statement, of } = explanation.target;
        for (const { line } of node['items'] as readonly { line: string }[]) {
          add({ kind: 'line', statement, of, line }, lineOf(program, statement, line), '');
        }
      }
    },
  );
  return [...found.values()];
}

function nameIn(thing: Named | undefined, language: Language): string {
  return thing === undefined ? '' : nameOf(thing, language);
}

function lineOf(program: Program, statement: string, line: string): Named | undefined {
  const step = program.steps.find((each) => each.id === statement);
  if (step?.kind !== 'statement') return undefined;
  const lines = step.items.flatMap((item): readonly Named[] =>
    item.kind === 'deduct' ? item.lines : [item],
  );
  return lines.find(({ id }) => id === line);
}

function isPostingRef(node: Readonly<Record<string, unknown>>): node is PostingRef & Record<string, unknown> {
  return node['kind'] === 'posting' && typeof node['block'] === 'string' && typeof node['of'] === 'string';
}

function walk(value: unknown, visit: (node: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, visit);
  } else if (typeof value === 'object' && value !== null) {
    const node = value as Readonly<Record<string, unknown>>;
    visit(node);
    for (const each of Object.values(node)) walk(each, visit);
  }
}
