import type { Identity } from '../identities/identity';
import { P } from './checks/rules';
import { matchSummary, scoredProjects } from './checks/summary-checks';
import { headOfTotal, isOtherThanSum, totalOfScores } from './checks/total-checks';
import type { FormProfile } from './choose-profile';
import type { EvaluationForm, MoneyRow, PerformanceForm, SummaryForm } from './form';
import { fundsSums, hasDoubtfulParts } from './funds';
import type { ScoringProfile } from './profile';
import { proposeProfile } from './propose-profile';
import { computedRate, fitOfRate } from './rate';
import { scoreForm } from './score';

/**
 * What follows from other cells of the self-evaluation forms, filled in or not: 资金总额 from its parts, 执行率, 总分 from its scores, the
 * 汇总表 from the forms. Scores of indicators are none of it: they are given, not computed.
 */
export function computedIdentities(forms: readonly PerformanceForm[], profiles: ReadonlyMap<EvaluationForm, FormProfile>): Identity[] {
  const evaluations = forms.filter((form): form is EvaluationForm => form.kind === 'evaluation');
  const placed = new Map(evaluations.map((form) => [form, withPlacesOfScores(form)]));
  const identities = forms.flatMap((form) => {
    if (form.kind === 'summary') return copiedScores(form, [...placed.values()]);
    const profile = profiles.get(form)?.profile ?? proposeProfile(form).profile;
    const own = placed.get(form) ?? form;
    return [
      ...(hasDoubtfulParts(own) ? [] : fundsSums(own)),
      ...rates(own, profile),
      ...(profile.isScored ? [isTotalASum(form, profile) ? totalOfScores(own) : null, headOfTotal(own)] : []),
    ];
  });
  return identities.flatMap((identity) => (identity ? [withPlaces(identity)] : []));
}

/** Whether nothing has been or will be made of the sum of scores but the total. */
function isTotalASum(form: EvaluationForm, profile: ScoringProfile): boolean {
  const scored = scoreForm(form, profile);
  return scored.totalRule.applying === null && !isOtherThanSum(scored);
}

/** The form, its total of scores shown with as many decimals as the scores have. */
function withPlacesOfScores(form: EvaluationForm): EvaluationForm {
  const identity = totalOfScores(form);
  if (!identity || !form.total) return form;
  const { places } = withPlaces(identity).target;
  return { ...form, total: { ...form.total, score: { ...form.total.score, places } } };
}

/** The rates that are filled in, and blank ones: of the total, of all rows where the total has none yet or no scores hang on it. A — stays. */
function rates(form: EvaluationForm, profile: ScoringProfile): (Identity | null)[] {
  const isBlank = ({ rate }: MoneyRow): boolean => rate?.state === 'blank' && rate.formula === undefined;
  const scored = form.money?.scored;
  const wantsAll = !profile.isScored || (scored && isBlank(scored));
  const rows =
    form.money?.rows.filter((row) => (wantsAll && (row.isTotal || scored?.isTotal !== false)) || row === scored || !isBlank(row)) ?? [];
  return rows.map((row) =>
    row.rate?.state === 'nothing' || fitOfRate(row) === 'capped' ? null : computedRate(row, profile, P.rate, form.title),
  );
}

/** 汇总表 = the total of the form that its line stands for. */
function copiedScores(summary: SummaryForm, evaluations: readonly EvaluationForm[]): (Identity | null)[] {
  return matchSummary(summary, scoredProjects(summary, evaluations)).map(({ row, form }) => {
    const total = form.total?.score;
    if (!row.score || !total) return null;
    return { rule: P.summaryScore, relation: 'copy', form: summary.title, target: row.score, terms: [{ figure: total, sign: 1 }] };
  });
}

/** A blank cell shows no decimals of its own: it gets those of what it is computed from. */
function withPlaces(identity: Identity): Identity {
  if (identity.relation === 'ratio' || identity.target.state === 'amount') return identity;
  const places = Math.max(identity.target.places, ...identity.terms.map(({ figure }) => figure?.places ?? 0));
  return { ...identity, target: { ...identity.target, places } };
}
