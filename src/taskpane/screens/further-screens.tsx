import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import type { PaneScreen } from '../Pane';
import { LoadFailure } from '../parts/LoadFailure';
import type { Planner } from '../planner';
import { ADOPT_ALL_SCREEN, OWN_PROFILE_SCREEN, TEXT_NUMBERS_SCREEN, WHY_SCREEN } from '../session';

const RecomputeScreen = lazy(() => import('./RecomputeScreen').then(({ RecomputeScreen: loaded }) => ({ default: loaded })));
const CausesScreen = lazy(() => import('./CausesScreen').then(({ CausesScreen: loaded }) => ({ default: loaded })));
const IdentitiesScreen = lazy(() => import('./IdentitiesScreen').then(({ IdentitiesScreen: loaded }) => ({ default: loaded })));
const WhyScreen = lazy(() => import('./WhyScreen').then(({ WhyScreen: loaded }) => ({ default: loaded })));
const ScoringScreen = lazy(() => import('./scoring/ScoringScreen').then(({ ScoringScreen: loaded }) => ({ default: loaded })));
const TemplateScreen = lazy(() => import('./TemplateScreen').then(({ TemplateScreen: loaded }) => ({ default: loaded })));
const HistoryScreen = lazy(() => import('./HistoryScreen').then(({ HistoryScreen: loaded }) => ({ default: loaded })));
const OwnProfileScreen = lazy(() => import('./own-profile/OwnProfileScreen').then(({ OwnProfileScreen: loaded }) => ({ default: loaded })));
const TextScreen = lazy(() => import('./report/TextScreen').then(({ TextScreen: loaded }) => ({ default: loaded })));
const DraftScreen = lazy(() => import('./report/DraftScreen').then(({ DraftScreen: loaded }) => ({ default: loaded })));

function loaded(id: string, screen: ReactNode): ReactNode {
  return (
    <LoadFailure key={id}>
      <Suspense fallback={<Spinner size="tiny" label="正在打开…" />}>{screen}</Suspense>
    </LoadFailure>
  );
}

/** The pane's screens beside the check; each is loaded when it is first opened. */
export function furtherScreens(planner: Planner): readonly PaneScreen[] {
  return [
    { id: 'recompute', label: '重算', render: () => loaded('recompute', <RecomputeScreen planner={planner} />) },
    { id: 'score', label: '自评打分', render: () => loaded('score', <ScoringScreen />) },
    { id: 'template', label: '插入模板', render: () => loaded('template', <TemplateScreen />) },
    { id: 'text', label: '文字核对', render: () => loaded('text', <TextScreen />) },
    { id: 'draft', label: '起草说明', render: () => loaded('draft', <DraftScreen />) },
    { id: 'history', label: '撤销记录', render: () => loaded('history', <HistoryScreen />) },
    { id: WHY_SCREEN, label: null, render: () => loaded(WHY_SCREEN, <WhyScreen planner={planner} />) },
    { id: 'identities', label: null, render: () => loaded('identities', <IdentitiesScreen planner={planner} />) },
    {
      id: ADOPT_ALL_SCREEN,
      label: null,
      render: () => loaded(ADOPT_ALL_SCREEN, <CausesScreen planner={planner} kind="adopt-all" />),
    },
    {
      id: TEXT_NUMBERS_SCREEN,
      label: null,
      render: () => loaded(TEXT_NUMBERS_SCREEN, <CausesScreen planner={planner} kind="text-numbers" />),
    },
    { id: OWN_PROFILE_SCREEN, label: null, render: () => loaded(OWN_PROFILE_SCREEN, <OwnProfileScreen />) },
  ];
}
