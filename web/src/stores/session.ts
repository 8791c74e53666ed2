import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Me } from '@people-bank/openapi'
import { api, ok } from '@/api/client.ts'
import { ApiError } from '@/api/errors.ts'
import { clearDrafts } from '@/ui/drafts.ts'

/** Who may open a page; a page with several is open to each of them. */
export type PageAccess =
  | 'public'
  | 'signed_in'
  | 'staff'
  | 'lead'
  | 'leader'
  | 'administrator'
  | 'overseer'
  | 'accounts'
  | 'roles'

/** Who is signed in, and what the server says they may do. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const isKnown = ref(false)

  const abilities = computed(() => me.value?.abilities)
  const isStaff = computed(() => me.value?.staffRole != null)
  const isLead = computed(() => me.value?.staffRole === 'engagement_lead')
  const isLeader = computed(() => me.value?.leaderId != null)

  function may(access: PageAccess): boolean {
    if (access === 'public') return true
    if (!me.value) return false
    if (access === 'staff') return isStaff.value
    if (access === 'leader') return isLeader.value
    if (access === 'administrator') return me.value.administrator
    if (access === 'lead') return isLead.value
    if (access === 'roles') return isStaff.value || me.value.administrator
    if (access === 'overseer') return isLead.value || me.value.administrator
    if (access === 'accounts') return me.value.abilities.manageStaff
    return true
  }

  /** Asks the server once who this is. */
  async function load(): Promise<void> {
    if (isKnown.value) return
    try {
      me.value = await ok(api.GET('/api/v1/me'))
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error
      me.value = null
    }
    isKnown.value = true
  }

  async function start(token: string): Promise<string | null> {
    const { me: signedIn, returnTo } = await ok(api.POST('/api/v1/sessions', { body: { token } }))
    enter(signedIn)
    return returnTo
  }

  /** Somebody whom the server has just signed in. */
  function enter(signedIn: Me): void {
    me.value = signedIn
    isKnown.value = true
  }

  function forget(): void {
    me.value = null
  }

  async function signOut(): Promise<void> {
    await ok(api.DELETE('/api/v1/me/sessions/current'))
    clearDrafts()
    forget()
  }

  return { me, isKnown, abilities, isStaff, isLeader, may, load, start, enter, forget, signOut }
})
