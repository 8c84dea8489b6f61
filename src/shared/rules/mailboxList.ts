/** Somebody with an e-mail address. */
export interface Mailbox {
  name: string;
  email: string;
}

/** Signs that end a name in an address field unless the name is quoted. */
const special = /[,;:<>()[\]@"\\]/;

/**
 * Names and addresses as Outlook and Thunderbird take them from the clipboard: `Dr. Ute Kranich <ute@x.example>; …`.
 * A name with a comma or another sign that parts addresses is quoted; without a name the address stands alone.
 */
export function mailboxList(mailboxes: readonly Mailbox[]): string {
  return mailboxes.map(mailboxText).join('; ');
}

function mailboxText({ name, email }: Mailbox): string {
  const clean = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (clean === '') return email;
  const text = special.test(clean) ? `"${clean.replace(/["\\]/g, '\\$&')}"` : clean;
  return `${text} <${email}>`;
}
