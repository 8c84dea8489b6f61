import { AppError } from '../../shared/errors.ts';

/**
 * A document that cannot be printed as it is. The message is the German sentence that the office reads; `place` is the way
 * to the spot in the document tree, e.g. "sections[2].blocks[5].items[0]", for the log and for whoever writes layouts.
 */
export class DocumentError extends AppError {
  readonly place: string;
  constructor(message: string, place: string) {
    super('invalidInput', message, { place });
    this.name = 'DocumentError';
    this.place = place;
  }
}
