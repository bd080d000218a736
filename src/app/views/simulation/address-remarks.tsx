import { Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SimulationSummary } from '../../../core/api/simulation.ts';
import { DidYouMean } from '../../components/did-you-mean.tsx';
import { addressRemarks } from '../../state/address-remarks.ts';
import { useViewSearch } from '../../state/use-view-search.ts';
import classes from './simulation.module.css';

/** Says what of the address could not be followed. */
export function AddressRemarks({ summary }: { readonly summary: SimulationSummary }) {
  const view = useViewSearch();
  const { scope }: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const { firstStep, lastStep } = summary;
  const remarks = useMemo(
    () =>
      addressRemarks(
        { ...view, scope },
        firstStep === undefined || lastStep === undefined ? undefined : [firstStep, lastStep],
      ),
    [view, scope, firstStep, lastStep],
  );
  return remarks.map(({ text, near }) => (
    <Text key={text} size="sm" role="alert" className={classes.remark}>
      {text}
      <DidYouMean names={near} />
    </Text>
  ));
}
