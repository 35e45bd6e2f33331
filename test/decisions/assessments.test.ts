import type { FactRecord } from '@bylaw/runtime';
import { describe, expect, test } from 'vitest';
import { decideMonths } from './decide.ts';

const policy = `
policy Floor "门店" currency CNY rounding half up effective from 2026-01-01
enum Grade "级别" { top "优秀", good "良好", bad "不合格" }
entity Person "员工" { done "完成": count, planned "计划": count, away "请假": yes/no, since "入职": date }
event Complaint "投诉" { about "被投诉人": Person, grave "严重": yes/no }
assessment monthly "月度考核" each month for Person where not away {
  score work "工作" 70% = done / planned else 0%
  score service "服务" 30% = (100 - 50 * number of Complaint where about is this Person) / 100
  grades Grade { below 60%: bad  below 90%: good  and up: top }
  grade at most good when some Complaint where about is this Person
  grade at most bad when some Complaint where about is this Person and grave
}
assessment quarterly "季度考核" each quarter for Person {
  score service "服务" 100% = (10 - number of Complaint where about is this Person) / 10
}
assessment yearly "年度考核" each year for Person {
  score service "服务" 100% = (10 - number of Complaint where about is this Person) / 10
  grades Grade { below 50%: bad  and up: top }
}
`;

const person = (id: string, done: number, away = false): FactRecord => {
  return { id, done, planned: 10, away, since: '2025-01-01' };
};
const complaint = (id: string, date: string, about: string, grave = false): FactRecord => {
  return { id, date, about, grave };
};

/** What an assessment came to: `wang 17/20`. */
function valuesOf(outcome: ReturnType<typeof decideMonths>[number], measure: string): readonly string[] {
  const values = outcome.measures.find((each) => each.measure === measure)?.values ?? [];
  return values.map(({ of, value }) => `${of} ${typeof value === 'object' ? value.join('/') : value}`);
}

describe('an assessment', () => {
  // 70% × 9/10 + 30% × 1/2 = 78%; 70% × 1 (of 15/10) + 30% = 100%; 70% × 1 + 30% × 0 (of 100 − 150) = 70%.
  const facts = {
    Person: [person('chen', 10), person('li', 15), person('wang', 9), person('zhao', 10, true)],
    Complaint: [
      complaint('c1', '2026-03-02', 'wang'),
      complaint('c2', '2026-03-03', 'chen'),
      complaint('c3', '2026-03-04', 'chen', true),
      complaint('c4', '2026-03-05', 'chen'),
    ],
  };
  const [march] = decideMonths(policy, [{ month: '2026-03', facts }]);

  test('adds up its scores by weight, each between 0% and 100%, and leaves out whom it does not assess', () => {
    expect(valuesOf(march!, 'monthly/work')).toEqual(['chen 1', 'li 1', 'wang 9/10']);
    expect(valuesOf(march!, 'monthly/service')).toEqual(['chen 0', 'li 1', 'wang 1/2']);
    expect(valuesOf(march!, 'monthly')).toEqual(['chen 7/10', 'li 1', 'wang 39/50']);
  });

  test('reads grades off the score; the lowest of several vetoes holds, and raises nobody', () => {
    expect(valuesOf(march!, 'monthly/grade')).toEqual(['chen bad', 'li top', 'wang good']);
  });

  test('of a quarter or year stands in its last month alone, and counts the records of all of it', () => {
    const people = { Person: [person('wang', 10)] };
    const months = decideMonths(
      policy,
      Array.from({ length: 12 }, (_, at) => {
        const month = `2026-${String(at + 1).padStart(2, '0')}`;
        const Complaint = at % 2 === 0 ? [complaint(month, `${month}-15`, 'wang')] : [];
        return { month, facts: { ...people, Complaint } };
      }),
    );
    const of = (measure: string) =>
      months.flatMap((each) => valuesOf(each, measure).map((value) => `${each.month.slice(5)} ${value}`));
    // January, March; May; July, September; November.
    expect(of('quarterly')).toEqual(['03 wang 4/5', '06 wang 9/10', '09 wang 4/5', '12 wang 9/10']);
    expect(of('yearly')).toEqual(['12 wang 2/5']);
    expect(of('yearly/grade')).toEqual(['12 wang bad']);
    expect(months.flatMap(({ notices }) => notices)).toEqual([]);
  });

  test('says where it looks back further than is known', () => {
    const [, march] = decideMonths(
      policy,
      ['2026-02', '2026-03'].map((month) => ({ month, facts: { Person: [person('wang', 10)] } })),
    );
    expect(march!.notices).toEqual([
      {
        code: 'history/insufficient',
        search: 'quarterly/service/value/1/2',
        relation: 'Complaint',
        needed: '2026-01-01',
        knownFrom: '2026-02-01',
      },
    ]);
  });
});
