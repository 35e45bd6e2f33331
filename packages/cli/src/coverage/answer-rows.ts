import type { AnswerReach } from '@bylaw/compiler';
import { splitCites } from '@bylaw/compiler';
import type { Article } from '@bylaw/runtime';
import type { CoveredFolder } from './cover-folder.ts';
import type { Row } from './read-rows.ts';

/** What a clause still lacks. */
export type Lack = 'rule' | 'for' | 'against' | 'months' | 'article';

/** A clause with everything that answers it. */
export interface AnsweredRow {
  readonly row: Row;
  readonly answers: readonly AnswerReach[];
  readonly articles: readonly Article[];
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly applied: number;
  /** Empty: it is answered. */
  readonly lacks: readonly Lack[];
}

/**
 * Holds each clause against its policy. A clause that is decided needs a rule that cites it, a scenario in which that
 * rule applies and one in which it does not, and a month in which it applied; a principle needs an article.
 */
export function answerRows(
  rows: readonly Row[],
  folders: ReadonlyMap<string, CoveredFolder>,
): readonly AnsweredRow[] {
  return rows.map((row) => {
    const folder = folders.get(row.folder);
    const answers = (folder?.reaches ?? []).filter(({ cites }) => cites.includes(row.cite));
    const articles = (folder?.program.articles ?? []).filter(({ cites }) =>
      splitCites(cites).includes(row.cite),
    );
    const found = {
      for: [...new Set(answers.flatMap(({ witnesses }) => witnesses.for))],
      against: [...new Set(answers.flatMap(({ witnesses }) => witnesses.against))],
      applied: answers.reduce((sum, { applied }) => sum + applied.months, 0),
    };
    const lacks: Lack[] = [];
    if (row.grade === 'C') {
      if (articles.length + answers.length === 0) lacks.push('article');
    } else {
      if (answers.length === 0) lacks.push('rule');
      if (found.for.length === 0) lacks.push('for');
      if (found.against.length === 0) lacks.push('against');
      if (found.applied === 0) lacks.push('months');
    }
    return { row, answers, articles, ...found, lacks };
  });
}
