/** What to say of accepted commitments that no mail would be sent about. */
export function hearingWords(unheard: readonly number[]): string[] {
  if (unheard.length === 0) return []
  return [
    `Nobody would hear about ${unheard.map((id) => `#${id}`).join(', ')}.`,
    'Name a follower (pledgewatch follow ID ADDRESS) or subscribe somebody (pledgewatch subscribe ADDRESS --all).',
  ]
}
