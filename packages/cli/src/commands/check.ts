import type { CompiledPolicy, Diagnostic, Span } from '@bylaw/compiler';
import { escapeControls, locate, sayDiagnostic, sortDiagnostics } from '@bylaw/compiler';
import { writeCanonicalJson } from '../canonical-json.ts';
import type { Command } from '../command.ts';
import { reportFlaws } from '../report/flaws.ts';
import { compileFolder, countOf, showDiagnostics } from '../compile-folder.ts';
import { say } from '../labels.ts';

/** `bylaw check FOLDER`: everything that is wrong with a policy. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'FOLDER [--articles] [--deep] [--json]',
  summary: {
    zh: '检查制度：语法、类型、单位、份额、示例里的名字',
    en: 'check a policy: syntax, types, units, shares, the names in its scenarios',
  },
  options: ['json', 'articles', 'deep'],
  operands: [1, 1],
  run: async (context) => {
    const { args, io, language, paint } = context;
    const { compiled } = await compileFolder(args.operands[0]!);
    const errors = countOf(compiled.diagnostics, 'error');
    const articles = args.articles ? (compiled.program?.articles ?? []) : undefined;
    if (args.json && articles !== undefined && errors === 0) {
      io.out(writeCanonicalJson(articles));
      return 0;
    }
    if (args.json) {
      io.out(writeCanonicalJson(sortDiagnostics(compiled.diagnostics).map((each) => toData(each, compiled))));
      return errors > 0 ? 1 : 0;
    }
    io.err(showDiagnostics(compiled, context));
    const files = String(compiled.sources.files.length);
    const warnings = countOf(compiled.diagnostics, 'warning');
    if (errors + warnings > 0) {
      const text = say(language, 'files-checked', files, String(errors), String(warnings));
      io.out(`${paint(errors > 0 ? 'error' : 'warning', text)}\n`);
    } else {
      const text = say(
        language,
        'check-clean',
        files,
        String(countRules(compiled)),
        String(compiled.scenarios.length),
      );
      io.out(`${paint('good', '✓')} ${text}\n`);
    }
    if (compiled.program !== undefined && errors === 0)
      io.out(reportFlaws(compiled.program, compiled, context));
    for (const article of articles ?? []) {
      const name = escapeControls(language === 'zh' ? article.label : article.id);
      const cites = article.cites === undefined ? '' : `  ${paint('place', escapeControls(article.cites))}`;
      io.out(`\n${paint('strong', name)}${cites}\n  ${escapeControls(article.says)}\n`);
    }
    return errors > 0 ? 1 : 0;
  },
};

function countRules(compiled: CompiledPolicy): number {
  return (compiled.program?.steps ?? []).reduce(
    (sum, step) => sum + (step.kind === 'match' ? step.rules.length : 0),
    0,
  );
}

/** A diagnostic as data: places as path, line and column from 1, words in both languages. */
function toData(diagnostic: Diagnostic, { sources }: CompiledPolicy): unknown {
  const { code, severity, params, span, related, fixes } = diagnostic;
  return {
    code,
    severity,
    params,
    place: placeOf(span, sources),
    text: { zh: sayDiagnostic(diagnostic, 'zh'), en: sayDiagnostic(diagnostic, 'en') },
    related: related.map((each) => ({ place: placeOf(each.span, sources), label: each.label })),
    fixes: fixes.map((each) => ({ place: placeOf(each.span, sources), title: each.title, text: each.text })),
  };
}

function placeOf(span: Span, sources: CompiledPolicy['sources']): unknown {
  const file = sources.files[span.file];
  if (file === undefined) return undefined;
  return { path: file.path, from: locate(file, span.start), to: locate(file, span.end) };
}
