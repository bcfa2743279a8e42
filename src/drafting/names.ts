/** A name that was typed small throughout gets its capitals; any other stands as it was told. */
export function companyName(name: string): string {
  return name === name.toLowerCase()
    ? name.replace(/(?<![\p{L}'])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : name;
}

/** "the Data Analyst position" -> "Data Analyst". */
export function roleName(role: string): string {
  return role
    .trim()
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/\s+(?:role|position|job|post)$/i, "");
}
