import type { Random } from './random.ts';

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const givenNames = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英玉兰建华佳宁雪晨浩宇欣怡梓涵雨嘉思远子轩';

/** A made-up name; nobody's. */
export function makeName(random: Random): string {
  const given = random.chance(60) ? 2 : 1;
  return [
    random.pick([...surnames]),
    ...Array.from({ length: given }, () => random.pick([...givenNames])),
  ].join('');
}

/** A maker of names of which no two are the same. */
export function createNames(random: Random): () => string {
  const taken = new Set<string>();
  return () => {
    let name = makeName(random);
    while (taken.has(name)) name = makeName(random);
    taken.add(name);
    return name;
  };
}
