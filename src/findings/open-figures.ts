import type { OpenKind } from '../narrative/result';
import type { OpenQuote } from './check-report';

/** Figures that nothing could be held against by heading, and below each by what they are: 预算和完成率 1.20万元、88.1%. */
export function openByHeading(open: readonly OpenQuote[]): { readonly heading: string; readonly figures: string }[] {
  const sections = new Map<string, Map<OpenKind, string[]>>();
  for (const { heading, kind, printed, unit } of open) {
    const kinds = sections.get(heading) ?? new Map<OpenKind, string[]>();
    sections.set(heading, kinds);
    kinds.set(kind, [...(kinds.get(kind) ?? []), `${printed}${unit}`]);
  }
  return [...sections].map(([heading, kinds]) => ({
    heading: heading === '' ? '（标题之前）' : heading,
    figures: [...kinds].map(([kind, figures]) => `${kind} ${figures.join('、')}`).join('；'),
  }));
}
