// What is said when a step was taken back or done again.
export const stepMessages = {
  deleting: ({ names }: { names: string }) => `Deleting ${names}`,
  adding: ({ names }: { names: string }) => `Adding ${names}`,
  changing: ({ name }: { name: string }) => `Changing ${name}`,
  changingField: ({ name, field }: { name: string; field: string }) => `Changing “${field}” of ${name}`,
  other: ({ label, name }: { label: string; name: string | null }) =>
    name === null ? `“${label}”` : `“${label}” of ${name}`,
  undone: ({ what }: { what: string }) => `${what} taken back`,
  redone: ({ what }: { what: string }) => `${what} done again`,
};
