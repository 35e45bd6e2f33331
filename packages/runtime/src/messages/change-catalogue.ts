import { message } from './message.ts';

interface Changed {
  readonly [name: string]: string;
  readonly record: string;
  readonly field: string;
  readonly to: string;
  readonly was: string;
}

/** What facts would have to be, for another rule to decide. */
export const changeMessages = {
  'change/would-win': message<{ changes: readonly string[] }>({
    severity: 'info',
    zh: { text: ({ changes }) => `若${changes.join('，且')}，就由它定` },
    en: { text: ({ changes }) => `would decide if ${changes.join(', and ')}` },
  }),
  'change/set': message<Changed>({
    severity: 'info',
    zh: { text: ({ record, field, to, was }) => `${record} 的${field}是 ${to}（现为 ${was}）` },
    en: { text: ({ record, field, to, was }) => `${field} of ${record} were ${to} (it is ${was})` },
  }),
  'change/unset': message<Changed>({
    severity: 'info',
    zh: { text: ({ record, field, was }) => `${record} 没有填${field}（现为 ${was}）` },
    en: { text: ({ record, field, was }) => `${field} of ${record} were not given (it is ${was})` },
  }),
  'change/set-from': message<Changed>({
    severity: 'info',
    zh: { text: ({ record, field, to, was }) => `${record} 的${field}是 ${to} 或以上（现为 ${was}）` },
    en: { text: ({ record, field, to, was }) => `${field} of ${record} were ${to} or more (it is ${was})` },
  }),
  'change/set-until': message<Changed>({
    severity: 'info',
    zh: { text: ({ record, field, to, was }) => `${record} 的${field}是 ${to} 或以下（现为 ${was}）` },
    en: { text: ({ record, field, to, was }) => `${field} of ${record} were ${to} or less (it is ${was})` },
  }),
  'change/date-from': message<Changed>({
    severity: 'info',
    zh: { text: ({ record, field, to, was }) => `${record} 的${field}在 ${to} 或之后（现为 ${was}）` },
    en: { text: ({ record, field, to, was }) => `${field} of ${record} were ${to} or later (it is ${was})` },
  }),
  'change/date-until': message<Changed>({
    severity: 'info',
    zh: { text: ({ record, field, to, was }) => `${record} 的${field}在 ${to} 或之前（现为 ${was}）` },
    en: {
      text: ({ record, field, to, was }) => `${field} of ${record} were ${to} or earlier (it is ${was})`,
    },
  }),
  'change/set-between': message<Changed & { readonly through: string }>({
    severity: 'info',
    zh: {
      text: ({ record, field, to, through, was }) =>
        `${record} 的${field}在 ${to} 至 ${through} 之间（现为 ${was}）`,
    },
    en: {
      text: ({ record, field, to, through, was }) =>
        `${field} of ${record} were between ${to} and ${through} (it is ${was})`,
    },
  }),
  'change/add': message<{ relation: string; fields: readonly string[] }>({
    severity: 'info',
    zh: { text: ({ relation, fields }) => `另有一条 ${relation}（${fields.join('、')}）` },
    en: { text: ({ relation, fields }) => `there were another ${relation} (${fields.join(', ')})` },
  }),
  'change/field': message<{ field: string; value: string }>({
    severity: 'info',
    zh: { text: ({ field, value }) => `${field} ${value}` },
    en: { text: ({ field, value }) => `${field} ${value}` },
  }),
  'change/remove': message<{ record: string }>({
    severity: 'info',
    zh: { text: ({ record }) => `没有 ${record}` },
    en: { text: ({ record }) => `there were no ${record}` },
  }),
} as const;
