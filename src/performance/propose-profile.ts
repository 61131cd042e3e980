import type { EvaluationForm } from './form';
import { PLACES } from './places/all-places';
import { NATION } from './places/national';
import { TRANSFERS } from './places/transfer';
import { PROVINCE } from './places/provinces';
import type { ScoringProfile } from './profile';

/** A profile that a form suggests, and by what. */
export interface ProfileProposal {
  readonly profile: ScoringProfile;
  /** One Chinese sentence. */
  readonly reason: string;
}

/**
 * The profile that a form suggests: by its rates-only layout, by words of its own, by the place that its names say, then by a layout that
 * only one place is known to use; else the nation's. Never fails.
 */
export function proposeProfile(form: EvaluationForm): ProfileProposal {
  if (form.subject === 'transfer' && form.columns.score === null)
    return { profile: TRANSFERS.profile, reason: '转移支付自评表只有执行率，没有分值和得分' };
  const printed = [form.notes, form.printedTitle, ...form.explanations.map(({ label }) => label)].join('\n');
  const named = [form.printedTitle, form.organisation ?? '', form.department?.text ?? ''].join(' ');
  return (
    byWords(printed) ?? byName(named) ?? byLayout(form, named) ?? { profile: NATION.profile, reason: '没有看出地方办法，按财政部通用办法' }
  );
}

function byWords(printed: string): ProfileProposal | null {
  for (const { profile, words } of PLACES) {
    const mark = words.find(({ found }) => found.test(printed));
    if (mark) return { profile, reason: mark.words };
  }
  return null;
}

function byName(named: string): ProfileProposal | null {
  for (const { profile, names } of PLACES) {
    const [name] = names?.exec(named) ?? [];
    if (name !== undefined) return { profile, reason: `单位名称里有“${name}”，该地办法为“${profile.name}”` };
  }
  return null;
}

function byLayout(form: EvaluationForm, named: string): ProfileProposal | null {
  const found = PLACES.flatMap(({ profile, layouts, isNational = false }) => {
    const layout = layouts.find((each) => each === form.layout);
    return layout?.tells ? [{ profile, reason: layout.tells, isNational }] : [];
  })[0];
  if (found?.isNational) return found;
  const [province] = PROVINCE.exec(named) ?? [];
  if (province !== undefined) return { profile: NATION.profile, reason: `单位名称里有“${province}”，没有该地的办法，按财政部通用办法` };
  return found ?? null;
}
