import { holdAnswers } from './hold-answers.ts';
import { shipped } from './open-policy.ts';

/** `npm run -s answers`: every answer to "what would have made it win", over all sample months. Takes long; N: only every Nth decision. */
const stride = Number(process.argv[2] ?? '1');
for (const name of shipped) {
  const { decisions, alternatives, answers, wrong } = holdAnswers(name, stride);
  console.log(
    `${name}: ${decisions} decisions, ${alternatives} rules that lost, ${answers} answers, ${wrong.length} wrong`,
  );
  for (const each of wrong) console.log(`  ${each}`);
  if (wrong.length > 0) process.exitCode = 1;
}
