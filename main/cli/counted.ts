/** "1 error", "3 errors"; `name` is the plural, or a word that has none. */
export function counted(count: number, name: string): string {
  return `${count} ${count === 1 ? name.replace(/s$/, "") : name}`;
}
