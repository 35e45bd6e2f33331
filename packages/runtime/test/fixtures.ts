import type { FactRecord, Month, Override } from '../src/month.ts';
import type { Carry } from '../src/outcome.ts';
import type { Expr, Field, Program, ValueType } from '../src/program.ts';

/** A small program of the membership club, written by hand: every type of field, a claim, a discipline, an award. */
export const clubProgram: Program = {
  version: 1,
  policy: {
    id: 'club',
    label: '会所制度',
    currency: 'CNY',
    rounding: 'half-up',
    effectiveFrom: '2026-01-01',
  },
  enums: [
    {
      id: 'SaleKind',
      label: '成交类型',
      members: [
        { id: 'newCard', label: '新卡' },
        { id: 'renewal', label: '续费' },
        { id: 'goods', label: '商品' },
      ],
    },
    {
      id: 'Team',
      label: '部门',
      members: [
        { id: 'consultants', label: '会籍' },
        { id: 'coaches', label: '教练' },
      ],
    },
  ],
  relations: [
    {
      id: 'Consultant',
      label: '顾问',
      kind: 'entity',
      fields: [
        field('id', '编号', 'text'),
        field('name', '姓名', 'text'),
        field('team', '部门', 'enum:Team'),
        field('joined', '入职日', 'date'),
        field('target', '目标', 'money', true),
        field('leaveDays', '假期', 'days', true),
        field('contract', '合同期', 'months', true),
      ],
    },
    {
      id: 'Customer',
      label: '客户',
      kind: 'entity',
      fields: [field('id', '编号', 'text'), field('keeper', '维护人', 'ref:Consultant', true)],
    },
    {
      id: 'Visit',
      label: '到访',
      kind: 'event',
      fields: [
        ...eventFields(),
        field('customer', '客户', 'ref:Customer'),
        field('designated', '指定顾问', 'ref:Consultant', true),
      ],
    },
    {
      id: 'Tracking',
      label: '跟踪',
      kind: 'event',
      fields: [
        ...eventFields(),
        field('customer', '客户', 'ref:Customer'),
        field('consultant', '顾问', 'ref:Consultant'),
        field('note', '备注', 'text', true),
      ],
    },
    {
      id: 'Sale',
      label: '成交',
      kind: 'event',
      fields: [
        ...eventFields(),
        field('customer', '客户', 'ref:Customer'),
        field('receiver', '接待人', 'ref:Consultant'),
        field('amount', '金额', 'money'),
        field('kind', '类型', 'enum:SaleKind'),
        field('pieces', '件数', 'count', true),
        field('discount', '折扣', 'percent', true),
        field('selfUse', '自用', 'bool', true),
      ],
    },
    {
      id: 'Incident',
      label: '违纪',
      kind: 'event',
      fields: [
        ...eventFields(),
        field('consultant', '顾问', 'ref:Consultant'),
        field('began', '开始时间', 'time', true),
      ],
    },
    {
      id: 'Refund',
      label: '退款',
      kind: 'event',
      fields: [...eventFields(), field('sale', '成交', 'ref:Sale'), field('amount', '金额', 'money')],
    },
  ],
  params: [],
  tables: [],
  ladders: [],
  indexes: [],
  steps: [
    {
      kind: 'match',
      id: 'owner',
      label: '业绩归属',
      block: 'claim',
      relation: 'Sale',
      hit: 'first',
      day: read('Sale', 'date', 'date'),
      decidesEach: true,
      rules: [
        {
          id: 'walkIn',
          label: '散客以付款为准',
          text: { zh: '其余情形', en: 'otherwise' },
          actions: [
            {
              kind: 'credit',
              to: read('Sale', 'receiver', 'ref:Consultant'),
              amount: read('Sale', 'amount', 'money'),
            },
          ],
        },
      ],
    },
    {
      kind: 'match',
      id: 'conduct',
      label: '工作纪律',
      block: 'discipline',
      relation: 'Incident',
      hit: 'all',
      day: read('Incident', 'date', 'date'),
      decidesEach: false,
      rules: [
        {
          id: 'leftPost',
          label: '离岗',
          text: { zh: '离岗', en: 'left the post' },
          actions: [
            {
              kind: 'penalty',
              penalty: 'fine',
              to: read('Incident', 'consultant', 'ref:Consultant'),
              amount: { kind: 'const', type: 'money', value: 1_000 },
            },
          ],
        },
      ],
    },
    {
      kind: 'match',
      id: 'presence',
      label: '全勤奖',
      block: 'award',
      relation: 'Consultant',
      hit: 'first',
      day: { kind: 'month-day', type: 'date', which: 'last' },
      decidesEach: false,
      rules: [
        {
          id: 'presence',
          label: '全勤奖',
          text: { zh: '发给 100 元', en: 'give 100 CNY' },
          actions: [
            {
              kind: 'give',
              post: 'award',
              to: { kind: 'slot', type: 'ref:Consultant', slot: 0 },
              amount: { kind: 'const', type: 'money', value: 10_000 },
            },
          ],
        },
      ],
    },
  ],
  carry: {
    events: [
      { relation: 'Visit', days: 0, months: 0, fields: [] },
      { relation: 'Tracking', days: 15, months: 0, fields: ['customer', 'consultant'] },
      { relation: 'Sale', days: 0, months: 6, fields: ['receiver', 'amount'] },
      { relation: 'Incident', days: 0, months: 0, fields: [] },
      { relation: 'Refund', days: 0, months: 0, fields: [] },
    ],
    postings: [{ block: 'owner', months: 6 }],
  },
  assumptions: [],
};

/** March 2026 with one or two records of each kind, every optional field given once. */
export const clubMonth: Month & { readonly facts: Readonly<Record<string, readonly FactRecord[]>> } = {
  month: '2026-03',
  facts: {
    Consultant: [
      {
        id: 'li',
        name: '李明',
        team: 'consultants',
        joined: '2024-02-29',
        target: 3_000_000,
        leaveDays: 2,
        contract: 12,
      },
      { id: 'wang', name: '王芳', team: 'coaches', joined: '2025-11-01' },
    ],
    Customer: [{ id: 'C1', keeper: 'li' }, { id: 'C2' }],
    Visit: [{ id: 'V1', date: '2026-03-05', time: '09:30', customer: 'C1', designated: 'li' }],
    Tracking: [{ id: 'T1', date: '2026-03-02', customer: 'C1', consultant: 'li', note: '约周四' }],
    Sale: [
      {
        id: 'S1',
        date: '2026-03-05',
        time: '11:00',
        customer: 'C1',
        receiver: 'wang',
        amount: 360_000,
        kind: 'newCard',
        pieces: 1,
        discount: 9_500,
        selfUse: false,
      },
      { id: 'S2', date: '2026-03-01', customer: 'C2', receiver: 'wang', amount: 12_000, kind: 'goods' },
    ],
    Incident: [{ id: 'I1', date: '2026-03-09', consultant: 'wang', began: '12:30' }],
    Refund: [{ id: 'R1', date: '2026-03-20', sale: 'S2', amount: 6_000 }],
  },
};

/** What February came to: a sale by somebody who has left (chen), credited to another who has (zhao). */
export const clubCarry: Carry = {
  version: 1,
  policy: 'club',
  month: '2026-02',
  knownFrom: '2025-09-01',
  facts: {
    Sale: [{ id: 'S0', date: '2026-02-27', receiver: 'chen', amount: 50_000 }],
    Tracking: [{ id: 'T0', date: '2026-02-20', customer: 'C1', consultant: 'li' }],
  },
  streaks: { topStreak: { li: 3 } },
  offences: [{ ladder: 'lateness', rule: 'conduct/leftPost', person: 'wang', of: 'I0', date: '2026-02-11' }],
  balances: { 'pay/fines': { wang: 1_000 } },
  postings: [
    {
      block: 'owner',
      rule: 'walkIn',
      of: 'S0',
      to: 'zhao',
      kind: 'credit',
      date: '2026-02-27',
      amount: 50_000,
      reversed: 0,
    },
  ],
};

export const creditOverride: Override = {
  id: 'O1',
  kind: 'credit',
  block: 'owner',
  of: 'S1',
  to: 'li',
  by: '经理',
  date: '2026-03-06',
  reason: '客户要求',
};

export const waiveOverride: Override = {
  id: 'O2',
  kind: 'waive',
  block: 'conduct',
  of: 'I1',
  uncounted: true,
  by: '经理',
  date: '2026-03-10',
  reason: '送客户就医',
};

function field(id: string, label: string, type: ValueType, optional = false): Field {
  return { id, label, type, optional };
}

function eventFields(): Field[] {
  return [field('id', '编号', 'text'), field('date', '日期', 'date'), field('time', '时间', 'time', true)];
}

/** A field of the subject. */
function read(relation: string, name: string, type: ValueType): Expr {
  const subject: Expr = { kind: 'slot', type: `ref:${relation}`, slot: 0 };
  return { kind: 'field', type, of: subject, relation, field: name, optional: false };
}
