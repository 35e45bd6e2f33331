/**
 * What links are packed against: words that policies are made of. It is part of the format of links, version 1: a letter
 * changed here, and every link that was ever sent is broken. A new one needs a new version beside it.
 */
export const DICTIONARY_1 = `
enum entity event param table split ladder claim discipline measure ranking award commission statement scenario policy
currency CNY rounding half up effective from uses cites assumed in step the rest odd fen to of where when then otherwise
credit warn fine compensate points propose dismissal demotion raise promotion review each month for per by given expect
earliest latest exists number sum over date within days months before after this is not known and or all awards fines
制度 币种 取整 四舍五入 施行 自 年 月 日 沿用 分类 档案 记录 款额 数量 文字 是否 时刻 顾问 客户 成交 姓名 金额 日期 类型
标准 可调范围 步长 依据“ 暂定“ 元 万元 天 个月 表 分成 剩余部分 零头归 阶梯 同类累计 合并累计 滚动 自然月 第1次: 警告
第2次: 罚款 第3次: 罚款 第4次起: 罚款 每次递增 提请 复核 辞退 晋升 提薪 且 或 判归 针对 规则 当 则 业绩归 按分成 归公
其余情形 接待人 纪律 就 对 按阶梯 赔偿 记分 指标 适用于 排名 每月 分组 参评 排序依据 并列各得 奖励 发给 前1名 如 否则
提成 全额累进 分段累进 不满 以上均按 保底 结算单 项目 全部 小计 应发 扣款自 不超过 扣后不低于 余额结转 合计 实发
最早 最近 存在 其 件数 合计额 取自 得主 所属 已填写 未填写 属于 不属于 是 不是 超过 不低于 不晚于 前 内 本成交的客户
示例 设 应为 {"v":1,"id":"files":[["path":"text":"month":"2026-"facts":"view":{"path":"month":"place":"claims.bylaw pay.bylaw vocabulary.bylaw
`;
