import { z } from 'zod';
import { command, query } from '../rpc.ts';
import { Id, NoInput, Nothing, requiredText, WithId } from '../values.ts';

export const VocabularyKind = z.enum(['sector', 'interestGroup', 'tag']);
export type VocabularyKind = z.infer<typeof VocabularyKind>;

export const VocabularyEntry = z.object({
  id: Id,
  name: z.string(),
  /** Where it is used, in words: "3 Organisationen, 1 Sitz"; empty where nowhere. */
  uses: z.string(),
});
export type VocabularyEntry = z.infer<typeof VocabularyEntry>;

/** The office's own lists: sectors and interest groups in its own order, tags in German order. */
export const Vocabulary = z.object({
  sector: z.array(VocabularyEntry),
  interestGroup: z.array(VocabularyEntry),
  tag: z.array(VocabularyEntry),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

export const vocabularyCalls = {
  'vocabulary.all': query(NoInput, Vocabulary),
  /** Adds an entry at the end of its list (`id` null) or gives it another name, which then stands wherever it is used. */
  'vocabulary.save': command(
    z.object({ kind: VocabularyKind, id: Id.nullable(), name: requiredText('einen Namen', 100) }),
    WithId,
  ),
  /** Moves a sector or interest group one place up (-1) or down (1). */
  'vocabulary.move': command(
    z.object({ kind: VocabularyKind.exclude(['tag']), id: Id, by: z.union([z.literal(-1), z.literal(1)]) }),
    Nothing,
  ),
  /** Makes two tags one: everybody who had the first has the second then. */
  'vocabulary.mergeTags': command(z.object({ fromId: Id, intoId: Id }), Nothing),
  /** Refused with the places while an entry is used. */
  'vocabulary.remove': command(z.object({ kind: VocabularyKind, id: Id }), Nothing),
};
