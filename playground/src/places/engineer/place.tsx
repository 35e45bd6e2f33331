import type { ReactNode } from 'react';
import { Coming } from '../../shared/ui/coming.tsx';
import { useWords } from '../../words/words.ts';
import { engineerWords } from './engineer-words.ts';

export function EngineerPlace(): ReactNode {
  const say = useWords(engineerWords);
  return <Coming title={say('title')}>{say('about')}</Coming>;
}
