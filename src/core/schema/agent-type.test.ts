import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { agentTypeLabel, canonicalAgentType } from './agent-type.ts';

test.each([
  ['SystemAgent', 'system', 'system'],
  ['system', 'system', 'system'],
  ['system_agent', 'system', 'system'],
  ['IndependentAgent', 'independent', 'independent'],
  ['IndividualAgent', 'independent', 'independent'],
  ['chaos', 'chaos', 'chaos'],
  ['AgentCore', 'agentcore', 'agent core'],
  ['BDI-Agent 2', 'bdiagent2', 'bdi agent 2'],
  ['Agent', 'agent', 'agent'],
  ['', '', ''],
])('%j is the type %j and reads %j', (stored, canonical, label) => {
  expect(canonicalAgentType(stored)).toBe(canonical);
  expect(agentTypeLabel(stored)).toBe(label);
});

test('the label of a type is of the same type', () => {
  assert(
    property(string({ unit: 'grapheme' }), (stored) => {
      const label = agentTypeLabel(stored);
      expect(canonicalAgentType(label)).toBe(canonicalAgentType(stored));
    }),
  );
});

test('case and separators make no difference', () => {
  assert(
    property(string(), (stored) => {
      const spaced = [...stored].join('_');
      expect(canonicalAgentType(spaced.toUpperCase())).toBe(canonicalAgentType(stored.toUpperCase()));
    }),
  );
});
