import { z } from 'zod';

/** A day field left empty means "no day". */
export const OptionalDay = z.string().transform((text) => text || null);

/** A choice by id (text in the form) left empty means "nobody" or "nothing". */
export const OptionalId = z
  .string()
  .nullable()
  .transform((id) => (id ? Number(id) : null));
