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
  if (Array.isArray(declared)) {
    const items: unknown[] = declared.map((item: unknown) => folded(item, isLookedFor));
    return items.some((item, at) => item !== declared[at]) ? (items as Declared) : declared;
  }
  const entries = Object.entries(declared).map(([key, value]): [string, unknown] => [key, folded(value as unknown, LOOKED_FOR.has(key))]);
  return entries.some(([key, value]) => value !== declared[key as keyof Declared]) ? (Object.fromEntries(entries) as Declared) : declared;
}
