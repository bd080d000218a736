import { useState } from 'react';
import { LineKey } from '../../../components/line-key.tsx';
import { SubjectNote } from '../../../notes/subject-note.tsx';
import { noteOf } from '../../../state/notes.ts';
import { useSources } from '../../../state/services.ts';
import { findSource } from '../../../state/sources.ts';
import { useNotesOfSources } from '../../../state/use-notes.ts';
import type { Comparison } from '../comparison.ts';
import type { ComparedMember } from '../members.ts';
import { SelectField } from '../toolbar/select-field.tsx';
import classes from './capsule.module.css';

/** Of more simulations than this, only those with a note are listed, and the one that a note is to be written on. */
const FEW = 12;

/** What a person wrote about the simulations that are compared; it goes along with reports and slices. */
export function CompareNotes({ comparison: { members, styles } }: { readonly comparison: Comparison }) {
  const open = useSources();
  const notesOf = useNotesOfSources();
  const [added, setAdded] = useState('');
  const isNoted = ({ source, simulation }: ComparedMember) => {
    const found = findSource(open, source);
    return (
      found !== undefined && noteOf(notesOf(found), { about: 'simulation', id: simulation }) !== undefined
    );
  };
  const few = members.length <= FEW;
  const listed = members.filter((member) => few || member.key === added || isNoted(member));
  const others = members.filter((member) => !listed.includes(member));
  return (
    <div>
      {others.length > 0 && (
        <SelectField
          label="Write a note on"
          width="broad"
          value=""
          options={[['', 'Choose a simulation'], ...others.map(({ key, label }) => [key, label] as const)]}
          onChange={setAdded}
        />
      )}
      <ul className={classes.notes} aria-label="Notes on the compared simulations">
        {listed.map((member) => (
          <li key={member.key} className={classes.noted}>
            <span className={classes.name}>
              <LineKey style={styles[members.indexOf(member)] ?? member.style} />
              {member.label}
            </span>
            <SubjectNote
              source={member.source}
              about="simulation"
              id={member.simulation}
              name={member.label}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
