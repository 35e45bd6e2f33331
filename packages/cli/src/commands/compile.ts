import { emitPolicy, emitSchema, emitTypes, emitValidator } from '@bylaw/compiler';
import { writeCanonicalJson } from '../canonical-json.ts';
import type { Command } from '../command.ts';
import { compileFolder, refuseErrors } from '../compile-folder.ts';
import { failWith } from '../failure.ts';
import { say } from '../labels.ts';
import { writeTogether } from '../write-atomic.ts';

/** `bylaw compile FOLDER --out DIR`: what an app needs to run the policy by itself. All files, or none. */
export const compileCommand: Command = {
  name: 'compile',
  usage: 'FOLDER --out DIR',
  summary: {
    zh: '生成程序要用的文件：制度模块（TypeScript）、制度程序、数据格式、类型、校验',
    en: 'write what an app needs: a module (TypeScript), program, schema, types, validator',
  },
  options: ['out'],
  operands: [1, 1],
  run: async (context) => {
    const { args, io, language } = context;
    if (args.out === undefined) {
      throw failWith(2, 'usage/option-value', { name: '--out', needed: 'a folder', neededZh: '文件夹' });
    }
    const { compiled } = await compileFolder(args.operands[0]!);
    const program = refuseErrors(compiled, context);
    if (program === undefined) return 1;
    const files = [
      { name: 'policy.ts', text: emitPolicy(program) },
      { name: 'program.json', text: writeCanonicalJson(program) },
      { name: 'policy.schema.json', text: writeCanonicalJson(emitSchema(program)) },
      { name: 'policy.types.ts', text: await emitTypes(program) },
      { name: 'policy.validator.js', text: emitValidator(program) },
    ];
    await writeTogether(args.out, files);
    for (const { name } of files) io.out(`${say(language, 'written', `${args.out}/${name}`)}\n`);
    return 0;
  },
};
