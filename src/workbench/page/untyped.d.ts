declare module '*.css';

declare module 'react' {
  export function createElement(type: string, props: object): unknown;
}
