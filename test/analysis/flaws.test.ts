import { findFlaws, sayFlaw } from '@bylaw/analysis';
import type { Flaw } from '@bylaw/analysis';
import { compilePolicy, runScenarios, sayMoney, writeScenario } from '@bylaw/compiler';
import type { Program } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { openPolicy, shipped } from './open-policy.ts';

const head = `
policy Shop "小店"
  currency CNY
  rounding half up
  effective from 2026-01-01

enum Conduct "行为" { late "迟到", rude "无礼", away "离岗" }
entity Seller "店员" { name "姓名": text }
event Sale "成交" { seller "销售人": Seller, amount "金额": money, urgent "加急": yes/no }
event Incident "违纪" { who "当事人": Seller, kind "行为种类": Conduct }

claim owner "归属" of Sale { otherwise walkIn "归销售人" credit seller }
measure sold "业绩" for Seller: money = sum of amount over owner where to is this Seller
`;

const commission = (tiers: string, assumed = ''): string =>
  `commission pay "提成" for Seller ${assumed} { on sold ${tiers} }`;

const discipline = (...kinds: readonly string[]): string =>
  `discipline conduct "纪律" on Incident against who {
    ${kinds.map((kind) => `rule ${kind}Rule when kind is ${kind} then warning`).join('\n    ')}
  }`;

const text = {
  flat: commission('by whole tiers { below 10000 CNY: 3%, and up: 5% }', 'assumed "示例"'),
  less: commission('by whole tiers { below 10000 CNY: 5%, and up: 3% }', 'assumed "示例"'),
  cliff: commission('by whole tiers { below 10000 CNY: 3%, and up: 5% }'),
  marginal: commission('by marginal tiers { up to 10000 CNY: 3%, above: 5% }'),
  twoOfThree: discipline('late', 'rude'),
  allThree: discipline('late', 'rude', 'away'),
  unreachable: `claim extra "另计" of Sale {
    rule both "又急又不急" when urgent and (number of Sale as other where date is this Sale's date and urgent) less than 1
      then credit nobody
    otherwise none "不计" credit nobody
  }`,
  reachable: `claim extra "另计" of Sale {
    rule both "独一笔加急" when urgent and (number of Sale as other where date is this Sale's date and urgent) less than 2
      then credit nobody
    otherwise none "不计" credit nobody
  }`,
};

function open(...parts: readonly string[]): Program {
  const { program, diagnostics } = compilePolicy([{ path: 'shop.bylaw', text: head + parts.join('\n') }]);
  if (program === undefined) throw new Error(diagnostics.map(({ code }) => code).join());
  return program;
}

/** Its made-up cases, read as text, come to what they say: 'passes'. */
function runCases(program: Program, flaw: Flaw, ...parts: readonly string[]): readonly boolean[] {
  return flaw.cases.map((draft) => {
    const scenario = writeScenario(program, draft, 'en');
    const compiled = compilePolicy([{ path: 'shop.bylaw', text: `${head}${parts.join('\n')}\n${scenario}` }]);
    if (compiled.program === undefined) throw new Error(compiled.diagnostics.map(({ code }) => code).join());
    return runScenarios(compiled.program, compiled.scenarios).every(({ passed }) => passed);
  });
}

describe.each([
  ['tiers/pays-less', text.less, text.flat, false],
  ['tiers/cliff', text.cliff, text.marginal, false],
  // The same cliff, said to be meant.
  ['tiers/cliff', text.cliff, text.flat, false],
  ['block/gap', text.twoOfThree, text.allThree, false],
  ['rule/not-reached', text.unreachable, text.reachable, true],
] as const)('%s', (code, tripping, twin, deep) => {
  test('is found, with cases that really fall into it', () => {
    const program = open(tripping);
    const flaws = findFlaws(program, { deep });
    expect(flaws.map((flaw) => flaw.code)).toEqual([code]);
    for (const flaw of flaws) {
      const passed = runCases(program, flaw, tripping);
      expect(passed).toEqual(flaw.cases.map(() => true));
      expect(passed.length > 0).toBe(code !== 'rule/not-reached');
    }
  });

  test('a near twin is left alone', () => {
    expect(findFlaws(open(twin), { deep })).toEqual([]);
  });
});

describe('in words', () => {
  const say = (part: string, language: 'zh' | 'en', deep = false): string => {
    const program = open(part);
    const [flaw] = findFlaws(program, { deep });
    if (flaw === undefined) throw new Error('there is none');
    return sayFlaw(flaw, program, language, (fen) => sayMoney(fen, 'CNY', language)).text;
  };

  test.each([
    [
      text.less,
      '“提成”：过了一档的界，多卖反而少拿：界内 500.00元，过界 300.00元。',
      'pay: past a bound, selling more pays less: 500.00 CNY below it, 300.00 CNY above it.',
    ],
    [
      text.cliff,
      '“提成”：界上差一分，就差一截：界内 300.00元，过界 500.00元。',
      'pay: at a bound one cent makes a leap: 300.00 CNY below it, 500.00 CNY above it.',
    ],
    [
      text.twoOfThree,
      '“纪律”：记了“离岗”，没有一条规则管它。',
      'conduct: where away is recorded, no rule says anything of it.',
    ],
  ])('%#', (part, zh, en) => {
    expect(say(part, 'zh')).toBe(zh);
    expect(say(part, 'en')).toBe(en);
  });
});

test.each(shipped)('%s: nothing, or it is said to be meant', (name) => {
  const { program, files } = openPolicy(name);
  const enums = new Set(
    compilePolicy(files)
      .checked.trees.filter(({ file }) => files[file]?.path.startsWith('../') !== true)
      .flatMap(({ declarations }) => declarations)
      .flatMap((each) => (each.kind === 'enum' ? [each.name.id.text] : [])),
  );
  expect(findFlaws(program, { enums })).toEqual([]);
});
