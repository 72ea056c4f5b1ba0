// A security key that is plugged into the browser: Chromium's virtual authenticator. The server verifies what it
// signs as it would for a real one.

import { generateKeyPairSync } from 'node:crypto';
import type { CDPSession, Page } from '@playwright/test';

interface Credential {
  credentialId: string;
  isResidentCredential: boolean;
  rpId?: string;
  privateKey: string;
  userHandle?: string;
  signCount: number;
}

export class SecurityKey {
  private constructor(
    private readonly browser: CDPSession,
    private authenticatorId: string,
  ) {}

  /** Plugs a key in. It is touched at once whenever the page asks. */
  static async plugIn(page: Page): Promise<SecurityKey> {
    const browser = await page.context().newCDPSession(page);
    await browser.send('WebAuthn.enable');
    const key = new SecurityKey(browser, '');
    await key.add();
    return key;
  }

  private async add(): Promise<void> {
    const { authenticatorId } = await this.browser.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'usb',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    this.authenticatorId = authenticatorId;
  }

  private async credentials(): Promise<Credential[]> {
    const { credentials } = await this.browser.send('WebAuthn.getCredentials', this.id);
    return credentials;
  }

  private get id(): { authenticatorId: string } {
    return { authenticatorId: this.authenticatorId };
  }

  /** Nobody touches the key any more. */
  async leaveAlone(): Promise<void> {
    await this.browser.send('WebAuthn.setAutomaticPresenceSimulation', { ...this.id, enabled: false });
  }

  /** How many credentials are on the key. */
  async size(): Promise<number> {
    return (await this.credentials()).length;
  }

  /** Puts this key away and plugs in one that knows nothing; the answer plugs the old one in again. */
  async swapForAnother(): Promise<() => Promise<void>> {
    const known = await this.credentials();
    await this.replug();
    return async () => {
      await this.replug();
      for (const credential of known) await this.browser.send('WebAuthn.addCredential', { ...this.id, credential });
    };
  }

  private async replug(): Promise<void> {
    await this.browser.send('WebAuthn.removeVirtualAuthenticator', this.id);
    await this.add();
  }

  /** As a copy that was made when the key was new: it has counted less than the server has seen. */
  async countBackwards(): Promise<void> {
    await this.replaceCredentials((credential) => ({ ...credential, signCount: 0 }));
  }

  /** Names the same credentials, but signs with a secret of its own. */
  async forge(): Promise<void> {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const forged = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    await this.replaceCredentials((credential) => ({ ...credential, privateKey: forged }));
  }

  private async replaceCredentials(change: (credential: Credential) => Credential): Promise<void> {
    for (const credential of await this.credentials()) {
      await this.browser.send('WebAuthn.removeCredential', { ...this.id, credentialId: credential.credentialId });
      await this.browser.send('WebAuthn.addCredential', { ...this.id, credential: change(credential) });
    }
  }
}
