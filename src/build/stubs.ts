import type { EntryPoint } from '../addon/entry-points.ts';
import type { CustomFunction } from '../functions/custom-function.ts';

/** Name of the variable that the bundle leaves behind. */
export const BUNDLE = 'LeadScorecard';

/**
 * The functions that Google Sheets finds: real declarations, because it looks for no others, each with the help that
 * stands beside the formula, and nothing in them but the call into the bundle.
 */
export function stubs(functions: readonly CustomFunction[], entryPoints: readonly EntryPoint[]): string {
  return [...entryPoints.map(entryPoint), ...functions.map(customFunction)].join('\n\n');
}

function entryPoint({ name, parameters, help }: EntryPoint): string {
  const list = parameters.join(', ');
  return `${comment([help])}\nfunction ${name}(${list}) { return ${BUNDLE}.${name}(${list}); }`;
}

function customFunction({ name, summary, parameters, returns, returnType }: CustomFunction): string {
  const list = parameters.map((parameter) => parameter.name).join(', ');
  const help = comment([
    summary,
    ...parameters.map(
      (parameter) =>
        `@param {${parameter.type}} ${parameter.name} ${parameter.isOptional ? 'Optional. ' : ''}${parameter.help}`,
    ),
    `@return {${returnType}} ${returns}`,
    '@customfunction',
  ]);
  return `${help}\nfunction ${name}(${list}) { return ${BUNDLE}.custom('${name}', [${list}]); }`;
}

function comment(lines: readonly string[]): string {
  return `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */`;
}
