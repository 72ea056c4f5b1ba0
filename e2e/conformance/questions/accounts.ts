// Questions about one's own account: signing in and out, codes, security keys.

import { TOTP, URI } from 'otpauth';
import { ADMIN, MORGAN } from '../../support/accounts';
import type { Bench, Prepare, Question } from '../question';
import { register, registerU2f } from '../security_key';

interface Regenerated {
  readonly URL: string;
  readonly ProfileHash: string;
}

/** What an authenticator app shows once it has scanned the picture. */
function codeOf(regenerated: Regenerated): string {
  const app = URI.parse(regenerated.URL);
  if (!(app instanceof TOTP)) throw new Error(`No address for an authenticator app: ${regenerated.URL}`);
  return app.generate();
}

async function adminsCode({ client }: Bench): Promise<Question> {
  const regenerated = await client.call<Regenerated>('AdminAccountRegenerateTotp', ADMIN);
  return { args: { TOTPCode: codeOf(regenerated) } };
}

async function usersCode({ client, caller, ...bench }: Bench): Promise<Question> {
  const { ProfileHash } = await hashOf({ client, caller, ...bench });
  const regenerated = await client.call<Regenerated>('UserWebAccountRegenerateTotp', caller, { ProfileHash });
  return { args: { TOTPCode: codeOf(regenerated), ProfileHash: regenerated.ProfileHash } };
}

async function hashOf({ client, caller }: Bench): Promise<{ ProfileHash: string }> {
  return client.call<{ ProfileHash: string }>('UserWebGetUserProfileAndHash', caller);
}

/** A session that was begun and waits for its code. */
async function pendingSession({ server }: Bench): Promise<Question> {
  const SessionKey = await server.pendingSessionOf(MORGAN);
  const TOTP = await server.codeOf(MORGAN);
  return { as: { fields: { Username: MORGAN.name, AuthType: 'TOTP', TOTP } }, args: { SessionKey } };
}

async function securityKey({ client, server }: Bench): Promise<Question> {
  const SelfAddress = server.address;
  const challenge = await client.call<Parameters<typeof register>[0]>(
    'AdminAccountWebauthnRequestRegistrationChallenge',
    ADMIN,
    { SelfAddress },
  );
  const Credential = JSON.stringify(register(challenge, SelfAddress));
  return { args: { SelfAddress, ChallengeID: challenge.ChallengeID, Credential } };
}

/** The same for a key of the older kind. */
async function olderKey({ client, server }: Bench): Promise<Question> {
  const challenge = await client.call<Parameters<typeof registerU2f>[0]>(
    'AdminAccountU2fRequestRegistrationChallenge',
    ADMIN,
    { SelfAddress: server.address },
  );
  return { args: { ...registerU2f(challenge), Description: 'Blue key' } };
}

/** Signed in with a session, which is then ended. */
const ofSession: Prepare = async ({ server, caller }) => {
  const { name, key } = await server.sessionOf(caller);
  return { as: { fields: { Username: name, AuthType: 'SessionKey', SessionKey: key } } };
};

export const accounts: Record<string, Prepare> = {
  AdminAccountSessionRevoke: ofSession,
  UserWebSessionRevoke: ofSession,
  AdminAccountSessionUpgrade: pendingSession,
  AdminAccountSetProperties: async ({ client }) => {
    const { Security } = await client.call<{ Security: object }>('AdminAccountProperties', ADMIN);
    return { args: { Security } };
  },
  AdminAccountU2fRequestRegistrationChallenge: ({ server }) => ({ args: { SelfAddress: server.address } }),
  AdminAccountU2fSubmitChallengeResponse: olderKey,
  AdminAccountValidateTotp: adminsCode,
  AdminAccountWebauthnRequestRegistrationChallenge: ({ server }) => ({ args: { SelfAddress: server.address } }),
  AdminAccountWebauthnSubmitChallengeResponse: securityKey,
  HybridSessionStart: () => ({ as: ADMIN }),
  UserWebAccountRegenerateTotp: async (bench) => ({ args: { ProfileHash: (await hashOf(bench)).ProfileHash } }),
  UserWebAccountResetPassword: async (bench) => {
    const { ProfileHash } = await hashOf(bench);
    const args = { ProfileHash, OldPassword: bench.caller.password, NewPassword: 'a new password' };
    return { args, spoils: true };
  },
  UserWebAccountValidateTotp: usersCode,
};
