import type { Program } from '@bylaw/runtime';
import { createEvaluator } from '@bylaw/runtime';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { WHOLE_FLOOR } from '../../../runtime/test/evaluate/whole-floor.ts';
import { lit } from '../../src/emit/code.ts';
import { hashProgram } from '../../src/lower/hash.ts';
import { emitPolicy } from '../../src/emit/policy.ts';
import { rollProgram } from './arbitrary-program.ts';
import { HOSTILE, rollHostile } from './hostile.ts';
import { bytesOf, loadPolicy } from './load-policy.ts';

/** Comments are ours: a sentence, a number, a hash. */
const COMMENTS = [
  /^\/\/ Emitted by Bylaw: change the policy, not this file\.$/,
  /^\/\/ Program [0-9a-f]{64}$/,
  /^\/\/ (Index|Ladder|Step) \d+(: [a-z]+|, rule \d+|, the whole)?$/,
  /^\/\/ The whole$/,
  /^\/\/ Empty where a manager credits somebody and no rule would have\.$/,
  /^\/\*\* Decides a month of facts with what the month before carried over\. Pure; never throws\. \*\/$/,
  /^\/\* \d+ \*\/$/,
];

const STATEMENTS = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.VariableStatement,
  ts.SyntaxKind.ReturnStatement,
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ExpressionStatement,
  ts.SyntaxKind.Block,
]);

const EXPRESSIONS = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.BinaryExpression,
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.ElementAccessExpression,
  ts.SyntaxKind.FalseKeyword,
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.ObjectLiteralExpression,
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.PrefixUnaryExpression,
  ts.SyntaxKind.PropertyAccessExpression,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.TrueKeyword,
  ts.SyntaxKind.AsExpression,
]);

/** What an emitted module may name without declaring or importing it. */
const FREE = new Set(['undefined', 'Map']);

/** Everything about the text of a module that is not on the lists. */
function findOutsiders(code: string): readonly string[] {
  const file = ts.createSourceFile('policy.ts', code, ts.ScriptTarget.ES2023, true);
  const outsiders: string[] = [];
  const declared = new Set<string>(FREE);
  const read: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const from = (node.moduleSpecifier as ts.StringLiteral).text;
      const allowed = ['@bylaw/runtime', '@bylaw/runtime/kernel', './policy.types.js'].includes(from);
      const onlyTypes = node.importClause?.isTypeOnly === true;
      if (!allowed || (from !== '@bylaw/runtime/kernel' && !onlyTypes)) outsiders.push(`imports ${from}`);
      if (!onlyTypes) {
        const names = node.importClause?.namedBindings as ts.NamedImports;
        for (const { name } of names.elements) declared.add(name.text);
      }
      return;
    }
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isFunctionDeclaration(node) || ts.isParameter(node) || ts.isVariableDeclaration(node)) {
      const { name } = node;
      if (name !== undefined && ts.isIdentifier(name)) declared.add(name.text);
      else if (name !== undefined) {
        for (const { name: inner } of (name as ts.ObjectBindingPattern).elements) {
          declared.add((inner as ts.Identifier).text);
        }
      }
      ts.forEachChild(node, (child) => (child === name ? undefined : visit(child)));
      return;
    }
    if (ts.isPropertyAssignment(node)) {
      if (!ts.isIdentifier(node.name)) outsiders.push(`a member named ${node.name.getText()}`);
      visit(node.initializer);
      return;
    }
    if (ts.isPropertyAccessExpression(node)) {
      visit(node.expression);
      return;
    }
    if (ts.isIdentifier(node)) read.push(node.text);
    else if (ts.isStatement(node) && !STATEMENTS.has(node.kind)) outsiders.push(node.getText());
    else if (ts.isExpression(node) && !EXPRESSIONS.has(node.kind)) outsiders.push(node.getText());
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  outsiders.push(...read.filter((name) => !declared.has(name)).map((name) => `reads ${name}`));
  return [...outsiders, ...listComments(code).filter((each) => !COMMENTS.some((form) => form.test(each)))];
}

function listComments(code: string): readonly string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, false, ts.LanguageVariant.Standard, code);
  const comments: string[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const isComment =
      token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia;
    if (isComment) comments.push(scanner.getTokenText());
  }
  return comments;
}

const seeds = [1, 2, 3, 4, 5, 6];
const programs: readonly (readonly [string, Program])[] = [
  ['a whole floor', WHOLE_FLOOR],
  ...seeds.map((seed) => [`program ${seed}`, rollProgram(seed)] as const),
  ...seeds.map((seed) => [`hostile program ${seed}`, rollHostile(seed).program] as const),
];

describe('the text of a module', () => {
  test.each(programs)('of %s holds nothing but what it may', (_, program) => {
    const code = emitPolicy(program);
    expect(findOutsiders(code)).toEqual([]);
    expect(code).toMatch(/^[\n -~]*$/);
    expect(code.endsWith(';\n')).toBe(true);
  });

  test.each(programs)('of %s is the same each time', (_, program) => {
    expect(emitPolicy(structuredClone(program))).toBe(emitPolicy(program));
  });

  test('names the program that it was made from', () => {
    const other = { ...WHOLE_FLOOR, policy: { ...WHOLE_FLOOR.policy, label: 'another' } };
    const head = (program: Program): string => emitPolicy(program).split('\n')[1] ?? '';
    expect(head(WHOLE_FLOOR)).toMatch(/^\/\/ Program [0-9a-f]{64}$/);
    expect(head(other)).not.toBe(head(WHOLE_FLOOR));
  });

  test('the list tells what is not on it', () => {
    const foreign = 'import { x } from "node:fs"; // made today\nwhile (x) eval(`1`);';
    expect(findOutsiders(foreign)).toEqual([
      'imports node:fs',
      'while (x) eval(`1`);',
      '`1`',
      'reads eval',
      '// made today',
    ]);
  });
});

describe('names that would do harm', () => {
  test.each(seeds)('are but names: program %i decides as it does when it is linked', (seed) => {
    const { program, months } = rollHostile(seed);
    const emitted = loadPolicy(emitPolicy(program));
    const linked = createEvaluator(program);
    for (const month of months) {
      const result = emitted.evaluate(month);
      expect(result.kind).not.toBe('problems');
      expect(bytesOf(result)).toBe(bytesOf(linked.evaluate(month)));
    }
    expect(hashProgram(emitted.program)).toBe(hashProgram(program));
  });

  test('any text is one literal of plain ASCII, and the same text again', () => {
    const units = Array.from({ length: 0x250 }, (_, unit) => String.fromCharCode(unit));
    const texts = [...HOSTILE.values(), ...units, '\u2028', '\ud800', '😀', '\\u0041', "'", ''];
    for (const text of texts) {
      const literal = lit(text);
      expect(literal).toMatch(/^'[ -~]*'$/);
      const { statements } = ts.createSourceFile('a.ts', `${literal};`, ts.ScriptTarget.ES2023);
      const [statement] = statements;
      expect(statements.length).toBe(1);
      expect(((statement as ts.ExpressionStatement).expression as ts.StringLiteral).text).toBe(text);
    }
  });
});
