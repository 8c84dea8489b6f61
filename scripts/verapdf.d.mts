export function verapdfJar(): string;
