import { resolve } from 'node:path';
import type { Program } from '@bylaw/runtime';
import ts from 'typescript';
import { emitPolicy } from '../../src/emit/policy.ts';
import { emitTypes } from '../../src/emit/types.ts';

const root = resolve(import.meta.dirname, '../../../..');

/** A program as an app has it: its module, the types beside it, and some code that uses both. */
export interface App {
  readonly name: string;
  readonly program: Program;
  readonly code?: string;
}

/** What `tsc --strict` says of apps, each line with the file that it is about. */
export async function checkModules(apps: readonly App[]): Promise<readonly string[]> {
  const texts = new Map<string, string>();
  for (const { name, program, code } of apps) {
    texts.set(`${root}/virtual/${name}/policy.ts`, emitPolicy(program));
    texts.set(`${root}/virtual/${name}/policy.types.ts`, await emitTypes(program));
    if (code !== undefined) texts.set(`${root}/virtual/${name}/app.ts`, code);
  }
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noImplicitReturns: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    paths: {
      '@bylaw/runtime': [`${root}/packages/runtime/src/index.ts`],
      '@bylaw/runtime/kernel': [`${root}/packages/runtime/src/kernel.ts`],
    },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, directoryExists } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.directoryExists = (path) => path.startsWith(`${root}/virtual`) || directoryExists?.(path) === true;
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const said = ts.flattenDiagnosticMessageText(messageText, '\n').split('\n')[0] ?? '';
    return `${file?.fileName.replace(`${root}/`, '') ?? ''}: ${said}`;
  });
}
