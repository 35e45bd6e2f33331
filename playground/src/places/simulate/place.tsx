import type { ReactNode } from 'react';
import { Coming } from '../../shared/ui/coming.tsx';
import { useWords } from '../../words/words.ts';
import { simulateWords } from './simulate-words.ts';

export function SimulatePlace(): ReactNode {
  const say = useWords(simulateWords);
  return <Coming title={say('title')}>{say('about')}</Coming>;
}
