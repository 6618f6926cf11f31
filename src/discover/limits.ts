/** How much of a repository is read. Sizes are bytes. */

/** Larger files are left out: no hand-written configuration comes near it. */
export const maximumFileBytes = 10 * 1024 * 1024;

/** Terraform plans are made by a machine and may be huge; a JavaScript string holds at most 2^29 - 24 characters. */
export const maximumPlanBytes = 500 * 1024 * 1024;

/** As much of a file as is looked at to tell a plan from other JSON. */
export const sniffBytes = 4096;

/** Deeper folders are not walked where there is no git index. */
export const maximumDepth = 64;
