import { AppError } from '../../shared/errors.ts';

/**
 * A document that cannot be printed as it is. `place` is the way to the spot in the document tree, e.g.
 * "sections[2].blocks[5].items[0]"; the message is German and names it in words.
 */
export class DocumentError extends AppError {
  readonly place: string;
  constructor(message: string, place: string) {
    super('invalidInput', `${message} (Stelle im Dokument: ${place || 'ganzes Dokument'})`, { place });
    this.name = 'DocumentError';
    this.place = place;
  }
}
