import type { ReactNode } from 'react';
import { Coming } from '../../shared/ui/coming.tsx';
import { useWords } from '../../words/words.ts';
import { handbookWords } from './handbook-words.ts';

export function HandbookPlace(): ReactNode {
  const say = useWords(handbookWords);
  return <Coming title={say('title')}>{say('about')}</Coming>;
}
