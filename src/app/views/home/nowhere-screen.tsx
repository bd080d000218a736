import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../components/empty-state.tsx';

/** An address that leads nowhere. */
export function NowhereScreen() {
  const navigate = useNavigate();
  return (
    <EmptyState action={{ label: 'Go home', run: () => void navigate({ to: '/' }) }}>
      There is no page at this address.
    </EmptyState>
  );
}
