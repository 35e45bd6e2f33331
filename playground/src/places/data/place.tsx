import type { ReactNode } from 'react';
import { Coming } from '../../shared/ui/coming.tsx';
import { useWords } from '../../words/words.ts';
import { dataWords } from './data-words.ts';

export function DataPlace(): ReactNode {
  const say = useWords(dataWords);
  return <Coming title={say('title')}>{say('about')}</Coming>;
}
