/** Head of the column of check boxes: all, none, or the line of "some". */
export function TickAll({
  count,
  total,
  onChange,
}: {
  count: number;
  total: number;
  onChange: (all: boolean) => void;
}) {
  const all = total > 0 && count >= total;
  return (
    <th scope="col" className="tight">
      <input
        type="checkbox"
        aria-label="Alle auswählen"
        checked={all}
        ref={(input) => {
          if (input) input.indeterminate = count > 0 && !all;
        }}
        onChange={() => onChange(!all)}
      />
    </th>
  );
}
