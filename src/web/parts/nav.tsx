const PLACES = [
  ['/', 'Overview'],
  ['/overdue', 'Overdue'],
  ['/commitments', 'Register'],
  ['/review', 'Review'],
  ['/sources', 'Sources'],
  ['/mail', 'Mail'],
  ['/people', 'People'],
] as const

const isAt = (path: string, place: string) =>
  place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`)

export function Nav({ path, reader }: { path: string; reader: string }) {
  return (
    <>
      <nav aria-label="Pages">
        <ul>
          {PLACES.map(([place, word]) => (
            <li>
              <a href={place} aria-current={isAt(path, place) ? 'page' : undefined}>
                {word}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="who">
        <span>{reader}</span>
        <form method="post" action="/sign-out" class="inline">
          <button class="link" type="submit">
            Sign out
          </button>
        </form>
      </div>
    </>
  )
}
