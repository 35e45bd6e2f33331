import { measure, testCases } from '../harness.ts';

testCases('disciplines', [
  {
    code: 'discipline/no-rules',
    trips: 'discipline d on Incident against consultant { }',
    at: 'd',
    passes: 'discipline d on Incident against consultant { rule a when severe then warning }',
  },
  {
    code: 'outcome/not-here',
    name: 'a discipline credits nobody',
    trips: 'discipline d on Incident against consultant { rule a when severe then credit consultant }',
    at: 'credit consultant',
    passes: 'discipline d on Incident against consultant { rule a when severe then points 3 }',
  },
  {
    code: 'outcome/negative',
    trips: 'discipline d on Incident against consultant { rule a when severe then points -3 }',
    at: '-3',
    passes: 'discipline d on Incident against consultant { rule a when severe then points 3 }',
  },
  {
    code: 'optional/untested',
    name: 'compensation of what is known',
    trips: 'discipline d on Incident against consultant { rule a when severe then compensation loss }',
    at: 'loss',
    passes:
      'discipline d on Incident against consultant { rule a when loss is known then compensation loss }',
  },
  {
    code: 'unit/missing',
    name: 'a fine is money',
    trips: 'discipline d on Incident against consultant { rule a when severe then fine 50 }',
    at: '50',
    passes: 'discipline d on Incident against consultant { rule a when severe then fine 50 CNY }',
    fix: true,
  },
  {
    code: 'rule/never-applies',
    name: 'in a discipline; two rules of one condition both count',
    trips: 'discipline d on Incident against consultant { rule a when severe and severe is no then warning }',
    at: 'severe is no',
    passes:
      'discipline d on Incident against consultant { rule a when severe then warning rule b when severe then points 2 }',
  },
  {
    code: 'ladder/rise-outside',
    name: 'rising outside of a ladder',
    trips:
      'discipline d on Incident against consultant { rule a when severe then fine 5 CNY rising by 1 CNY }',
    at: '1 CNY',
    passes: 'discipline d on Incident against consultant { rule a when severe then fine 5 CNY }',
  },
]);

testCases('measures and rankings', [
  {
    code: 'measure/named-like-a-field',
    trips: 'measure m "底薪" for Consultant: money = 5 CNY',
    at: '"底薪"',
    passes: 'measure m "底薪二" for Consultant: money = 5 CNY',
  },
  {
    code: 'measure/not-a-value',
    trips: 'measure m for Consultant: Team = team',
    at: 'Team',
    passes: 'measure m for Consultant: yes/no = team is inside',
  },
  {
    code: 'ranking/not-a-group',
    trips: 'ranking r each month per baseWage { among Consultant rank by years, ties each }',
    at: 'baseWage',
    passes: 'ranking r each month per team { among Consultant rank by years, ties each }',
  },
  {
    code: 'ranking/not-a-number',
    trips: 'ranking r each month { among Consultant rank by team, ties each }',
    at: 'team',
    passes: 'ranking r each month { among Consultant rank by years, ties each }',
  },
  {
    code: 'optional/untested',
    name: 'who competes is known to have a target',
    trips: 'ranking r each month { among Consultant rank by target, ties each }',
    at: 'target',
    passes: 'ranking r each month { among Consultant where target is known rank by target, ties each }',
  },
]);

const award = (gift: string, ties = 'each'): string =>
  `award w each month { among Consultant rank by years, ties ${ties} ${gift} }`;

testCases('awards', [
  {
    code: 'award/first-how-many',
    trips: award('give 200 CNY'),
    at: 'give 200 CNY',
    passes: award('give 200 CNY to the first 1'),
  },
  {
    code: 'award/first-unranked',
    trips: 'award w each month for Consultant { when years more than 3 give 5 CNY to the first 1 }',
    at: 'give 5 CNY to the first 1',
    passes: 'award w each month for Consultant { when years more than 3 give 5 CNY }',
  },
  {
    code: 'unit/missing',
    name: 'a prize is money',
    trips: award('give 200 to the first 1'),
    at: '200',
    passes: award('give 200 CNY to the first 1'),
    fix: true,
  },
  {
    code: 'award/nobody',
    trips: award('give 200 CNY to the first 0'),
    at: 'give 200 CNY to the first 0',
    passes: award('give 200 CNY to the first 3'),
  },
  {
    code: 'award/shared-proposal',
    trips: award('propose raise to the first 1', 'share'),
    at: 'propose raise',
    passes: award('propose raise to the first 1', 'none'),
  },
  {
    code: 'optional/untested',
    name: 'the winner’s test holds for the prize',
    trips: award('give target to the first 1 if years more than 3'),
    at: 'target',
    passes: award('give target to the first 1 if target is known'),
  },
]);

const statement = (items: string): string => `statement pay for Consultant { ${items} }`;
const fines = 'discipline d on Incident against consultant { rule a when severe then fine 5 CNY }';

testCases('statements', [
  {
    code: 'statement/no-total',
    trips: statement('line base = baseWage'),
    at: 'pay',
    passes: statement('line base = baseWage total net'),
  },
  {
    code: 'statement/total-not-last',
    trips: statement('line base = baseWage total gross line more = baseWage total net'),
    at: 'total gross',
    passes: statement('line base = baseWage subtotal gross line more = baseWage total net'),
  },
  {
    code: 'statement/deducted-twice',
    trips: statement(
      'line base = baseWage subtotal gross deduct from gross { line x = 5 CNY, the rest waived } deduct from gross { line y = 5 CNY, the rest waived } total net',
    ),
    at: 'gross',
    related: 'gross',
    passes: statement(
      'line base = baseWage subtotal gross deduct from gross { line x = 5 CNY, the rest waived } subtotal left deduct from left { line y = 5 CNY, the rest waived } total net',
    ),
  },
  {
    code: 'statement/deducted-twice',
    name: 'from a subtotal and from a line in it',
    trips: statement(
      'line base = baseWage line more = baseWage subtotal gross deduct from gross { line x = 5 CNY, the rest waived } deduct from base { line y = 5 CNY, the rest waived } total net',
    ),
    at: 'base',
    related: 'gross',
    passes: statement(
      'line base = baseWage line more = baseWage deduct from more { line x = 5 CNY, the rest waived } deduct from base { line y = 5 CNY, the rest waived } total net',
    ),
  },
  {
    code: 'statement/unknown-base',
    trips: statement(
      'line base = baseWage deduct from gross { line x = 5 CNY, the rest waived } subtotal gross total net',
    ),
    at: 'gross',
    passes: statement(
      'line base = baseWage subtotal gross deduct from gross { line x = 5 CNY, the rest waived } total net',
    ),
  },
  {
    code: 'name/unknown',
    name: 'a line reads those above it',
    trips: statement('line a = bonus line bonus = baseWage total net'),
    at: 'bonus',
    passes: statement('line bonus = baseWage line a = bonus total net'),
  },
  {
    code: 'name/duplicate',
    name: 'items of one statement',
    trips: statement('line base = baseWage subtotal base total net'),
    at: 'base',
    related: 'base',
    passes: statement('line base = baseWage subtotal gross total net'),
  },
  {
    code: 'statement/not-taken',
    trips: `${fines} ${statement('line base = baseWage total net')}`,
    at: 'pay',
    related: 'd',
    passes: `${fines} ${statement('line base = baseWage line f = -all fines total net')}`,
  },
  {
    code: 'statement/not-taken',
    name: 'taken through a measure',
    trips: `${fines} ${measure('sum of amount over d where to is this Consultant')} ${statement('line base = baseWage total net')}`,
    at: 'pay',
    passes: `${fines} ${measure('sum of amount over d where to is this Consultant')} ${statement('line base = baseWage - m total net')}`,
  },
  {
    code: 'statement/taken-twice',
    trips: `${fines} ${measure('sum of amount over d where to is this Consultant')} ${statement('line f = -all fines line g = -m total net')}`,
    at: '-m',
    related: '-all fines',
    passes: `${fines} ${statement('line f = -all fines line g = baseWage total net')}`,
  },
  {
    code: 'statement/taken-twice',
    name: 'a commission by name, and all of them',
    trips: `commission c for Consultant { pay 5 CNY } ${statement('line f = c line g = all commissions total net')}`,
    at: 'all commissions',
    related: 'c',
    passes: `commission c for Consultant { pay 5 CNY } ${statement('line g = all commissions total net')}`,
  },
]);
