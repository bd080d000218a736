import { Outlet } from '@tanstack/react-router';
import { Stage } from '../components/stage.tsx';
import { type Sample, samples } from '../files/samples.ts';
import { sourceId } from '../files/source-id.ts';
import { useServices, useSources } from '../state/services.ts';
import { findSource, stageText } from '../state/sources.ts';
import { Damage } from './damage.tsx';
import { NeedFile } from './need-file.tsx';
import { useOpenSample } from './use-open-sample.ts';
import { usePlace } from './use-place.ts';

/** Shows what is inside a source once it is open; until then what is being done, or which file to drop. */
export function SourceGate() {
  const { source: id = '' } = usePlace();
  const { sources } = useServices();
  const source = findSource(useSources(), id);
  const openSample = useOpenSample();
  if (source === undefined) {
    const sample = samples.find((each) => sampleId(each) === id);
    return <NeedFile id={id} onSample={sample && (() => openSample(sample))} />;
  }
  switch (source.phase.kind) {
    case 'opening':
      return <Stage text={stageText(source.phase.stage)} onCancel={() => sources.close(id)} />;
    case 'open':
      return (
        <>
          <Damage source={id} file={source.label} bytes={source.phase.info.size} />
          <Outlet />
        </>
      );
  }
}

function sampleId(sample: Sample): string {
  return sourceId(sample.file, new Set());
}
