import { join } from 'node:path';
import { formatPolicy } from '@bylaw/compiler';
import type { Command } from '../command.ts';
import { showDiagnostics } from '../compile-folder.ts';
import { failWith } from '../failure.ts';
import { findPolicy } from '../find-policy.ts';
import { say } from '../labels.ts';
import { readPolicy } from '../read-policy.ts';
import { kindOf } from '../read-text.ts';
import { writeAtomic } from '../write-atomic.ts';

/** `bylaw fmt FOLDER|FILE`: standard layout, and with `--lang` the keywords and names of that language. */
export const fmtCommand: Command = {
  name: 'fmt',
  usage: 'FOLDER|FILE [--lang zh|en] [--check]',
  summary: {
    zh: '排版；--lang 换成另一种语言的关键词和名字，意思不变',
    en: 'lay out; --lang turns keywords and names into that language, meaning unchanged',
  },
  options: ['check'],
  operands: [1, 1],
  run: async (context) => {
    const { args, io, language } = context;
    const path = args.operands[0]!;
    // One file is understood with the rest of its policy, which declares the names in it.
    const only = (await kindOf(path)) === 'file' ? await findPolicy(path) : undefined;
    const { folder, files } = await readPolicy(only?.folder ?? path);
    const result = formatPolicy(files, args.lang);
    if (result.kind === 'unreadable') {
      io.err(showDiagnostics(result.compiled, context));
      return 1;
    }
    if (result.kind === 'refused') throw failWith(1, 'fmt/refused', { paths: result.paths });
    const before = new Map(files.map((file) => [file.path, file.text]));
    const changed = result.files.filter(
      (file) => file.text !== before.get(file.path) && (only === undefined || file.path === only.file),
    );
    for (const file of changed) {
      const target = join(folder, file.path);
      if (!args.check) await writeAtomic(target, file.text);
      io.out(`${say(language, args.check ? 'unformatted' : 'formatted', target)}\n`);
    }
    if (changed.length === 0) {
      io.out(`${say(language, 'all-formatted', String(only === undefined ? files.length : 1))}\n`);
    }
    return args.check && changed.length > 0 ? 1 : 0;
  },
};
