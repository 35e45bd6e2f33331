import type { PolicyFile } from '@bylaw/compiler';
import type { Place } from '../src/place.ts';

/** A small policy with a place in it: `▮` marks where the cursor stands. */
export interface Marked {
  readonly files: readonly PolicyFile[];
  readonly place: Place;
}

export const VOCABULARY = `policy Floor "门店" currency CNY rounding half up effective from 2026-01-01
enum SaleKind "成交类型" { newCard "新卡", transfer "转卡" }
enum Act "行为" { late "迟到", rude "粗鲁" }
// Who sells.
entity Consultant "顾问" { wage "底薪": money, senior "资深": yes/no? }
entity Customer "客户" { }
event Sale "成交" { customer "买家": Customer, kind "类型": SaleKind, amount "金额": money, receiver "接待人": Consultant }
event Visit "到访" { customer "访客": Customer, receiver "迎宾": Consultant }
event Incident "违纪" { who "违纪人": Consultant, act "事由": Act }
param share "外销分成" = 70%, from 2026-07-01 = 60% in 50%..90% in steps of 5% cites "五.2" assumed "未写"
split shared "分摊" { first "先手" share, other "后手" the rest }
ladder steps "阶梯甲" counts the same offence over calendar month { 1st: warning 2nd on: fine 20 CNY }
`;

/** Reads a text with a mark, beside the vocabulary above unless it brings its own. */
export function readMarked(text: string, vocabulary = VOCABULARY): Marked {
  const offset = text.indexOf('▮');
  if (offset < 0) throw new Error('no ▮ in the text');
  const path = 'b.bylaw';
  const files = [
    { path: 'a.bylaw', text: vocabulary },
    { path, text: text.replace('▮', '') },
  ];
  return { files, place: { path, offset } };
}
