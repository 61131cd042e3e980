import { normalise } from '../amount/text';
import type { FormDeclaration } from './form';

/** What of a declaration is looked for on sheets, whose texts are compared folded. */
const LOOKED_FOR: ReadonlySet<string> = new Set(['captions', 'names']);

/**
 * The form with the captions and names that it looks for folded as texts of sheets are, so that its file may write them as documents do:
 * （境）, “三公”. What needs no folding stays the very same object.
 */
export function foldedForm(form: FormDeclaration): FormDeclaration {
  const bodies = folded(form.bodies, false);
  return bodies === form.bodies ? form : { ...form, bodies };
}

function folded<Declared>(declared: Declared, isLookedFor: boolean): Declared {
  if (typeof declared === 'string') return (isLookedFor ? normalise(declared) : declared) as Declared;
  if (typeof declared !== 'object' || declared === null) return declared;
  const isList = Array.isArray(declared);
  let copy: Declared | null = null;
  for (const key of Object.keys(declared) as (keyof Declared & string)[]) {
    const part = declared[key];
    const its = folded(part, isList ? isLookedFor : LOOKED_FOR.has(key));
    if (its === part) continue;
    copy ??= (isList ? [...(declared as unknown[])] : { ...declared }) as Declared;
    copy[key] = its;
  }
  return copy ?? declared;
}
