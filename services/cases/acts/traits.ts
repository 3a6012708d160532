/** What the house knows of each kind of event besides what it makes of the case. */

export interface Traits<E> {
  /**
   * Events of one subject replace one another: an old card that would do so says that somebody was faster.
   * Absent: it only adds, and an old card adds as well as a new one.
   */
  subject?: 'triage' | 'whose' | 'dates' | 'signOff' | 'outcome' | 'ending';
  /** What only somebody does who has taken the work on, said or not. */
  work?: true | ((event: E) => boolean);
  /**
   * How undo treats it. Absent: it is somebody's act. `passedOver`: it only records another undoing, or what nobody
   * did, and stands in no way; `follows`: likewise where it followed from somebody else's act elsewhere (a change of
   * the directory, of a merged case, of an absence): whom that shuts out stays out, whatever is undone beneath.
   */
  undo?: 'passedOver' | 'follows';
}

/** One entry for each event of a group: leaving one out does not compile. */
export type TraitsOf<Events extends { type: string }> = {
  [T in Events['type']]: Traits<Extract<Events, { type: T }>>;
};
