// A security key in software, as far as registering goes: one key pair, attestation "none".

import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';

interface Challenge {
  readonly ChallengeID: string;
  readonly CredentialCreationOptions: { readonly challenge: string; readonly rp: { readonly id: string } };
}

/** The credential that a browser would hand over, as an object for JSON. */
export function register({ CredentialCreationOptions: options }: Challenge, origin: string): object {
  const id = randomBytes(16);
  const { x, y } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const coordinate = (value = '') => Buffer.from(value, 'base64url');
  // A COSE key in CBOR: EC2, ES256, P-256, x, y.
  const key = [bytes('a5010203262001215820'), coordinate(x), bytes('225820'), coordinate(y)];
  const touchedAndNew = bytes('41');
  const counter = bytes('00000001');
  const noModel = Buffer.alloc(16);
  const host = createHash('sha256').update(options.rp.id).digest();
  const data = Buffer.concat([host, touchedAndNew, counter, noModel, bytes('0010'), id, ...key]);
  // {"fmt": "none", "attStmt": {}, "authData": data} in CBOR.
  const head = Buffer.concat([
    Buffer.from('\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58', 'latin1'),
    Buffer.from([data.length]),
  ]);
  const clientData = { type: 'webauthn.create', challenge: options.challenge, origin, crossOrigin: false };
  return {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    extensions: {},
    response: {
      clientDataJSON: Buffer.from(JSON.stringify(clientData)).toString('base64url'),
      attestationObject: Buffer.concat([head, data]).toString('base64url'),
    },
  };
}

interface U2fChallenge {
  readonly ChallengeID: string;
  readonly AppID: string;
  readonly RegisterRequests: readonly { readonly Challenge: string; readonly Version: string }[];
}

/** What a key of the older kind says when it is registered; its certificate and its signature are of the right form only. */
export function registerU2f({ ChallengeID, AppID, RegisterRequests: [request] }: U2fChallenge): Record<string, string> {
  if (request === undefined) throw new Error('No registration is asked for');
  const clientData = { typ: 'navigator.id.finishEnrollment', challenge: request.Challenge, origin: AppID };
  const handle = randomBytes(16);
  const sequence = Buffer.concat([bytes('3044'), randomBytes(0x44)]);
  const data = Buffer.concat([bytes('0504'), randomBytes(64), Buffer.from([handle.length]), handle, sequence, sequence]);
  return {
    U2FChallengeID: ChallengeID,
    U2FClientData: Buffer.from(JSON.stringify(clientData)).toString('base64url'),
    U2FRegistrationData: data.toString('base64url'),
    U2FVersion: request.Version,
  };
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
