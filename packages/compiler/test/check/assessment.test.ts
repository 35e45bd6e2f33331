import { testCases } from '../harness.ts';

const words = `enum Grade "级别" { top "优", good "良", bad "差" }
measure met "达成" for Consultant: percent = years / 10
measure busy "忙" for Consultant: yes/no = years more than 3
`;

/** An assessment of consultants, with these members. */
function assessment(members: string, head = 'each month for Consultant'): string {
  return `${words}assessment a "考" ${head} { ${members} }`;
}

const grades = 'grades Grade { below 60%: bad  below 90%: good  and up: top }';

testCases('assessments', [
  {
    code: 'assessment/no-scores',
    trips: assessment(grades),
    at: 'a "考"',
    passes: assessment(`score s 100% = met ${grades}`),
  },
  {
    code: 'assessment/weights-not-whole',
    trips: assessment('score s 60% = met score t 30% = met'),
    at: 'a "考"',
    passes: assessment('score s 60% = met score t 40% = met'),
  },
  {
    code: 'assessment/weights-not-whole',
    name: 'weights that a director turns apart',
    trips: `param w = 60% in 40%..80% ${assessment('score s w = met score t 40% = met')}`,
    at: 'a "考"',
    passes: `param w = 60% in 40%..80% ${assessment('score s w = met score t 100% - w = met')}`,
  },
  {
    code: 'assessment/weight-outside',
    trips: assessment('score s 120% = met score t 0% - 20% = met'),
    at: '120%',
    passes: assessment('score s 100% = met score t 0% = met'),
    besides: ['assessment/weight-outside'],
  },
  {
    code: 'assessment/weight-not-foreseeable',
    trips: assessment('score s met = met score t 40% = met'),
    at: 'met',
    passes: assessment('score s 60% = met score t 40% = met'),
  },
  {
    code: 'type/mismatch',
    name: 'a score is a percentage',
    trips: assessment('score s 100% = baseWage'),
    at: 'baseWage',
    passes: assessment('score s 100% = baseWage / 100 CNY'),
  },
  {
    code: 'name/duplicate',
    name: 'two scores of one name',
    trips: assessment('score s 60% = met score s 40% = met'),
    at: 's',
    passes: assessment('score s 60% = met score t 40% = met'),
  },
  {
    code: 'bands/no-end',
    name: 'grades cover every score',
    trips: assessment('score s 100% = met grades Grade { below 60%: bad  below 90%: good }'),
    at: 'below 90%',
    passes: assessment(`score s 100% = met ${grades}`),
  },
  {
    code: 'name/unknown-member',
    name: 'a grade of another name',
    trips: assessment('score s 100% = met grades Grade { below 60%: poor  and up: good }'),
    at: 'poor',
    passes: assessment('score s 100% = met grades Grade { below 60%: bad  and up: good }'),
  },
  {
    code: 'assessment/grade-twice',
    trips: assessment('score s 100% = met grades Grade { below 60%: bad  below 90%: good  and up: bad }'),
    at: 'bad',
    passes: assessment(`score s 100% = met ${grades}`),
    related: 'bad',
  },
  {
    code: 'assessment/no-grades',
    name: 'a veto without grades',
    trips: assessment('score s 100% = met grade at most bad when busy'),
    at: 'bad',
    passes: assessment(`score s 100% = met ${grades} grade at most bad when busy`),
  },
  {
    code: 'assessment/no-grades',
    name: 'a grade that is read and not given',
    trips: `${assessment('score s 100% = met')} measure m for Consultant: yes/no = grade in a is top`,
    at: 'grade in a',
    passes: `${assessment(`score s 100% = met ${grades}`)} measure m for Consultant: yes/no = grade in a is top`,
  },
  {
    code: 'assessment/cap-without-band',
    trips: assessment(
      'score s 100% = met grades Grade { below 60%: bad  and up: top } grade at most good when busy',
    ),
    at: 'good',
    passes: assessment(`score s 100% = met ${grades} grade at most good when busy`),
  },
  {
    code: 'assessment/cap-idle',
    trips: assessment(`score s 100% = met ${grades} grade at most top when busy`),
    at: 'top',
    passes: assessment(`score s 100% = met ${grades} grade at most good when busy`),
  },
  {
    code: 'assessment/one-month',
    trips: assessment('score s 100% = met', 'each year for Consultant'),
    at: 'met',
    passes: assessment(
      'score s 100% = (number of Incident where consultant is this Consultant) / 12',
      'each year for Consultant',
    ),
  },
  {
    code: 'optional/untested',
    name: 'the score of someone who may be left out',
    trips: `${assessment('score s 100% = met', 'each month for Consultant where busy')}
      measure m for Consultant: percent = score in a`,
    at: 'score in a',
    passes: `${assessment('score s 100% = met', 'each month for Consultant where busy')}
      measure m for Consultant: percent = score in a else 0%`,
  },
  {
    code: 'optional/untested',
    name: 'a score that comes once a year',
    trips: `${assessment('score s 100% = 1 / 2', 'each year for Consultant')}
      measure m for Consultant: yes/no = score in a more than 60%`,
    at: 'score in a',
    passes: `${assessment('score s 100% = 1 / 2', 'each year for Consultant')}
      measure m for Consultant: yes/no = score in a is known and score in a more than 60%`,
    fix: true,
  },
  {
    code: 'person/no-person',
    name: 'the score of a sale',
    trips: `${assessment('score s 100% = met')}
      claim c of Sale { rule r when score in a at least 60% then credit receiver otherwise o credit nobody }`,
    at: 'score in a',
    passes: `${assessment('score s 100% = met')} measure m for Consultant: percent = score in a`,
  },
  {
    code: 'name/no-value',
    name: 'an assessment is no value',
    trips: `${assessment('score s 100% = met')} measure m for Consultant: percent = a`,
    at: 'a',
    passes: `${assessment('score s 100% = met')} measure m for Consultant: percent = score in a`,
  },
]);
