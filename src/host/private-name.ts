/** Whether only the script itself may call the function: its name ends in `_`. */
export const isPrivate = (name: string): boolean => name.endsWith('_');
