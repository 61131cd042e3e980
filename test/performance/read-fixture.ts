import type { EvaluationForm, PerformanceForm } from '../../src/performance/form';
import { readPerformanceForms } from '../../src/performance/read-form';
import { sheetOf, type Fixture, type Placing } from './fixture';

/** What is read of a form that is printed so. */
export function read(form: Fixture, placing?: Placing): PerformanceForm[] {
  return readPerformanceForms(sheetOf(form, placing));
}

/** The one self-evaluation form that is read of it. */
export function evaluation(form: Fixture, placing?: Placing): EvaluationForm {
  const [only, ...others] = read(form, placing);
  if (only?.kind !== 'evaluation' || others.length > 0) throw new Error(`${form.sheet}: expected one self-evaluation form`);
  return only;
}
