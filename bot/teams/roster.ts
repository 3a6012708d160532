/** Who Teams says a sender is. */
import { TeamsInfo } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Admitted } from './activity';
import { codeOf } from './faults';

/**
 * The sender's e-mail address from the Teams roster; null when Teams doesn't say, or the member is a guest
 * of the tenant (their address is another organisation's) or somebody else than the sender.
 */
export async function emailOf(
  context: TurnContext,
  { envelope, aadObjectId, tenantId }: Admitted,
  log: Logger,
): Promise<string | null> {
  try {
    const member = await TeamsInfo.getMember(context, envelope.from?.id ?? '');
    if (member.aadObjectId && member.aadObjectId.toLowerCase() !== aadObjectId) return null;
    if (member.tenantId && member.tenantId.toLowerCase() !== tenantId.toLowerCase()) return null;
    if (member.userRole === 'guest') return null;
    return member.email || member.userPrincipalName || null;
  } catch (error) {
    log.info({ code: codeOf(error) }, 'the roster did not answer');
    return null;
  }
}
