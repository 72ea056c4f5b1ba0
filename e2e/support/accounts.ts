// Who may sign in to a server with demo data; its start prints the same table.

export type Kind = 'admin' | 'user';

export interface Account {
  readonly kind: Kind;
  readonly name: string;
  readonly password: string;
  /** Whether a code is needed beside the password. */
  readonly needsCode?: boolean;
}

const admin = (name: string, password: string): Account => ({ kind: 'admin', name, password });
const user = (name: string, password: string): Account => ({ kind: 'user', name, password });

/** Sees everything; signs in with a password alone. */
export const ADMIN = admin('admin', 'demo-admin');
/** Signs in with a password and a code. */
export const MORGAN: Account = { ...admin('morgan', 'demo-morgan'), needsCode: true };
/** Signs in with a password, or with a password and a security key. */
export const RILEY = admin('riley', 'demo-riley');
/** Sees one tenant alone, and may do less. */
export const TENANT_ADMIN = admin('tenant-admin', 'demo-tenant');
/** An end user with two devices. */
export const ANNA = user('anna', 'demo-anna');
/** An end user who signs in with a password and a code. */
export const BEN: Account = { ...user('ben', 'demo-ben'), needsCode: true };
/** An end user who must choose a new password. */
export const CARLA = user('carla', 'demo-carla');
