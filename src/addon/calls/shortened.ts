/** A text of at most so many characters, the last of which is `…` where it was cut; no character is cut in two. */
export function shortened(text: string, most: number): string {
  // Twice as many UTF-16 units hold them, whatever they are.
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
