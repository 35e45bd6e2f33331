import { keywords } from '@bylaw/compiler';

/**
 * A tokenizer in Monaco's Monarch form, for colour from the first moment; semantic tokens refine it. Made from the
 * keyword table, so that no word of the language is missing.
 */
export interface Monarch {
  readonly unicode: true;
  readonly keywords: readonly string[];
  readonly tokenizer: {
    readonly root: readonly (readonly [
      RegExp,
      string | { readonly cases: Readonly<Record<string, string>> },
    ])[];
  };
}

/** The Monarch definition of the language. */
export function createMonarch(): Monarch {
  const words = new Set(
    keywords.flatMap(({ en, zh }) => [...en, ...zh].flatMap((spelling) => spelling.split(' '))),
  );
  return {
    unicode: true,
    keywords: [...words].sort(),
    tokenizer: {
      root: [
        [/\/\/.*$/, 'comment'],
        [/"(?:[^"\\]|\\.)*"?|[“”](?:[^“”\\]|\\.)*[“”]?/, 'string'],
        [/「[^「」]*」?/, 'identifier'],
        [/[¥￥]? ?[0-9０-９][0-9０-９.,:-]* ?(?:[%％]|万?元|万|天|日|个月|个工作日|年|月|次|CNY)?/, 'number'],
        [/的|['’]s\b/, 'delimiter'],
        [/[A-Za-z_]+(?:\/no)?/, { cases: { '@keywords': 'keyword', '@default': 'identifier' } }],
        [
          /[\u3400-\u4dbf\u4e00-\u7683\u7685-\u9fff]+/,
          { cases: { '@keywords': 'keyword', '@default': 'identifier' } },
        ],
        [/[{}()（）]/, '@brackets'],
        [/[,，、:：;；.。?？+*/=<>≥≤-]/, 'delimiter'],
      ],
    },
  };
}
