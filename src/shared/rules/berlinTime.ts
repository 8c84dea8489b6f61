const berlin = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The wall clock in Europe/Berlin at an instant, `YYYY-MM-DDTHH:MM`; the first ten letters are its day. */
export function berlinTime(instant: Date): string {
  return berlin.format(instant).replace(' ', 'T');
}
