/** Yes and no as columns hold them. Numbers like others to the type checker too: any two may be compared. */
export const YES: number = 1;
export const NO: number = 0;

/** A value beside the name that its policy gives it, so that an emitted module can be read. */
export function named<T>(_name: string, value: T): T {
  return value;
}
