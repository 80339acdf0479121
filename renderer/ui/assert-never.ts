/** Stands where a closed union has been dealt with: a new member fails to compile there. */
export const assertNever = (value: never): never => {
  throw new Error(`not dealt with: ${JSON.stringify(value)}`);
};
