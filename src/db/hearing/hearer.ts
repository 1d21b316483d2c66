export interface Hearer {
  personId: number
  address: string
  why: 'follower' | 'subscription' | 'keeper'
}
