/** Rows of `forms = meaning`, each side words between blanks: every form with what it means. */
export const table = (rows: string): Map<string, string[]> =>
  new Map(
    rows
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [forms = '', means = ''] = row.split('=').map((side) => side.trim());
        return forms.split(/\s+/).map((form): [string, string[]] => [form, means.split(/\s+/)]);
      }),
  );
