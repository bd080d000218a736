import { Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { createHoverStore } from '../../charts/hover-store.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Stage } from '../../components/stage.tsx';
import { chooseFiles } from '../../shell/file-inputs.tsx';
import { useServices } from '../../state/services.ts';
import { useCompareSearch } from '../../state/use-compare-search.ts';
import { useCursorInUrl } from '../../state/use-cursor-in-url.ts';
import { idsOfSources } from '../../state/use-listed-sources.ts';
import { AddressProblems } from './address-problems.tsx';
import { Chooser } from './chooser.tsx';
import { ChosenFiles } from './chosen-files.tsx';
import { ComparedParts } from './compared-parts.tsx';
import { useCompared } from './use-compared.ts';
import { useGroups } from './use-groups.ts';

/** Compares simulations, of one file or several: what they did, what differs between them, and where they part. */
export function CompareScreen() {
  const { openFiles } = useServices();
  const [search, change, params] = useCompareSearch();
  const { compared, listed, waiting } = useCompared(params);
  const { members } = compared;
  const lists = useMemo(() => idsOfSources(listed), [listed]);
  const grouped = useGroups(members, search);
  const [hover] = useState(createHoverStore);
  // Opened by itself where there is nothing to compare yet; after that as a person leaves it.
  const [choosing, setChoosing] = useState<boolean>();
  if (choosing === undefined && listed.length > 0 && !waiting) setChoosing(members.length < 2);
  const open = choosing ?? false;
  useCursorInUrl('compare');
  return (
    <>
      <Title order={1} fz={20}>
        Compare
      </Title>
      <AddressProblems compared={compared} params={params} />
      {listed.length > 0 && (
        <ChosenFiles
          compared={compared}
          lists={lists}
          choosing={open}
          onChoosing={setChoosing}
          hover={hover}
          styles={grouped.styles}
        />
      )}
      {open && listed.length > 0 && <Chooser listed={listed} />}
      {waiting && members.length === 0 && <Stage text="Listing simulations" />}
      {!waiting && listed.length === 0 && (
        <EmptyState action={{ label: 'Open database…', run: () => chooseFiles(openFiles) }}>
          Open the databases whose simulations you want to compare. They may be several, and of different
          generations.
        </EmptyState>
      )}
      {!waiting && listed.length > 0 && members.length === 0 && (
        <EmptyState>
          Choose simulations here, or by the boxes in any list of simulations: their courses, outcomes and
          configurations are then set side by side.
        </EmptyState>
      )}
      {members.length > 0 && (
        <ComparedParts members={members} grouped={grouped} search={search} change={change} hover={hover} />
      )}
    </>
  );
}
