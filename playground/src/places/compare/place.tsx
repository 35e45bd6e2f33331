import type { ReactNode } from 'react';
import { Coming } from '../../shared/ui/coming.tsx';
import { useWords } from '../../words/words.ts';
import { compareWords } from './compare-words.ts';

export function ComparePlace(): ReactNode {
  const say = useWords(compareWords);
  return <Coming title={say('title')}>{say('about')}</Coming>;
}
