import type { Constant, DateText, Named, ValueType } from './head.ts';

/** A clause of the regulation that decides nothing: it is kept so that nothing is left out. */
export interface Article extends Named {
  readonly cites?: string;
  readonly says: string;
}

/** A number that a director turns. The value of a day is the last version that starts on or before it. */
export interface Param extends Named {
  readonly type: ValueType;
  readonly versions: readonly ParamVersion[];
  readonly min?: Constant;
  readonly max?: Constant;
  readonly step?: Constant;
  readonly cites?: string;
  readonly assumed?: number;
}

export interface ParamVersion {
  /** Absent on the first version, which holds from the beginning. */
  readonly from?: DateText;
  readonly value: Constant;
}

/** A look-up of one or two dimensions, complete by construction. `cells[row][column]`, one column where `columnKey` is absent. */
export interface Table extends Named {
  readonly type: ValueType;
  readonly rowKey: TableKey;
  readonly columnKey?: TableKey;
  readonly cells: readonly (readonly Constant[])[];
  readonly cites?: string;
  readonly assumed?: number;
}

/** By member of an enum (position = row), or by bands of a number that cover every value. */
export type TableKey =
  | { readonly by: 'enum'; readonly type: ValueType }
  | { readonly by: 'band'; readonly type: ValueType; readonly bands: readonly Band[] };

/** The upper bound of a band; the last has none. `inclusive` says whether the bound itself is inside. */
export interface Band {
  readonly to?: Constant;
  readonly inclusive: boolean;
}
