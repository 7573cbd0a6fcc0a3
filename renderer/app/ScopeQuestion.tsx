/** Which of a series is meant, asked over whatever is shown, another dialog included. */
import { lazy, Suspense } from 'react';
import { useScopeQuestion } from '#renderer/data/ask-scope.ts';

const ScopeDialog = lazy(async () => ({
  default: (await import('#renderer/features/calendar/editor/ScopeDialog.tsx')).ScopeDialog,
}));

export function ScopeQuestion() {
  const question = useScopeQuestion();
  if (!question) return null;
  return (
    <Suspense fallback={null}>
      <ScopeDialog
        key={`${question.ref.id} ${question.ref.occurrence} ${question.act}`}
        question={question}
      />
    </Suspense>
  );
}
