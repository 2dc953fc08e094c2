import type { CustomFunction, Parameter } from '../functions/custom-function.ts';

const HEAD = `# Custom functions

Any figure of the review in any cell. Each function takes the range of the lead sheet first, **with its header row**,
then the range of the rubric, and answers the figure of the review to the last digit: both come from the same code.

- A blank argument is the same as one left out. Whole columns (\`Leads!A:T\`) cost no more than their filled part.
- Google Sheets calculates a formula anew only when an argument changes, and takes no argument that changes by itself,
  such as \`TODAY()\`. A formula without \`as_of\` keeps the day of its last calculation; a date in a cell settles it.
- Messages name the cells of the rubric and of the settings as if their range began in A1.
- Tables and columns spill: the cells they need must be empty, and the formula must stand outside of its own ranges.
- Leads are counted as in the review: duplicates and test leads are left out.
- Where there is nothing to answer, a table has an empty cell with the reason beside it, and a single cell an error with
  one sentence that says what to do.`;

/** The page on custom functions, from their table. */
export function functionsPage(functions: readonly CustomFunction[]): string {
  const list = functions.map(
    ({ name, summary }) => [`[\`${name}\`](#${name.toLowerCase()})`, summary] as const,
  );
  const shared = [...new Set(functions.flatMap(({ parameters }) => parameters))].filter(isShared);
  return [
    HEAD,
    table('Function', 'Answers', list),
    '## Parameters',
    'They mean the same in every function; those in brackets may be left out.',
    parameterTable(shared),
    ...functions.flatMap((one) =>
      section(
        one,
        one.parameters.filter((parameter) => !isShared(parameter)),
      ),
    ),
  ]
    .join('\n\n')
    .concat('\n');

  function isShared(parameter: Parameter): boolean {
    return functions.filter(({ parameters }) => parameters.includes(parameter)).length > 1;
  }
}

function section(
  { name, summary, parameters, returns, examples }: CustomFunction,
  own: readonly Parameter[],
): string[] {
  const list = parameters.map((parameter) => (parameter.isOptional ? `[${parameter.name}]` : parameter.name));
  return [
    `## ${name}`,
    summary,
    `\`${name}(${list.join(', ')})\``,
    ...(own.length === 0 ? [] : [parameterTable(own)]),
    `Returns ${returns}.`,
    `\`\`\`\n${examples.join('\n')}\n\`\`\``,
  ];
}

function parameterTable(parameters: readonly Parameter[]): string {
  return table(
    'Parameter',
    'What it is',
    parameters.map(({ name, help }) => [`\`${name}\``, help]),
  );
}

function table(left: string, right: string, rows: readonly (readonly [string, string])[]): string {
  return [`| ${left} | ${right} |`, '|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join(
    '\n',
  );
}
