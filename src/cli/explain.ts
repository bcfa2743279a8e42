import { FolderHeldError } from "../store/folder-lock.ts";
import { UsageError } from "./context.ts";

/** What a person can mend, by the code of the system or of the database, and how. */
const fixes: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Nothing answers at DATABASE_URL. Start the server, or correct the address.",
  ENOTFOUND: "The host of DATABASE_URL is not known. Correct its name.",
  EAI_AGAIN: "The host of DATABASE_URL could not be looked up. Check the name and the network.",
  ETIMEDOUT: "The server of DATABASE_URL does not answer in time. Check the network and its firewall.",
  "28P01": "The password in DATABASE_URL is not accepted. Correct it.",
  "28000": "The user in DATABASE_URL is not let in. Check its name and the server's pg_hba.conf.",
  "3D000": "The database of DATABASE_URL does not exist. Create it, or correct the name.",
  "42501": "The user of DATABASE_URL may not create what is needed. Give it the right to create schemas.",
  EADDRINUSE: "PORT is taken by another process. Set another one.",
  EACCES: "A file or a port may not be used. Check the rights of DATA_DIR, and use a PORT above 1023.",
  EPERM: "A file may not be used. Check the rights of DATA_DIR.",
  EROFS: "DATA_DIR is on a disk that can't be written to. Name another folder.",
  ENOSPC: "The disk is full. Make room; nothing that was answered is lost.",
};

/** An error as the person at the command line should see it: what to do, or else where it happened. */
export function explain(error: Error): string {
  if (error instanceof UsageError || error instanceof FolderHeldError) return error.message;
  const code = "code" in error ? String(error.code) : "";
  const fix = fixes[code];
  return fix === undefined ? (error.stack ?? error.message) : `${fix} (${code})`;
}
