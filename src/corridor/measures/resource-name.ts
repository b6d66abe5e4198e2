/**
 * Everything that serves or limits, as results name it: a key that stays, which reports show in the words of their language. Trucks of one
 * carrier have the carrier's name before `trucks`.
 */
export type ResourceName =
  | 'arrivals'
  | 'trucks outside'
  | 'stream limit'
  | 'convoys called'
  | 'site limit'
  | 'room before inspection'
  | 'inspection lanes'
  | 'scanners'
  | 'secondary bays'
  | 'room before the gate'
  | 'gate lanes'
  | 'gate lanes back'
  | 'daily limit'
  | 'room in the yard'
  | 'room on the ground'
  | 'transfer bays'
  | 'transfer crews'
  | 'trucks inside'
  | 'collection limit'
  | 'fuel'
  | 'warehouse docks'
  | 'distribution';
