import { placeName } from './observed-counts.js';

/** Names of places as published, by the scenario's name of the place. */
export type PublishedPlaces = Readonly<Record<string, readonly string[]>>;

/** Turns names of places as published into those of the scenario, each text once. */
export class PlaceNames {
  private readonly known = new Map<string, string>();

  constructor(published: PublishedPlaces = {}) {
    for (const [name, texts] of Object.entries(published))
      for (const text of texts) this.known.set(text.trim().toLowerCase(), name);
  }

  /** `kerem-shalom` of `Kerem Shalom`, or the name that was given for it. */
  nameOf(text: string): string {
    const key = text.trim().toLowerCase();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const name = placeName(text);
    this.known.set(key, name);
    return name;
  }
}
