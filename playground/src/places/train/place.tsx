import type { ReactNode } from 'react';
import { Coming } from '../../shared/ui/coming.tsx';
import { useWords } from '../../words/words.ts';
import { trainWords } from './train-words.ts';

export function TrainPlace(): ReactNode {
  const say = useWords(trainWords);
  return <Coming title={say('title')}>{say('about')}</Coming>;
}
