import { dirname, join } from 'node:path';
import { writeCanonicalJson } from '../canonical-json.ts';
import type { CommandContext } from '../command.ts';
import type { ExitCode } from '../io.ts';
import { say } from '../labels.ts';
import { isFolder, kindOf } from '../read-text.ts';
import { writeAtomic } from '../write-atomic.ts';
import { sayLacks, writeAcceptancePage } from './acceptance-page.ts';
import type { AnsweredRow } from './answer-rows.ts';
import { answerRows } from './answer-rows.ts';
import type { CoveredFolder } from './cover-folder.ts';
import { coverFolder } from './cover-folder.ts';
import { readOpenRows, readRows } from './read-rows.ts';

/** The one list of clauses that may still be open, beside the list of clauses; it only ever shrinks. */
const OPEN_ROWS = 'open-rows.json';
const PAGE = 'ACCEPTANCE.md';

/**
 * Holds a list of clauses against the policies beside it. Prints the page, or with `--out` writes it and strikes from the
 * list of open clauses those that are answered now. The exit code is 1 where a clause is open that the list does not name.
 */
export async function coverRows(path: string, context: CommandContext): Promise<ExitCode> {
  const { args, io, language, paint } = context;
  const answered = await answerFile(path, context);
  if (answered === undefined) return 1;
  const open = answered.filter(({ lacks }) => lacks.length > 0);
  const listPath = join(dirname(path), OPEN_ROWS);
  const known = (await isThere(listPath)) ? await readOpenRows(listPath) : [];
  const unknown = open.filter(({ row }) => !known.includes(row.id));

  if (args.json) io.out(writeCanonicalJson(answered));
  else if (args.out === undefined) io.out(writeAcceptancePage(answered, language));
  else {
    await writeAtomic(join(args.out, PAGE), writeAcceptancePage(answered, language));
    const still = known.filter((id) => open.some(({ row }) => row.id === id));
    if (still.length < known.length) await writeAtomic(listPath, writeCanonicalJson(still));
    const counts = [answered.length, answered.length - open.length, open.length].map(String);
    io.out(`${say(language, 'rows-answered', ...counts)}\n`);
    for (const { row, lacks } of open) {
      const text = say(language, 'row-lacks', row.id, sayLacks(lacks, language));
      io.out(`  ${unknown.some((each) => each.row === row) ? paint('error', text) : text}\n`);
    }
  }
  return unknown.length > 0 ? 1 : 0;
}

/** Every clause of a list with what answers it; undefined where a policy is refused. */
export async function answerFile(
  path: string,
  context: CommandContext,
): Promise<readonly AnsweredRow[] | undefined> {
  const rows = await readRows(path);
  const folders = new Map<string, CoveredFolder>();
  for (const name of new Set(rows.map(({ folder }) => folder))) {
    const folder = join(dirname(path), name);
    // A policy that is not written yet answers nothing.
    if (!(await isFolder(folder))) continue;
    const covered = await coverFolder(folder, context);
    if (covered === undefined) return undefined;
    folders.set(name, covered);
  }
  return answerRows(rows, folders);
}

async function isThere(path: string): Promise<boolean> {
  return kindOf(path).then(
    (kind) => kind === 'file',
    () => false,
  );
}
