import { expect, test } from 'vitest';
import { explainMessages } from '../../src/messages/explain-catalogue.ts';
import type { Teller } from '../../src/explain/say/teller.ts';
import { sayValue } from '../../src/explain/say/say-value.ts';
import type { Value } from '../../src/index.ts';
import { createProgram } from '../evaluate/small-program.ts';

function teller(language: 'zh' | 'en', currency = 'CNY'): Teller {
  return {
    program: createProgram({}),
    language,
    currency,
    nameOf: (id) => (id === 'w1' ? '王芳' : id),
    conditions: () => [],
  };
}

test.each<[Value, string, string]>([
  [{ type: 'money', value: 258_160 }, '2,581.60元', '2,581.60 CNY'],
  [{ type: 'money', value: -5 }, '-0.05元', '-0.05 CNY'],
  [{ type: 'money', value: 123_456_789_000 }, '1,234,567,890.00元', '1,234,567,890.00 CNY'],
  [{ type: 'money', value: [2_002, 3] }, '≈6.673333元', '≈6.673333 CNY'],
  [{ type: 'money', value: [1_001, 2] }, '5.005元', '5.005 CNY'],
  [{ type: 'percent', value: [7, 10] }, '70%', '70%'],
  [{ type: 'percent', value: [1, 8] }, '12.5%', '12.5%'],
  [{ type: 'percent', value: 1 }, '100%', '100%'],
  [{ type: 'days', value: 30 }, '30天', '30 days'],
  [{ type: 'months', value: 6 }, '6个月', '6 months'],
  [{ type: 'count', value: 5_000 }, '5,000', '5,000'],
  [{ type: 'date', value: '2026-03-05' }, '2026-03-05', '2026-03-05'],
  [{ type: 'bool', value: true }, '有', 'yes'],
  [{ type: 'text', value: 'A组' }, 'A组', 'A组'],
  [{ type: 'ref:Person', value: 'w1' }, '王芳', '王芳'],
  [{ type: 'enum:Team', value: 'inside' }, 'inside', 'inside'],
  [{ type: 'money', value: null }, '未填写', 'not given'],
])('%o', (value, zh, en) => {
  expect([sayValue(teller('zh'), value), sayValue(teller('en'), value)]).toEqual([zh, en]);
});

test('other currencies keep their code in Chinese', () => {
  expect(sayValue(teller('zh', 'HKD'), { type: 'money', value: 100 })).toBe('1.00 HKD');
});

test('every word of an explanation is there in both languages', () => {
  const params = new Proxy({}, { get: (_, name) => (LISTS.includes(String(name)) ? ['x'] : 'x') });
  for (const [code, { zh, en }] of Object.entries(explainMessages)) {
    for (const { text } of [zh, en]) {
      expect(text(params as never), code).not.toMatch(/^$|undefined/);
    }
  }
});

const LISTS = ['options', 'rows', 'to', 'items', 'changes', 'fields'];
