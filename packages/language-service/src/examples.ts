/** Values of a field in the month at hand, to show beside it: `examples('Sale', 'amount')`. */
export type Examples = (relation: string, field: string) => readonly string[];
