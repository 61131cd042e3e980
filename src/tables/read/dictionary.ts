/** Prepares something of a declaration the first time that it is asked for. */
export function prepared<Declaration extends object, Result>(
  prepare: (declaration: Declaration) => Result,
): (declaration: Declaration) => Result {
  const known = new WeakMap<Declaration, Result>();
  return (declaration) => {
    let result = known.get(declaration);
    if (result === undefined) {
      result = prepare(declaration);
      known.set(declaration, result);
    }
    return result;
  };
}

/** Things by the names that they bear, each list in the order in which they are declared. */
export function byName<Thing>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> {
  const named = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const name of new Set(namesOf(thing))) {
      const same = named.get(name);
      if (same) same.push(thing);
      else named.set(name, [thing]);
    }
  }
  return named;
}
